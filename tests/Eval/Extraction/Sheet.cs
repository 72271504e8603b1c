using System.Globalization;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Eval.Extraction;

/// <summary>What is marked in one article, by hand or by the extractor; only what the measures look at.</summary>
internal sealed record Sheet
{
    /// <summary>A pair for each office of a person; one with an empty office when none is told.</summary>
    public required IReadOnlyList<OfficePair> Offices { get; init; }

    public required IReadOnlyList<MentionMark> Mentions { get; init; }

    public required IReadOnlyList<QuoteMark> Quotes { get; init; }

    public required IReadOnlyList<DateMark> Dates { get; init; }

    public required IReadOnlyList<FigureMark> Figures { get; init; }

    public required IReadOnlyList<DocumentMark> Documents { get; init; }

    public required ReviewMark? Review { get; init; }
}

/// <param name="IsOptional">Reasonable readers differ about it: finding it is neither right nor wrong.</param>
/// <param name="Rule">The rule that found it; empty where somebody marked it by hand.</param>
internal sealed record OfficePair(string Name, string Office, bool IsOptional, string Rule);

internal sealed record ReviewMark(string Kind, string Rule);

/// <summary>A marked place.</summary>
internal abstract record Mark(TextSpan Span, string Text, bool IsOptional, string Rule)
{
    /// <summary>What it is read as, for whoever looks at the errors.</summary>
    protected abstract string Reading { get; }

    public bool Touches(Mark other) => Math.Min(Span.End, other.Span.End) > Math.Max(Span.Start, other.Span.Start);

    /// <summary>The common part over the whole from the first start to the last end; 0 when they do not touch.</summary>
    public double Overlap(Mark other)
    {
        var common = Math.Max(0, Math.Min(Span.End, other.Span.End) - Math.Max(Span.Start, other.Span.Start));
        var whole = Math.Max(Span.End, other.Span.End) - Math.Min(Span.Start, other.Span.Start);
        return whole == 0 ? 0 : (double)common / whole;
    }

    public string Describe() => $"«{Text.Replace('\n', ' ')}» {Reading}";
}

internal sealed record MentionMark(TextSpan Span, string Text, string? Person, bool IsOptional, string Rule) : Mark(Span, Text, IsOptional, Rule)
{
    protected override string Reading => Person ?? "?";
}

internal sealed record QuoteMark(TextSpan Span, string Text, bool IsDirect, string? Speaker, bool IsOptional, string Rule)
    : Mark(Span, Text, IsOptional, Rule)
{
    protected override string Reading => $"({Speaker ?? "?"})";
}

internal sealed record DateMark(TextSpan Span, string Text, DateOnly? From, DateOnly? To, bool IsOptional, string Rule) : Mark(Span, Text, IsOptional, Rule)
{
    protected override string Reading => string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}..{To:yyyy-MM-dd}");
}

internal sealed record FigureMark(TextSpan Span, string Text, decimal? Value, decimal? Value2, string? Unit, bool IsOptional, string Rule)
    : Mark(Span, Text, IsOptional, Rule)
{
    protected override string Reading => string.Create(CultureInfo.InvariantCulture, $"{Value}{(Value2 is null ? "" : "..")}{Value2} [{Unit}]");
}

internal sealed record DocumentMark(TextSpan Span, string Text, string? Code, bool IsOptional, string Rule) : Mark(Span, Text, IsOptional, Rule)
{
    protected override string Reading => Code ?? "?";
}
