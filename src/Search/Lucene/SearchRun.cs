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

        var found = Find(_words);
        if (found.Total == 0 || !found.MarksAreNowhere)
        {
            return Page(found, tolerant: false);
        }

        // In many words the letters of all of them meet somewhere by accident; most of the words as they were typed say more.
        var most = _words.Syllables.Count >= Ranking.ManyWords && !_words.IsQuoted && !asked.ExactMarks
            ? Collect(_words.WithoutPhrases(), new QueryBuilder(_words, asked).Relaxed(), relaxed: true)
            : null;
        return most is { MarksAreNowhere: false } ? Page(most, tolerant: false) : Page(Find(_words.WithoutMarks()), tolerant: true);
    }

    /// <summary>By date, weak hits would stand between the good ones: there even a sentence is first asked for word by word.</summary>
    private Found Find(QueryWords words)
    {
        var builder = new QueryBuilder(words, asked);
        if (words.Required.Count == 0 || !builder.CanRelax || !builder.IsLong || Sort != SortOrder.Relevance)
        {
            var strict = Collect(words, builder.Strict(), relaxed: false);
            if (strict.Total > 0 || words.Required.Count == 0 || !builder.CanRelax)
            {
                return strict;
            }
        }

        return Collect(words.WithoutPhrases(), builder.Relaxed(), relaxed: true);
    }

    private Found Collect(QueryWords words, SearchPlan plan, bool relaxed)
    {
        var collector = new HitCollector(searcher, plan, Sort, (int)Math.Min(End, searcher.IndexReader.MaxDoc), cancellation);
        searcher.Search(plan.Query, collector);
        return new Found(words, plan, collector, relaxed);
    }

    private int Size => Math.Clamp(asked.PageSize, 1, ArticleQuery.MaxPageSize);

    /// <summary>Behind the last hit of the page, counted from the first hit of all; a reader may ask for page 2 147 483 647.</summary>
    private long End => (long)Math.Max(asked.Page, 1) * Size;

    /// <summary>Without words all articles are equally relevant, so the latest come first.</summary>
    private SortOrder Sort => asked.Sort == SortOrder.Relevance && _words.Required.Count == 0 ? SortOrder.Newest : asked.Sort;

    private SearchPage Page(Found found, bool tolerant)
    {
        var highlighter = new Highlighter(found.Words, searcher);
        var hits = new List<Hit>();
        foreach (var candidate in found.Collected.BestFirst().Skip((int)Math.Min(End - Size, int.MaxValue)).Take(Size))
        {
            cancellation.ThrowIfCancellationRequested();
            hits.Add(ToHit(candidate, tolerant ? MarksKept.Any : found.Plan.Marks(candidate.Tier), highlighter));
        }

        return new SearchPage(found.Total, hits, found.Collected.Facets.ToFacets(), found.Relaxed && found.Total > 0, tolerant);
    }

    private Hit ToHit(Candidate candidate, MarksKept marks, Highlighter highlighter)
    {
        var article = ArticleDocument.Read(searcher.Doc(candidate.Doc));
        var (title, snippet) = highlighter.Highlight(article.Text, Shown(marks));
        return new Hit(
            article.Key, title, snippet, article.Published, article.Section, article.ParentSection,
            article.Writers, article.Url, candidate.Score, marks == MarksKept.AsTyped);
    }

    /// <summary>A word typed without marks, in a query without any, is highlighted in every reading.</summary>
    private MarksKept Shown(MarksKept marks) => asked.ExactMarks || _words.HasMarks ? marks : MarksKept.Any;

    private sealed record Found(QueryWords Words, SearchPlan Plan, HitCollector Collected, bool Relaxed)
    {
        public int Total => Collected.Total;

        /// <summary>No hit carries the marks where they were typed.</summary>
        public bool MarksAreNowhere => Plan.Rest == MarksKept.Any && Collected.TierSizes[^1] == Total;
    }
}
