using System.Globalization;
using static ArticleSearch.Search.Query.QueryNode;

namespace ArticleSearch.Search.Query;

/// <summary>
/// A day, month, quarter or year as people type it, the day before the month: 9/2/2018, 9-2-2018, 9.2.2018, 2018-02-09,
/// 2/2018, 2018-02, quý 1/2018, quý I-2018, q1/2018, 2018. Both days belong to it.
/// </summary>
public readonly record struct Period(DateOnly First, DateOnly Last)
{
    private const string Range = "..";

    private static readonly string[] Days = ["d/M/yyyy", "yyyy/M/d"];
    private static readonly string[] Months = ["M/yyyy", "yyyy/M"];
    private static readonly string[] QuarterNames = ["quý", "quí", "quy", "q"];
    private static readonly string[] Numerals = ["I", "II", "III", "IV"];

    /// <summary>What stands behind tu:, den: or ngay:; null when it is no date.</summary>
    internal static Published? Read(string fieldName, string typed)
    {
        if (fieldName == FieldName.On && typed.IndexOf(Range, StringComparison.Ordinal) is >= 0 and var dots)
        {
            return Between(QueryLexer.Core(typed[..dots]), QueryLexer.Core(typed[dots..]));
        }

        return Read(QueryLexer.Core(typed)) is not { } period ? null : fieldName switch
        {
            FieldName.From => new Published(period.First, null),
            FieldName.To => new Published(null, period.Last),
            _ => new Published(period.First, period.Last),
        };
    }

    /// <returns>Null when it is no date.</returns>
    public static Period? Read(string typed)
    {
        var text = typed.Replace('-', '/').Replace('.', '/');
        if (Is(text, Days, out var day))
        {
            return new Period(day, day);
        }

        if (Is(text, Months, out var month))
        {
            return Of(month.Year, month.Month, month.Month);
        }

        return Is(text, ["yyyy"], out var year) ? Of(year.Year, 1, 12) : Quarter(text);
    }

    /// <summary>One of these, or two with ".." between them, of which either may be left out: 2016..2020, ..2018.</summary>
    /// <returns>Null when it is neither.</returns>
    public static (DateOnly? First, DateOnly? Last)? Between(string typed) =>
        Read(FieldName.On, typed) is { } days ? (days.From, days.To) : null;

    /// <summary>The days as <see cref="Between(string)"/> reads them; at least one is there.</summary>
    public static string Written(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } last) => Whole(first, last) ?? $"{Beginning(first)}{Range}{End(last)}",
        ({ } first, null) => Beginning(first) + Range,
        (null, { } last) => Range + End(last),
        _ => "",
    };

    internal static string Print(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, null) => $"{FieldName.From}:{Beginning(first)}",
        (null, { } last) => $"{FieldName.To}:{End(last)}",
        (not null, not null) => $"{FieldName.On}:{Written(from, to)}",
        _ => "",
    };

    /// <summary>Either end may be open; ends in the wrong order change places.</summary>
    private static Published? Between(string first, string last)
    {
        var (from, to) = (Read(first), Read(last));
        if ((from is null && first.Length > 0) || (to is null && last.Length > 0))
        {
            return null;
        }

        return to?.Last < from?.First
            ? new Published(to?.First, from?.Last)
            : new Published(from?.First, to?.Last);
    }

    private static Period? Quarter(string text)
    {
        var name = QuarterNames.FirstOrDefault(name => text.StartsWith(name, StringComparison.OrdinalIgnoreCase)) ?? "";
        if (name.Length == 0 || text[name.Length..].Split('/') is not [var typed, var end] || !Is(end, ["yyyy"], out var year))
        {
            return null;
        }

        var quarter = Array.FindIndex(Numerals, numeral => numeral.Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase)) + 1;
        return quarter > 0 || (int.TryParse(typed, CultureInfo.InvariantCulture, out quarter) && quarter is >= 1 and <= 4)
            ? Of(year.Year, (3 * quarter) - 2, 3 * quarter)
            : null;
    }

    private static Period Of(int year, int firstMonth, int lastMonth) =>
        new(new DateOnly(year, firstMonth, 1), new DateOnly(year, lastMonth, DateTime.DaysInMonth(year, lastMonth)));

    private static bool Is(string text, string[] formats, out DateOnly day) =>
        DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static string? Whole(DateOnly first, DateOnly last)
    {
        if (first == last)
        {
            return Print(first, "d/M/yyyy");
        }

        if (Of(first.Year, first.Month, last.Month < first.Month ? first.Month : last.Month) != new Period(first, last))
        {
            return null;
        }

        return (first.Month, last.Month) switch
        {
            (1, 12) => Print(first, "yyyy"),
            (var a, var b) when a == b => Print(first, "M/yyyy"),
            (var a, var b) when a % 3 == 1 && b == a + 2 => $"quý{b / 3}/{Print(first, "yyyy")}",
            _ => null,
        };
    }

    private static string Beginning(DateOnly day) =>
        Print(day, day.Day > 1 ? "d/M/yyyy" : day.Month > 1 ? "M/yyyy" : "yyyy");

    private static string End(DateOnly day) =>
        Print(day, day.Day < DateTime.DaysInMonth(day.Year, day.Month) ? "d/M/yyyy" : day.Month < 12 ? "M/yyyy" : "yyyy");

    private static string Print(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
