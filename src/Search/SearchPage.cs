using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Search;

/// <summary>One page of the answer.</summary>
/// <param name="Total">All hits of the query, exact.</param>
/// <param name="Hits">The hits of this page, best first.</param>
/// <param name="Facets">Counts over all hits, not only this page.</param>
/// <param name="Relaxed">The hits hold most of the words: no article held all, or the query is as long as a sentence.</param>
/// <param name="TolerantOnly">The reader typed marks that no hit carries: the hits are those of the words without marks.</param>
public sealed record SearchPage(long Total, IReadOnlyList<Hit> Hits, Facets Facets, bool Relaxed = false, bool TolerantOnly = false);

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
    bool ExactMarks);

/// <summary>A text and the places in it that matched, in order, not overlapping. Plain text: encode it before showing.</summary>
public sealed record Highlighted(string Text, IReadOnlyList<TextSpan> Marks);

/// <summary>How the hits spread.</summary>
/// <param name="Years">By year of publication, the newest first; articles without a day are not counted.</param>
/// <param name="Sections">By section, the most frequent first; an article counts in its section and in the parent section.</param>
public sealed record Facets(IReadOnlyList<FacetCount<int>> Years, IReadOnlyList<FacetCount<string>> Sections)
{
    public static readonly Facets None = new([], []);
}

/// <summary>One value of a facet and how many hits have it.</summary>
public sealed record FacetCount<T>(T Value, int Count);
