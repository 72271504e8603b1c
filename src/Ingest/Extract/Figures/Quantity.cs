namespace ArticleSearch.Ingest.Extract.Figures;

/// <summary>A number with its unit, before anybody asked what is said of it.</summary>
/// <param name="First">First token of the number, or of a currency before it.</param>
/// <param name="End">Behind the last token of number and unit.</param>
/// <param name="Low">The number, or the low end of a range.</param>
/// <param name="High">The high end of a range.</param>
/// <param name="Unit">Behind it, or taken over from another number; null when it is only implied.</param>
/// <param name="Rule">How it was found.</param>
internal sealed record Quantity(int First, int End, decimal Low, decimal? High, Unit? Unit, string Rule)
{
    /// <summary>What the unit is when the text leaves it out: "72 tỷ" are đồng.</summary>
    public string? ImpliedUnit { get; init; }
}
