namespace ArticleSearch.Web.Pages;

/// <summary>The unit in which values that stand together are read: sums of money as newspapers print them, with no row of noughts.</summary>
/// <param name="Per">How many of the unit make one of this.</param>
public sealed record FigureScale(decimal Per, string? Unit)
{
    private static readonly FigureScale[] Money = [new(1_000_000_000, "tỷ đồng"), new(1_000_000, "triệu đồng")];

    /// <param name="values">All of them, none left out: the scale is that of the least.</param>
    public static FigureScale Of(string? unit, IEnumerable<(decimal Low, decimal? High)> values)
    {
        var sizes = values.SelectMany(ends => new[] { ends.Low, ends.High ?? ends.Low }).Select(Math.Abs).Where(size => size > 0).ToList();
        var scale = unit == "đồng" && sizes.Count > 0 ? Array.Find(Money, money => sizes.Min() >= money.Per) : null;
        return scale ?? new FigureScale(1, unit);
    }

    public decimal Of(decimal value) => value / Per;

    public (decimal Low, decimal? High) Of((decimal Low, decimal? High) ends) => (Of(ends.Low), ends.High is { } high ? Of(high) : null);
}
