using ArticleSearch.Search.Analysis;
using ArticleSearch.Search.Facts;
using ArticleSearch.Search.Query;
using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace ArticleSearch.Search.Lucene.Facts;

/// <summary>One query for facts against one state of their index.</summary>
internal sealed class FactSearch<T>
{
    /// <summary>When marks were typed: what a word in another reading is worth against the word as typed.</summary>
    private const float OtherReadings = 0.3f;

    /// <summary>For two words of the query side by side, and for a word in the article's title.</summary>
    private const float SideBySide = 0.8f;
    private const float InTitle = 0.3f;

    private readonly IndexSearcher _searcher;
    private readonly FactQuery _asked;
    private readonly CancellationToken _cancellation;
    private readonly ParsedQuery _query;
    private readonly Question _question;
    private readonly Cursor? _after;
    private readonly List<LuceneQuery> _conditions;

    public FactSearch(IndexSearcher searcher, FactQuery asked, CancellationToken cancellation)
    {
        (_searcher, _asked, _cancellation) = (searcher, asked, cancellation);
        _query = ParsedQuery.Parse(asked.Text);
        _question = QuestionReader.Read(_query);
        _after = Cursor.Parse(asked.After);
        _conditions = [.. new FactConditions(searcher.IndexReader, asked).All()];
    }

    public FactPage<T> Page()
    {
        if (_query.Root is null && !string.IsNullOrWhiteSpace(_asked.Text))
        {
            return FactPage<T>.Nothing;
        }

        var found = Find(IndexFields.Text, _question.Strict);
        var around = found.Total == 0 && _question.Words.Count > 0;
        if (around)
        {
            found = Find(FactFields.Around, _question.Strict);
        }

        if (found.Total == 0 && _question.IsLong(Ranking.Default))
        {
            found = Find(FactFields.Around, new Wanted.Most(_question.Loose, _question.MostOf(_question.Loose.Count, Ranking.Default)));
        }

        return PageOf(found, around);
    }

    private int Size => Math.Clamp(_asked.PageSize, 1, ArticleQuery.MaxPageSize);

    private long Begin => _after?.Offset ?? (Math.Max(_asked.Page, 1) - 1L) * Size;

    /// <summary>Without words all facts are equally relevant, so the latest come first.</summary>
    private SortOrder Sort => _asked.Sort == SortOrder.Relevance && _question.Words.Count == 0 ? SortOrder.Newest : _asked.Sort;

    private Found Find(string text, Wanted wanted)
    {
        var excluded = _question.HasMarks ? MarksKept.AsTyped : MarksKept.WhereTyped;
        var keep = _after?.Last is null ? (int)Math.Min(Begin + Size, Math.Max(_searcher.IndexReader.MaxDoc, 1)) : Size;
        var best = new BestCandidates(keep, _after?.Last);
        var asTyped = _question.HasMarks
            ? new QueryWrapperFilter(new WordQueries(_searcher.IndexReader, MarksKept.WhereTyped, excluded, text).Of(wanted))
            : null;
        var collector = new FactCollector(best, Sort, asTyped, _cancellation);
        _searcher.Search(Ranked(new WordQueries(_searcher.IndexReader, MarksKept.Any, excluded, text).Of(wanted)), collector);
        return new Found(collector.Total, collector.AsTyped, best.InOrder(), collector);
    }

    /// <summary>What must hold decides what is found, the words as typed, side by side and in the title in which order.</summary>
    private BooleanQuery Ranked(LuceneQuery words)
    {
        var query = new BooleanQuery(disableCoord: true);
        words.Boost = _question.HasMarks ? OtherReadings : 1;
        query.Add(words, Occur.MUST);
        foreach (var condition in _conditions)
        {
            query.Add(new ConstantScoreQuery(condition) { Boost = 0 }, Occur.MUST);
        }

        if (Sort == SortOrder.Relevance)
        {
            foreach (var word in _question.Words.Where(word => !word.IsPrefix))
            {
                query.Add(new TermQuery(new Term(IndexFields.Text, IndexTerm.Of(word))), Occur.SHOULD);
                query.Add(new TermQuery(new Term(IndexFields.Title, IndexTerm.Of(word))) { Boost = InTitle }, Occur.SHOULD);
            }

            foreach (var (first, second) in _question.Neighbours)
            {
                var pair = IndexTerm.Pair(_question.Words[first], _question.Words[second]);
                query.Add(new TermQuery(new Term(IndexFields.Pairs, pair)) { Boost = SideBySide }, Occur.SHOULD);
            }
        }

        return query;
    }

    private FactPage<T> PageOf(Found found, bool around)
    {
        var skipped = _after?.Last is null ? (int)Math.Min(Begin, int.MaxValue) : 0;
        var tolerantOnly = found.AsTyped == 0;
        var finder = new WordFinder(_question, relaxed: around, typedOnly: false);
        var candidates = found.Best.Skip(skipped).Take(Size).ToList();
        return new FactPage<T>(found.Total, [.. candidates.Select(candidate => Read(candidate, finder, tolerantOnly))])
        {
            Facets = FactCounts.Of(_asked, found.Collector.Leaves, _cancellation),
            Understood = _query,
            Around = around && found.Total > 0,
            TolerantOnly = tolerantOnly && found.Total > 0,
            Next = candidates.Count == Size && Begin + Size < found.Total ? new Cursor(Begin + Size, candidates[^1]).ToString() : null,
        };
    }

    private FactHit<T> Read(Candidate candidate, WordFinder finder, bool tolerantOnly)
    {
        var document = _searcher.Doc(candidate.Doc);
        var fact = FactReader.Fact<T>(document);
        var text = fact switch
        {
            Statement statement => statement.Passage.Text,
            Quantity { Passage: var passage } => passage.Before + passage.Text + passage.After,
            _ => "",
        };
        var loosely = tolerantOnly || !candidate.AsTyped || !_question.HasMarks;
        return new FactHit<T>(
            FactReader.Source(document),
            fact,
            Excerpt.Of(text, new Ingest.Articles.TextSpan(0, text.Length), finder.In(text, loosely)),
            (float)candidate.Rank);
    }

    private sealed record Found(int Total, int AsTyped, List<Candidate> Best, FactCollector Collector);
}
