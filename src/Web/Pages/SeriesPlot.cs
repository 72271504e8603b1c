using System.Globalization;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search.Facts;

namespace ArticleSearch.Web.Pages;

/// <summary>
/// A series as a picture: time goes to the right, in percent of the width, values go up, in pixels from the top. A bar is as long
/// as the time that its value is said of, with a point at the end.
/// </summary>
/// <param name="Zero">Where zero lies; null when it is not in the picture.</param>
public sealed record SeriesPlot(
    IReadOnlyList<PlotPoint> Points, IReadOnlyList<PlotLine> Lines, IReadOnlyList<PlotYear> Years, decimal Highest, decimal Lowest, int? Zero)
{
    public const int Height = 180;

    /// <summary>With the years below.</summary>
    public const int FullHeight = Height + 22;

    /// <summary>Left of the first time and right of the last, in percent.</summary>
    private const double Margin = 3;
    private const int Room = 12;
    private const int MaxYearMarks = 6;

    /// <returns>Null when there is nothing to compare: fewer than two times.</returns>
    public static SeriesPlot? Of(FigureSeries series)
    {
        if (series.Periods.Count < 2)
        {
            return null;
        }

        var values = series.Periods.SelectMany(period => period.Values.SelectMany(value => new[] { value.Value, value.Value2 ?? value.Value })).ToList();
        var (low, high) = (Math.Min(values.Min(), 0), Math.Max(values.Max(), 0));
        var (first, last) = (series.Periods.Min(period => period.Time.From), series.Periods.Max(period => period.Time.To));
        var points = series.Periods.SelectMany(period => period.Values.Select(value => new PlotPoint(
            period.Time, value, X(period.Time.From), X(period.Time.To), Y(value.Value), value.Value2 is { } end ? Y(end) : null))).ToList();
        return new SeriesPlot(points, LinesOf(points), YearsOf(first, last, X), high, low, low < 0 && high > 0 ? Y(0) : null);

        double X(DateOnly day) => Margin + (100 - (2 * Margin)) * (day.DayNumber - first.DayNumber) / Math.Max(last.DayNumber - first.DayNumber, 1);

        int Y(decimal value) => Room + (int)Math.Round((Height - (2 * Room)) * (high - value) / (high == low ? 1 : high - low));
    }

    public static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>From one time to the next of the same length; where articles disagree, no line chooses between them.</summary>
    private static List<PlotLine> LinesOf(List<PlotPoint> points) =>
    [
        .. points.Where(point => point.Value.Kind == FigureKind.Actual)
            .GroupBy(point => Math.Round((point.Time.To.DayNumber - point.Time.From.DayNumber) / 30.0))
            .SelectMany(group => group.GroupBy(point => point.Time).Where(time => time.Count() == 1).Select(time => time.First()).OrderBy(point => point.Time.To)
                .ToList() is var row ? row.Zip(row.Skip(1), (one, next) => new PlotLine(one.To, one.Y, next.To, next.Y)) : []),
    ];

    private static List<PlotYear> YearsOf(DateOnly first, DateOnly last, Func<DateOnly, double> at)
    {
        var step = ((last.Year - first.Year) / MaxYearMarks) + 1;
        return [.. Enumerable.Range(0, last.Year - first.Year + 1).Where(year => year % step == 0).Select(year => first.Year + year)
            .Select(year => new PlotYear(year, at(Middle(year, first, last))))];
    }

    private static DateOnly Middle(int year, DateOnly first, DateOnly last)
    {
        var middle = new DateOnly(year, 7, 1);
        return middle < first ? first : middle > last ? last : middle;
    }
}

/// <summary>A value in the picture, from the first to the last day that it is said of.</summary>
public sealed record PlotPoint(FigureTime Time, FigureValue Value, double From, double To, int Y, int? Y2);

public sealed record PlotLine(double X1, int Y1, double X2, int Y2);

public sealed record PlotYear(int Year, double At);
