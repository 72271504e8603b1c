using System.Globalization;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Discover;
using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Ingest;

/// <summary>What a saved feed or sitemap comes to: addresses on the list, for whoever fetches their host.</summary>
internal static class ListFindings
{
    /// <summary>A list of somebody else's articles is told by its first hosts; the others are counted.</summary>
    private const int MaxHosts = 5;

    public static IEnumerable<Finding> Of(Location location, ListDocument list, IngestProgress progress)
    {
        var sorted = AddressScope.Paper.Sort(list.Entries);
        PlannedList[] lists = [.. list.Lists.Select(ChildOf).OfType<PlannedList>()];
        if (sorted.Articles.Count + lists.Length > 0)
        {
            yield return new Finding.Sighted(location.Id, Source: "", sorted.Articles, lists);
        }

        var passed = PassedOver.Of(sorted.LeftOut.Where(left => left.Reason != Reason.OtherHost));
        if (passed.Count > 0)
        {
            yield return new Finding.PassedOver(location.Id, passed, Position: 0);
        }

        foreach (var failure in Foreign(sorted.LeftOut.Where(left => left.Reason == Reason.OtherHost)).Append(list.Failure ?? Silence(list)).OfType<Failure>())
        {
            yield return LocationReader.Fail(location.Id, location.Address, failure, progress);
        }
    }

    private static IEnumerable<Failure> Foreign(IEnumerable<LeftOut> leftOut) => leftOut
        .GroupBy(left => CanonicalUrl.TryParse(left.Address, out var url) ? url.Host : "")
        .Select(host => new Failure(Stage.Discover, Reason.OtherHost, string.Create(CultureInfo.InvariantCulture, $"{host.Key} × {host.Count()}")))
        .Take(MaxHosts);

    private static Failure? Silence(ListDocument list) =>
        list.Entries.Count + list.Lists.Count == 0 ? new Failure(Stage.Read, Reason.NothingFound) : null;

    /// <summary>The sitemaps that a saved index names; the stamp keeps them from being taken for lists of the operator's.</summary>
    private static PlannedList? ChildOf(ListEntry child) =>
        CanonicalUrl.TryParse(child.Address, out var url) && AddressScope.Paper.Holds(url.Host)
            ? new PlannedList(url.Value, LocationKind.Sitemap, child.Modified?.ToString("O", CultureInfo.InvariantCulture) ?? "-", IsDue: true)
            : null;
}
