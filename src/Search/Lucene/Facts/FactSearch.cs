using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search.Facts;
using Lucene.Net.Search;

namespace ArticleSearch.Search.Lucene.Facts;

/// <summary>One query for quotes, figures or reviews against one state of their index.</summary>
internal sealed class FactSearch<T>(IndexSearcher searcher, FactQuery asked, CancellationToken cancellation)
{
    private readonly FactQuestion _question = new(searcher.IndexReader, asked);
    private readonly Cursor? _after = Cursor.Parse(asked.After);

    public FactPage<T> Page()
    {
        if (_question.HasNoWords)
        {
            return FactPage<T>.Nothing;
        }

        Found? found = null;
        foreach (var way in _question.Ways().TakeWhile(_ => found is not { Total: > 0 }))
        {
            found = Find(way);
        }

        return PageOf(found!);
    }

    private int Size => Math.Clamp(asked.PageSize, 1, ArticleQuery.MaxPageSize);

    private long Begin => _after?.Offset ?? (Math.Max(asked.Page, 1) - 1L) * Size;

    private Found Find(FactWay way)
    {
        var keep = _after?.Last is null ? (int)Math.Min(Begin + Size, Math.Max(searcher.IndexReader.MaxDoc, 1)) : Size;
        var best = new BestCandidates(keep, _after?.Last);
        var collector = new FactCollector(best, _question.Sort, _question.AsTyped(way), cancellation);
        searcher.Search(_question.QueryOf(way), collector);
        return new Found(way, collector, best.InOrder());
    }

    private FactPage<T> PageOf(Found found)
    {
        var skipped = _after?.Last is null ? (int)Math.Min(Begin, int.MaxValue) : 0;
        var tolerantOnly = found.Collector.AsTyped == 0;
        var finder = new WordFinder(_question.Words, relaxed: found.Way.Around, typedOnly: false);
        var candidates = found.Best.Skip(skipped).Take(Size).ToList();
        return new FactPage<T>(found.Total, [.. candidates.Select(candidate => Read(candidate, finder, tolerantOnly))])
        {
            Facets = FactCounts.Of(asked, found.Collector.Leaves, cancellation),
            Understood = _question.Parsed,
            Around = found.Way.Around && found.Total > 0,
            TolerantOnly = tolerantOnly && found.Total > 0,
            Next = candidates.Count == Size && Begin + Size < found.Total ? new Cursor(Begin + Size, candidates[^1]).ToString() : null,
        };
    }

    private FactHit<T> Read(Candidate candidate, WordFinder finder, bool tolerantOnly)
    {
        var document = searcher.Doc(candidate.Doc);
        var fact = FactReader.Fact<T>(document);
        var text = fact switch
        {
            Statement statement => statement.Passage.Text,
            Quantity { Passage: var passage } => passage.Before + passage.Text + passage.After,
            Reviewed { Subject: { } subject } => subject.Before + subject.Text + subject.After,
            _ => "",
        };
        var loosely = tolerantOnly || !candidate.AsTyped || !_question.Words.HasMarks;
        var marked = Excerpt.Of(text, new TextSpan(0, text.Length), finder.In(text, loosely));
        return new FactHit<T>(FactReader.Source(document), fact, marked, candidate.Score);
    }

    private sealed record Found(FactWay Way, FactCollector Collector, List<Candidate> Best)
    {
        public int Total => Collector.Total;
    }
}
