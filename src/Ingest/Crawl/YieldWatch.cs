using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Ingest.Crawl;

/// <summary>What is wrong with a day's yield. Names, in kebab case, are what operators see.</summary>
public enum YieldAlarm
{
    /// <summary>Far fewer articles were found than on the days before: a list fell silent.</summary>
    FewFound,

    /// <summary>A good part of the pages was refused or failed.</summary>
    ManyFailed,

    /// <summary>A good part of the pages was read by the general reader: the paper's pages have changed.</summary>
    UnknownLayout,

    /// <summary>Texts are far shorter than on the days before: a layout misses part of the body.</summary>
    ShortTexts,
}

/// <param name="Value">The day's own figure.</param>
/// <param name="Usual">The figure of the days before, or the bound that was passed.</param>
public sealed record YieldWarning(string Source, DateOnly Day, YieldAlarm Alarm, double Value, double Usual);

/// <summary>
/// Compares a day with the week before it. A page layout that changes breaks no request and no parser: it only shows in
/// what comes in.
/// </summary>
public static class YieldWatch
{
    /// <summary>How many days before make what is usual.</summary>
    public const int Days = 7;

    /// <summary>A list that is behind the others of its source by this much has fallen silent; small sections rest over a weekend.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromDays(4);

    /// <summary>With fewer articles a share says nothing.</summary>
    private const int Enough = 10;

    private const double Drop = 0.5;
    private const double ManyFailed = 0.2;
    private const double ManyUnknown = 0.2;

    /// <summary>The warnings of these days, each day against those before it.</summary>
    /// <param name="today">Not over yet: how much was found so far says nothing.</param>
    public static IReadOnlyList<YieldWarning> Of(IReadOnlyList<DayYield> yields, DateOnly today) =>
        [.. yields.SelectMany(day => Of(day, [.. yields.Where(other => other.Source == day.Source && other.Day < day.Day && other.Day >= day.Day.AddDays(-Days))], today))];

    private static IEnumerable<YieldWarning> Of(DayYield day, IReadOnlyList<DayYield> before, DateOnly today)
    {
        var found = before.Count == 0 ? 0 : before.Average(other => other.Of(YieldNames.Found));
        if (day.Day < today && found >= Enough && day.Of(YieldNames.Found) < found * Drop)
        {
            yield return new YieldWarning(day.Source, day.Day, YieldAlarm.FewFound, day.Of(YieldNames.Found), found);
        }

        var fetched = day.Of(YieldNames.Fetched);
        var bad = day.Of(YieldNames.Failed) + day.Of(YieldNames.Refused) + day.Of(YieldNames.Blocked);
        if (fetched + bad >= Enough && bad > (fetched + bad) * ManyFailed)
        {
            yield return new YieldWarning(day.Source, day.Day, YieldAlarm.ManyFailed, (double)bad / (fetched + bad), ManyFailed);
        }

        if (fetched >= Enough && day.UnknownLayout > fetched * ManyUnknown)
        {
            yield return new YieldWarning(day.Source, day.Day, YieldAlarm.UnknownLayout, (double)day.UnknownLayout / fetched, ManyUnknown);
        }

        var lengths = before.Select(other => other.MeanLength).OfType<double>().ToList();
        if (fetched >= Enough && lengths.Count > 0 && day.MeanLength < lengths.Average() * Drop)
        {
            yield return new YieldWarning(day.Source, day.Day, YieldAlarm.ShortTexts, day.MeanLength!.Value, lengths.Average());
        }
    }
}
