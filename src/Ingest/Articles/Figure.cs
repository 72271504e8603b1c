namespace ArticleSearch.Ingest.Articles;

/// <summary>A counted or measured quantity.</summary>
/// <param name="Span">Number and unit as printed, without the hedge before them.</param>
/// <param name="Value">In plain units: "305.300 tỷ đồng" is 305300000000000; the low end of a range.</param>
/// <param name="Value2">The high end of a range; null when it is none.</param>
/// <param name="Unit">As printed, without scale words: "đồng", "%", "hộ nghèo"; null when the text leaves it out.</param>
/// <param name="Rule">The rule that found it.</param>
public sealed record Figure(TextSpan Span, decimal Value, decimal? Value2, string? Unit, string Rule)
{
    /// <summary>As printed: "hơn", "gần", "khoảng"; null when the number is exact.</summary>
    public string? Hedge { get; init; }

    public Change Change { get; init; }

    /// <summary>Whether it was reached, is to be reached, or is what another one is compared with.</summary>
    public FigureKind Kind { get; init; }

    /// <summary>What the quantity measures, as printed: "tổng thu ngân sách", "thu nhập bình quân"; null when not told.</summary>
    public string? Thing { get; init; }

    /// <summary>The place or body it is said of, as printed; null when not told.</summary>
    public string? Of { get; init; }

    /// <summary>First day of the period it is said of, Vietnamese calendar day, inclusive.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of that period, inclusive.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>What the sentence says the quantity did.</summary>
public enum Change
{
    None,
    Rise,
    Fall,
}

public enum FigureKind
{
    Actual,

    /// <summary>"chỉ tiêu", "phấn đấu", "dự kiến": aimed at or expected.</summary>
    Plan,

    /// <summary>"so với", "cùng kỳ": what another figure is held against.</summary>
    Comparison,
}
