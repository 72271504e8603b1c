using System.Globalization;
using ArticleSearch.Ingest.Officials;

namespace ArticleSearch.Web.Pages;

/// <summary>Offices side by side on one scale of years.</summary>
public sealed class Timeline
{
    /// <summary>The scale in units of the picture.</summary>
    public const int Width = 1000;

    /// <summary>A single day is still to be seen.</summary>
    private const int Least = 8;

    private const int MaxYears = 6;

    /// <summary>A year at the very end would be cut off.</summary>
    private const int LabelWidth = 120;

    private readonly DateOnly _first;
    private readonly int _days;

    public Timeline(IReadOnlyList<Tenure> tenures)
    {
        var days = tenures.SelectMany(tenure => new[] { tenure.From, tenure.To, tenure.Begins, tenure.Ends }).OfType<DateOnly>().ToList();
        HasDays = days.Count > 0;
        _first = new DateOnly(HasDays ? days.Min().Year : 1, 1, 1);
        var last = new DateOnly(HasDays ? days.Max().Year : 1, 12, 31);
        _days = last.DayNumber - _first.DayNumber + 1;
        var step = ((last.Year - _first.Year) / MaxYears) + 1;
        Years = [.. Enumerable.Range(0, ((last.Year - _first.Year) / step) + 1).Select(number => _first.Year + (number * step))
            .Select(year => (year.ToString(CultureInfo.InvariantCulture), At(new DateOnly(year, 1, 1)))).Where(year => year.Item2 <= Width - LabelWidth)];
    }

    public bool HasDays { get; }

    /// <summary>Years with the place where each begins.</summary>
    public IReadOnlyList<(string Year, int At)> Years { get; }

    /// <summary>Begin and length of the bar from one day to another; null without days.</summary>
    public (int At, int Length)? Bar(DateOnly? from, DateOnly? to)
    {
        if ((from ?? to) is not { } begin)
        {
            return null;
        }

        var at = Math.Min(At(begin), Width - Least);
        return (at, Math.Max(Least, At((to ?? begin).AddDays(1)) - at));
    }

    private int At(DateOnly day) => (int)((long)(day.DayNumber - _first.DayNumber) * Width / _days);
}
