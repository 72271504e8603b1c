using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Search.Facts;

/// <summary>A figure in its sentence.</summary>
/// <param name="Value">In plain units; the low end of a range.</param>
/// <param name="From">First day of the time that it is said of, inclusive.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record Quantity(
    Passage Passage,
    decimal Value,
    decimal? Value2,
    string? Unit,
    string? Hedge,
    Change Change,
    FigureKind Kind,
    string? Thing,
    string? Of,
    DateOnly? From,
    DateOnly? To,
    string Rule);
