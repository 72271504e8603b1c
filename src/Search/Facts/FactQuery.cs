using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Search.Facts;

/// <summary>A question about what articles tell: quotes, figures, officials. As data, like <see cref="ArticleQuery"/>.</summary>
public abstract record FactQuery
{
    /// <summary>The words as typed, in the language of <see cref="ArticleQuery.Text"/>; empty means all.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<FactFilter> Filters { get; init; } = [];

    /// <summary>What the fact must not have: none of these. A fact without any value of a facet is not left out.</summary>
    public IReadOnlyList<FactFilter> Without { get; init; } = [];

    /// <summary>First day of the article's publication, Vietnamese calendar day, inclusive.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the article's publication, inclusive.</summary>
    public DateOnly? To { get; init; }

    public SortOrder Sort { get; init; } = SortOrder.Relevance;

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>1 to <see cref="ArticleQuery.MaxPageSize"/>.</summary>
    public int PageSize { get; init; } = 10;

    /// <summary>Goes on behind a page: its <c>Next</c>. Then <see cref="Page"/> means nothing.</summary>
    public string? After { get; init; }

    /// <summary>What this official of the archive's list said, or held.</summary>
    public long? Official { get; init; }

    /// <summary>The facts of this article only.</summary>
    public ArticleKey? Article { get; init; }

    public IEnumerable<string> ValuesOf(FactFacet facet) => Filters.Where(filter => filter.Facet == facet).Select(filter => filter.Value);
}

/// <summary>Who said what.</summary>
public sealed record QuoteQuery : FactQuery;

/// <summary>How many of what.</summary>
public sealed record FigureQuery : FactQuery
{
    /// <summary>In plain units, inclusive: 100 tỷ đồng is 100000000000. A range fits when it overlaps.</summary>
    public decimal? Least { get; init; }

    public decimal? Most { get; init; }

    /// <summary>First day of the time that the figure is said of; a period fits when it overlaps.</summary>
    public DateOnly? PeriodFrom { get; init; }

    public DateOnly? PeriodTo { get; init; }
}

/// <summary>What was reviewed, and for which time.</summary>
public sealed record ReviewQuery : FactQuery;

/// <summary>Who held which office; <see cref="FactQuery.Text"/> is a name, or a part of it.</summary>
public sealed record OfficialQuery : FactQuery
{
    /// <summary>Held the office on this day, by what articles up to it and from it on tell.</summary>
    public DateOnly? On { get; init; }
}
