using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search.Query;

namespace ArticleSearch.Search;

/// <summary>One page of the answer.</summary>
/// <param name="Total">All hits of the query, exact.</param>
/// <param name="Hits">The hits of this page, best first.</param>
/// <param name="Facets">Counts over all hits, not only this page.</param>
/// <param name="Relaxed">The hits hold most of the words: no article held all, or the query is as long as a sentence.</param>
/// <param name="TolerantOnly">The reader typed marks that no hit carries: the hits are those of the words without marks.</param>
public sealed record SearchPage(long Total, IReadOnlyList<Hit> Hits, Facets Facets, bool Relaxed = false, bool TolerantOnly = false)
{
    /// <summary>What was understood of the typed text; it prints itself, and its parts can be taken out one by one.</summary>
    public ParsedQuery Understood { get; init; } = ParsedQuery.Parse("");

    /// <summary>Hits that stand in the list: <see cref="Total"/> without the copies that stand under others.</summary>
    public long Listed { get; init; } = Total;

    /// <summary>Where the next page begins, for <see cref="ArticleQuery.After"/>; null behind the last hit.</summary>
    public string? Next { get; init; }

    /// <summary>What the reader may have meant; only when it finds more.</summary>
    public OtherWords? DidYouMean { get; init; }

    /// <summary>The search took too long and was given up: neither hits nor counts say anything.</summary>
    public bool GaveUp { get; init; }
}

/// <summary>A query in other words and how many articles it finds.</summary>
public sealed record OtherWords(string Text, long Total);

/// <summary>One article found.</summary>
/// <param name="Title">The title with the places that matched.</param>
/// <param name="Snippet">The best sentence with the places that matched.</param>
/// <param name="Score">Comparable within one answer only.</param>
/// <param name="ExactMarks">The words stand in the article with the marks as they were typed; true as well when none were typed.</param>
public sealed record Hit(
    ArticleKey Key,
    Highlighted Title,
    Highlighted Snippet,
    DateTimeOffset? Published,
    string? Section,
    string? ParentSection,
    IReadOnlyList<string> Writers,
    string? Url,
    float Score,
    bool ExactMarks)
{
    /// <summary>Articles with nearly the same text, the best first; only with <see cref="ArticleQuery.GroupCopies"/>.</summary>
    public IReadOnlyList<Copy> Copies { get; init; } = [];
}

/// <summary>An article with nearly the same text as a hit.</summary>
public sealed record Copy(ArticleKey Key, string Title, DateTimeOffset? Published, string? Section, string? Url);

/// <summary>A text and the places in it that matched, in order, not overlapping. Plain text: encode it before showing.</summary>
public sealed record Highlighted(string Text, IReadOnlyList<TextSpan> Marks);

/// <summary>How the hits spread.</summary>
/// <param name="Years">By year of publication, the newest first; articles without a day are not counted.</param>
/// <param name="Sections">By section, the most frequent first; an article counts in its section and in the parent section.</param>
public sealed record Facets(IReadOnlyList<FacetCount<int>> Years, IReadOnlyList<FacetCount<string>> Sections)
{
    public static readonly Facets None = new([], []);

    /// <summary>The most frequent first; no more than <see cref="MostWriters"/>.</summary>
    public IReadOnlyList<FacetCount<string>> Writers { get; init; } = [];

    public IReadOnlyList<FacetCount<ArticleKind>> Kinds { get; init; } = [];

    /// <summary>By the first day of the month of publication, the oldest first; months without a hit are left out.</summary>
    public IReadOnlyList<FacetCount<DateOnly>> Months { get; init; } = [];

    public const int MostWriters = 50;
}

/// <summary>One value of a facet and how many hits have it.</summary>
public sealed record FacetCount<T>(T Value, int Count);

/// <summary>What a reader who has typed this far may want.</summary>
/// <param name="Text">To be searched, or the title of <paramref name="Article"/>.</param>
/// <param name="Article">Null for a tag.</param>
public sealed record Suggestion(string Text, ArticleKey? Article);
