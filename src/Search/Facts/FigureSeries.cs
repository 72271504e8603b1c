using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Search.Facts;

/// <summary>The figures of one indicator over the times that they are said of.</summary>
/// <param name="Thing">As most articles print it; so unit and body.</param>
/// <param name="Periods">In their order: by last day, the shorter behind the longer.</param>
/// <param name="Undated">Those whose time no one tells, the latest article first.</param>
public sealed record FigureSeries(
    Indicator Indicator, string Thing, string? Unit, string? Body, IReadOnlyList<FigurePeriod> Periods, IReadOnlyList<FigureReport> Undated)
{
    /// <summary>Those that say most come first: many periods, then many reports.</summary>
    public static IReadOnlyList<FigureSeries> Of(IEnumerable<FactHit<Quantity>> figures) =>
    [
        .. figures.Select(figure => (Indicator: Indicator.Of(figure.Fact), Figure: figure))
            .Where(one => one.Indicator is not null)
            .GroupBy(one => one.Indicator!, one => one.Figure)
            .Select(group => Of(group.Key, [.. group]))
            .OrderByDescending(series => series.Periods.Count)
            .ThenByDescending(series => series.Reports.Count())
            .ThenBy(series => series.Thing, StringComparer.Ordinal).ThenBy(series => series.Unit, StringComparer.Ordinal).ThenBy(series => series.Body, StringComparer.Ordinal),
    ];

    public bool Disagrees => Periods.Any(period => period.Disagrees);

    public IEnumerable<FigureReport> Reports => Periods.SelectMany(period => period.Values).SelectMany(value => value.Reports).Concat(Undated);

    private static FigureSeries Of(Indicator indicator, List<FactHit<Quantity>> figures)
    {
        var dated = figures.ToLookup(figure => FigureTime.Of(figure) is not null);
        var periods = dated[true].GroupBy(figure => FigureTime.Of(figure)!)
            .Select(group => FigurePeriod.Of(group.Key, group))
            .OrderBy(period => period.Time.To).ThenBy(period => period.Time.From);
        return new FigureSeries(
            indicator, Usual(figures, figure => figure.Thing)!, Usual(figures, figure => figure.Unit), Usual(figures, figure => figure.Of),
            [.. periods], FigureReport.Of(dated[false]));
    }

    private static string? Usual(List<FactHit<Quantity>> figures, Func<Quantity, string?> name) => figures
        .GroupBy(figure => name(figure.Fact)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;
}

/// <summary>The time that figures are said of, both days included.</summary>
public sealed record FigureTime(DateOnly From, DateOnly To)
{
    /// <summary>As the sentence tells it. What a review reports as reached without a time was reached in the time reviewed; a plan was not made for that.</summary>
    public static FigureTime? Of(FactHit<Quantity> figure) => (figure.Fact, figure.Source) switch
    {
        ({ From: { } from, To: { } to }, _) => new FigureTime(from, to),
        ({ From: null, To: null, Kind: FigureKind.Actual }, { ReviewedFrom: { } from, ReviewedTo: { } to }) => new FigureTime(from, to),
        _ => null,
    };
}

/// <summary>What is said of one time.</summary>
/// <param name="Values">By kind; of one kind the value with the most reports first.</param>
public sealed record FigurePeriod(FigureTime Time, IReadOnlyList<FigureValue> Values)
{
    public bool Disagrees => DisagreesOn(FigureKind.Actual) || DisagreesOn(FigureKind.Plan);

    public IEnumerable<FigureValue> Of(FigureKind kind) => Values.Where(value => value.Kind == kind);

    /// <summary>Two articles give values that cannot both be right.</summary>
    public bool DisagreesOn(FigureKind kind)
    {
        var values = Of(kind).ToList();
        return values.Exists(value => values.Exists(other => !value.Agrees(other)));
    }

    internal static FigurePeriod Of(FigureTime time, IEnumerable<FactHit<Quantity>> figures) => new(
        time,
        [
            .. figures.GroupBy(figure => (figure.Fact.Kind, Ends: FigureValue.EndsOf(figure.Fact)))
                .Select(group => new FigureValue(group.Key.Kind, group.Key.Ends.Low, group.Key.Ends.High, FigureReport.Of(group)))
                .OrderBy(value => value.Kind).ThenByDescending(value => value.Reports.Count).ThenBy(value => value.Value),
        ]);
}

/// <summary>One value and who reports it.</summary>
/// <param name="Value">In plain units; below zero for a fall; the low end of a range.</param>
/// <param name="Value2">The high end of a range.</param>
public sealed record FigureValue(FigureKind Kind, decimal Value, decimal? Value2, IReadOnlyList<FigureReport> Reports)
{
    /// <summary>A rounded value may be so far from the whole one.</summary>
    private const decimal Rounding = 0.05m;

    public (decimal Low, decimal? High) Ends => (Value, Value2);

    /// <summary>"hơn", "gần", "khoảng", as the first report prints it; null when one of them prints the number without it.</summary>
    public string? Hedge => Reports.All(report => report.Hit.Fact.Hedge is not null) ? Reports[0].Hit.Fact.Hedge : null;

    /// <summary>The same, overlapping ranges, or one a rounding of the other: "hơn 305 nghìn tỷ" and 305.300 tỷ.</summary>
    public bool Agrees(FigureValue other)
    {
        if (Math.Max(Value, other.Value) <= Math.Min(Value2 ?? Value, other.Value2 ?? other.Value))
        {
            return true;
        }

        var apart = Math.Abs(Value - other.Value);
        return (Hedge is not null && apart < Coarseness(Value) && IsNear(other)) || (other.Hedge is not null && apart < Coarseness(other.Value) && IsNear(other));

        bool IsNear(FigureValue against) => apart <= Rounding * Math.Max(Math.Abs(Value), Math.Abs(against.Value));
    }

    /// <summary>Below zero for a fall.</summary>
    public static (decimal Low, decimal? High) EndsOf(Quantity figure) => (figure.Change, figure.Value2) switch
    {
        (Change.Fall, { } high) => (-high, -figure.Value),
        (Change.Fall, _) => (-figure.Value, null),
        _ => (figure.Value, figure.Value2),
    };

    /// <summary>What the last digit that is no zero counts: 1.000 of 305.000, 0,1 of 2,5.</summary>
    private static decimal Coarseness(decimal value)
    {
        var unit = 1m;
        for (value = Math.Abs(value); value != 0 && value % 10 == 0; value /= 10)
        {
            unit *= 10;
        }

        for (; value != decimal.Truncate(value); value *= 10)
        {
            unit /= 10;
        }

        return unit;
    }
}

/// <summary>One telling of a value. Copies of one story, and the same sentence printed again, tell it once.</summary>
/// <param name="Hit">The first to be printed.</param>
/// <param name="Copies">The others.</param>
public sealed record FigureReport(FactHit<Quantity> Hit, IReadOnlyList<FactSource> Copies)
{
    /// <summary>Of the words of both sentences so many are common to them.</summary>
    private const double Alike = 0.8;

    internal static List<FigureReport> Of(IEnumerable<FactHit<Quantity>> figures)
    {
        var reports = new List<(HashSet<string> Words, FactHit<Quantity> Hit, List<FactSource> Copies)>();
        foreach (var figure in figures.OrderBy(figure => figure.Source.Published ?? DateTimeOffset.MaxValue).ThenBy(figure => figure.Source.Key.Value, StringComparer.Ordinal))
        {
            var words = WordsOf(figure.Fact.Passage);
            var same = reports.Find(report => report.Hit.Fact.Value == figure.Fact.Value && AreAlike(report.Words, words));
            if (same.Copies is null)
            {
                reports.Add((words, figure, []));
            }
            else if (same.Hit.Source.Key != figure.Source.Key)
            {
                same.Copies.Add(figure.Source);
            }
        }

        return [.. reports.Select(report => new FigureReport(report.Hit, report.Copies))];
    }

    private static bool AreAlike(HashSet<string> one, HashSet<string> other)
    {
        var common = one.Count(other.Contains);
        return common >= Alike * (one.Count + other.Count - common);
    }

    private static HashSet<string> WordsOf(Passage passage) => (passage.Before + passage.Text + passage.After)
        .Split([' ', '\n', ',', '.', ';', ':', '(', ')', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
