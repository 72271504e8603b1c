using ArticleSearch.Search.Facts;
using ArticleSearch.Search.Query;

namespace ArticleSearch.Search.Lucene.Facts;

/// <summary>The fields of a fact in its index, where they are not those of an article (<see cref="IndexFields"/>).</summary>
internal static class FactFields
{
    /// <summary>Which kind of fact: <see cref="Quote"/>, <see cref="Figure"/>, <see cref="Post"/>, <see cref="Review"/>.</summary>
    public const string Kind = "fact";
    public const string Quote = "quote";
    public const string Figure = "figure";
    public const string Post = "post";
    public const string Review = "review";

    /// <summary>The fact's own words, those around it, and the article's title: for when no fact itself holds all that was asked for.</summary>
    public const string Around = "around";

    /// <summary>Who holds the post, or speaks: one value for one person.</summary>
    public const string Official = "official";

    /// <summary>The value, or both ends of a range, in plain units.</summary>
    public const string Least = "least";
    public const string Most = "most";

    /// <summary>Both days of the time that a figure is said of, as days since 1-1-0001.</summary>
    public const string PeriodFrom = "period-from";
    public const string PeriodTo = "period-to";

    /// <summary>Only stored: the fact and its article as they are shown.</summary>
    public const string StoredFact = "stored-fact";
    public const string StoredSource = "stored-source";

    /// <summary>Where the values of a facet are counted.</summary>
    public static string Of(FactFacet facet) => facet switch
    {
        FactFacet.Section => IndexFields.Section,
        FactFacet.ArticleKind => IndexFields.Kind,
        _ => $"facet-{facet}",
    };

    /// <summary>The words of a name; null for a facet whose values are no names.</summary>
    public static string? WordsOf(FactFacet facet) => facet switch
    {
        FactFacet.Person => IndexFields.Of(QueryField.Person),
        FactFacet.Office => IndexFields.Of(QueryField.Office),
        FactFacet.Organisation => IndexFields.Of(QueryField.Organisation),
        FactFacet.Unit => "unit",
        FactFacet.Thing => "thing",
        FactFacet.Of => "of",
        FactFacet.Programme => "programme",
        _ => null,
    };

    /// <summary>Names whole, as one term each.</summary>
    public static string WholeOf(FactFacet facet) => $"whole-{facet}";
}
