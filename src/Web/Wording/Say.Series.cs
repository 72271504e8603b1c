using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search.Facts;

namespace ArticleSearch.Web.Wording;

/// <summary>What is said of figures over time, and of reviews.</summary>
public static partial class Say
{
    /// <summary>A time as short as it can be said: a year, a quarter, months, years, else its days.</summary>
    public static string Time(FigureTime time) => (time.From, time.To) switch
    {
        ({ Day: 1 } from, var to) when to == from.AddMonths(1).AddDays(-1) => Month(from),
        ({ Day: 1, Month: 1 or 4 or 7 or 10 } from, var to) when to == from.AddMonths(3).AddDays(-1) =>
            Either($"quý {(from.Month + 2) / 3}/{from.Year}", $"quarter {(from.Month + 2) / 3} of {from.Year}"),
        ({ Day: 1 } from, var to) when from.Year == to.Year && from.Month + to.Month < 13 && to == new DateOnly(to.Year, to.Month, 1).AddMonths(1).AddDays(-1) =>
            Either($"tháng {from.Month}–{to.Month}/{to.Year}", $"{ShortMonth(from)} – {ShortMonth(to)}"),
        var (from, to) => Days(from, to),
    };

    /// <summary>A value, or both ends of a range; the unit stands above the table.</summary>
    public static string Ends((decimal Low, decimal? High) ends) => Number(ends.Low) + (ends.High is { } high ? Either(" đến ", " to ") + Number(high) : "");

    /// <summary>What was reached in percent of what was planned, when one value of each is known.</summary>
    public static string OfPlan(FigurePeriod period) =>
        period.Of(FigureKind.Actual).ToList() is [{ Value2: null } actual] && period.Of(FigureKind.Plan).ToList() is [{ Value2: null, Value: > 0 } plan]
            ? $"{Number(Math.Round(100 * actual.Value / plan.Value, 1))} %"
            : "";

    /// <summary>A kind of review.</summary>
    public static string ReviewKind(string kind) => kind switch
    {
        "sơ kết" => Either("sơ kết", "interim review"),
        "tổng kết" => Either("tổng kết", "final review"),
        "đánh giá" => Either("đánh giá", "evaluation"),
        "kiểm điểm" => Either("kiểm điểm", "self-criticism"),
        _ => kind,
    };
}
