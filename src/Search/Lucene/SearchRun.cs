using ArticleSearch.Search.Query;
using Lucene.Net.Search;

namespace ArticleSearch.Search.Lucene;

/// <summary>One query against one state of the index.</summary>
internal sealed class SearchRun(IndexSearcher searcher, ArticleQuery asked, CancellationToken cancellation)
{
    private static readonly SearchPage Nothing = new(0, [], Facets.None);

    private readonly QueryWords _words = QueryWords.Of(ReaderQuery.Parse(asked.Text));

    public SearchPage Page()
    {
        if (_words.IsEmpty && !string.IsNullOrWhiteSpace(asked.Text))
        {
            return Nothing;
        }

        var builder = new QueryBuilder(_words, asked);
        var strict = Collect(builder.Strict());
        if (!builder.CanRelax || !IsPoor(strict.Collected.Total))
        {
            return Page(strict, relaxed: false);
        }

        var relaxed = Collect(builder.Relaxed());
        return relaxed.Collected.Total > strict.Collected.Total ? Page(relaxed, relaxed: true) : Page(strict, relaxed: false);
    }

    /// <summary>Nothing without words is an order to find nothing; and by date, weak hits would stand between the good ones.</summary>
    private bool IsPoor(int total) =>
        _words.Required.Count > 0
        && (total == 0 || (total < Ranking.FewHits && _words.Syllables.Count >= Ranking.LongQuery && asked.Sort == SortOrder.Relevance));

    private (SearchPlan Plan, HitCollector Collected) Collect(SearchPlan plan)
    {
        var collector = new HitCollector(searcher, plan, Sort, (int)Math.Min(End, searcher.IndexReader.MaxDoc), cancellation);
        searcher.Search(plan.Query, collector);
        return (plan, collector);
    }

    private int Size => Math.Clamp(asked.PageSize, 1, ArticleQuery.MaxPageSize);

    /// <summary>Behind the last hit of the page, counted from the first hit of all; a reader may ask for page 2 147 483 647.</summary>
    private long End => (long)Math.Max(asked.Page, 1) * Size;

    /// <summary>Without words all articles are equally relevant, so the latest come first.</summary>
    private SortOrder Sort => asked.Sort == SortOrder.Relevance && _words.Required.Count == 0 ? SortOrder.Newest : asked.Sort;

    private SearchPage Page((SearchPlan Plan, HitCollector Collected) found, bool relaxed)
    {
        var (plan, collected) = found;
        var marks = plan.Tiers.Select(tier => tier.Marks).Append(plan.Rest).ToList();
        var highlighter = new Highlighter(relaxed ? _words.WithoutPhrases() : _words, searcher);
        var hits = new List<Hit>();
        foreach (var candidate in collected.BestFirst().Skip((int)Math.Min(End - Size, int.MaxValue)))
        {
            cancellation.ThrowIfCancellationRequested();
            hits.Add(ToHit(candidate, marks[candidate.Tier] == MarksKept.AsTyped, highlighter));
        }

        var typedMarksAreNowhere = collected.Total > 0
            && Enumerable.Range(0, marks.Count).All(tier => marks[tier] == MarksKept.Any || collected.TierSizes[tier] == 0);
        return new SearchPage(collected.Total, hits, collected.Facets.ToFacets(), relaxed, typedMarksAreNowhere);
    }

    private Hit ToHit(Candidate candidate, bool asTyped, Highlighter highlighter)
    {
        var article = ArticleDocument.Read(searcher.Doc(candidate.Doc));
        var (title, snippet) = highlighter.Highlight(article.Text, asTyped);
        return new Hit(
            article.Key, title, snippet, article.Published, article.Section, article.ParentSection,
            article.Writers, article.Url, candidate.Score, asTyped);
    }
}
