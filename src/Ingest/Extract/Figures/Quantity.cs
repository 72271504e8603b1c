namespace ArticleSearch.Ingest.Extract.Figures;

/// <summary>How a number was read; each way is a rule of <c>Rules/figures.txt</c>.</summary>
internal enum Reading
{
    /// <summary>Digits with the unit behind them.</summary>
    Unit,

    /// <summary>A number in words with its unit.</summary>
    Words,

    /// <summary>"5-6 triệu", "3 đến 5 xã".</summary>
    Range,

    /// <summary>"294/386 xã".</summary>
    Fraction,

    /// <summary>The unit stands behind another number: "45 và 49 triệu khách".</summary>
    SharedUnit,

    /// <summary>"$10".</summary>
    CurrencyFirst,

    /// <summary>"72 tỷ": đồng are meant.</summary>
    Money,

    /// <summary>The noun stands before: "số hộ nghèo giảm từ 900 xuống 300".</summary>
    Carried,

    /// <summary>No unit: it was told before, or there is none.</summary>
    Alone,
}

/// <summary>A number with its unit, before anybody asked what is said of it.</summary>
/// <param name="First">First token of the number, or of a currency before it.</param>
/// <param name="End">Behind the last token of number and unit.</param>
/// <param name="Low">The number, or the low end of a range.</param>
/// <param name="High">The high end of a range.</param>
/// <param name="Unit">Behind it, or taken over from another number; null when it is only implied.</param>
internal sealed record Quantity(int First, int End, decimal Low, decimal? High, Unit? Unit, Reading Reading);
