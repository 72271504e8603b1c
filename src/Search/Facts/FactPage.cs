using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search.Query;

namespace ArticleSearch.Search.Facts;

/// <summary>One page of the answer.</summary>
/// <param name="Total">All that was found, exact.</param>
/// <param name="Hits">Those of this page, best first.</param>
public sealed record FactPage<T>(long Total, IReadOnlyList<FactHit<T>> Hits)
{
    public static readonly FactPage<T> Nothing = new(0, []);

    /// <summary>Counts over all hits, the most frequent value first; values are those of <see cref="FactFilter"/>.</summary>
    public IReadOnlyDictionary<FactFacet, IReadOnlyList<FacetCount<string>>> Facets { get; init; } =
        new Dictionary<FactFacet, IReadOnlyList<FacetCount<string>>>();

    public ParsedQuery Understood { get; init; } = ParsedQuery.Parse("");

    /// <summary>No fact itself holds the words: those found have them in the sentences around or in the article's title.</summary>
    public bool Around { get; init; }

    /// <summary>The reader typed marks that no hit carries.</summary>
    public bool TolerantOnly { get; init; }

    /// <summary>Where the next page begins, for <see cref="FactQuery.After"/>; null behind the last hit.</summary>
    public string? Next { get; init; }

    /// <summary>The search took too long and was given up: neither hits nor counts say anything.</summary>
    public bool GaveUp { get; init; }

    public IReadOnlyList<FacetCount<string>> CountsOf(FactFacet facet) => Facets.GetValueOrDefault(facet, []);
}

/// <summary>One fact found.</summary>
/// <param name="Source">The article that tells it.</param>
/// <param name="Text">Its text with the places that matched.</param>
/// <param name="Score">Comparable within one answer only.</param>
public sealed record FactHit<T>(FactSource Source, T Fact, Highlighted Text, float Score);

/// <summary>The article that tells a fact.</summary>
/// <param name="Revision">The one whose text the fact's offsets point into.</param>
/// <param name="Url">Of the paper's page; null when unknown.</param>
public sealed record FactSource(
    ArticleKey Key, int Revision, string Title, DateTimeOffset? Published, string? Section, string? ParentSection, string? Url)
{
    /// <summary>First day of the time that the article reviews, inclusive; null when it is no review, or does not tell.</summary>
    public DateOnly? ReviewedFrom { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly? ReviewedTo { get; init; }
}

/// <summary>A piece of an article with what stands around it; one behind the other the three are a slice of the text.</summary>
/// <param name="Start">Where <paramref name="Text"/> begins in the article's text, UTF-16.</param>
/// <param name="End">Behind its last code unit.</param>
public sealed record Passage(string Before, string Text, string After, int Start, int End);
