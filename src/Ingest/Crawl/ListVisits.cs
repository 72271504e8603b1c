using System.Globalization;
using System.Text.RegularExpressions;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Discover;
using ArticleSearch.Ingest.Fetch;
using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Ingest.Crawl;

/// <summary>What the visit of a list comes to: articles to fetch, further lists, and when to look again.</summary>
internal sealed partial class ListVisits(TimeProvider clock)
{
    /// <summary>How far back lists are followed when nobody asked for more.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromDays(7);

    private static readonly IReadOnlyDictionary<string, long> Nothing = new Dictionary<string, long>();

    public async Task<IReadOnlyList<Finding>> ReadAsync(
        WebSource source, Visit visit, ListKind kind, FetchOutcome.Content content, CrawlOrder order, CancellationToken cancellation)
    {
        var list = await ListReader.ReadAsync(kind, content.Page, cancellation);
        var failure = list.Failure ?? (IsSilent(kind, list) ? new Failure(Stage.Discover, Reason.NothingFound, MayRetry: true) : null);
        if (failure is { Reason: Reason.Challenge })
        {
            return [new Finding.Visited(visit.Id, source.Name, Blocked(failure))];
        }

        var since = order.Since ?? clock.GetUtcNow() - Reach;
        var sorted = source.Scope.Sort(list.Entries.Where(entry => kind is ListKind.Feed or ListKind.Section || !IsBefore(entry, since)));
        var lists = list.Lists.Select(child => ChildOf(source, child, since)).OfType<PlannedList>().Concat(OlderPart(source, visit, list, since, order));
        var end = failure is null
            ? new VisitEnd(LocationState.Done, NextOf(source, visit, 0), null, content.Validators, Nothing)
            : Failed(source, visit, failure);

        // A list that breaks before its first entry says nothing of what it leaves out.
        var isRead = failure is null || list.Entries.Count > 0;
        return
        [
            new Finding.Visited(visit.Id, source.Name, end),
            new Finding.Sighted(visit.Id, source.Name, sorted.Articles, [.. lists]) { Newest = NewestOf(list) },
            .. isRead ? [new Finding.PassedOver(visit.Id, PassedOver.Of(sorted.LeftOut), Position: 0) { IsAll = true }] : Array.Empty<Finding>(),
        ];
    }

    /// <summary>A time that has not come yet is a fault of the list.</summary>
    private DateTimeOffset? NewestOf(ListDocument list) => list.Entries.Concat(list.Lists)
        .Select(entry => entry.Published ?? entry.Modified).Where(time => time <= clock.GetUtcNow()).Max();

    /// <summary>For everything but content.</summary>
    public IReadOnlyList<Finding> End(WebSource source, Visit visit, FetchOutcome outcome)
    {
        var end = outcome switch
        {
            FetchOutcome.Unchanged => new VisitEnd(LocationState.Unchanged, NextOf(source, visit, 0), null, null, Nothing),
            FetchOutcome.Blocked blocked => Blocked(blocked.Failure),
            FetchOutcome.Gone gone => Failed(source, visit, gone.Failure),
            FetchOutcome.Refused refused => Failed(source, visit, refused.Failure),
            FetchOutcome.Failed failed => Failed(source, visit, failed.Failure),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an end of a visit"),
        };
        return [new Finding.Visited(visit.Id, source.Name, end)];
    }

    private static VisitEnd Blocked(Failure failure) => new(LocationState.Blocked, null, failure, null, Nothing);

    private VisitEnd Failed(WebSource source, Visit visit, Failure failure) =>
        new(LocationState.Failed, NextOf(source, visit, visit.Tries), failure, Validators.None, Nothing);

    /// <summary>A feed or a section without a single article is broken; the sitemap of a day may be empty for a while.</summary>
    private static bool IsSilent(ListKind kind, ListDocument list) =>
        kind is ListKind.Feed or ListKind.Section && list.Entries.Count == 0;

    /// <summary>The operator's lists are looked at for ever; a derived one only until it was read, or until its index says that it changed.</summary>
    private DateTimeOffset? NextOf(WebSource source, Visit visit, int failures) =>
        !visit.IsDerived ? Schedule.NextList(source.Every, failures, clock.GetUtcNow())
        : failures == 0 ? null
        : Schedule.NextTry(failures, clock.GetUtcNow());

    /// <summary>An old article that was changed lately is not old.</summary>
    private static bool IsBefore(ListEntry entry, DateTimeOffset since) => (entry.Published ?? entry.Modified) < since && !(entry.Modified >= since);

    /// <summary>
    /// A sitemap that an index names. It is read again when the index gives another time of change; without one, the
    /// sitemaps of today and yesterday are read with every look at the index.
    /// </summary>
    private PlannedList? ChildOf(WebSource source, ListEntry child, DateTimeOffset since)
    {
        if (!CanonicalUrl.TryParse(child.Address, out var url) || !source.Scope.Holds(url.Host))
        {
            return null;
        }

        var day = DayOf(url.Path);
        if (IsBefore(child with { Published = day?.AddDays(1) }, since))
        {
            return null;
        }

        var isRecent = child.Modified is null && day > clock.GetUtcNow().AddDays(-2);
        return new PlannedList(url.Value, LocationKind.Sitemap, child.Modified?.ToString("O", CultureInfo.InvariantCulture) ?? "-", isRecent);
    }

    /// <summary>
    /// The pager and the pages of a section are followed into the past until they name nothing new; when the operator asked for
    /// the past, until then. The stamp keeps a pager that leads round in circles from being followed twice in one back-fill.
    /// </summary>
    private static IEnumerable<PlannedList> OlderPart(WebSource source, Visit visit, ListDocument list, DateTimeOffset since, CrawlOrder order)
    {
        var isOldEnough = list.Entries.Count == 0 || IsBefore(list.Entries[^1], since);
        if (isOldEnough || (list.NextPage ?? BehindLast(source, list)) is not { } older)
        {
            yield break;
        }

        var isForMore = order.Since is null;
        var stamp = order.Since?.ToString("O", CultureInfo.InvariantCulture) ?? "-";

        // Behind one number of the pager stands the same for ever; what stands on a section's second page changes with its first.
        yield return new PlannedList(older.Value, visit.Kind, stamp, IsDue: isForMore && visit.Kind == LocationKind.Section, isForMore);
    }

    private static CanonicalUrl? BehindLast(WebSource source, ListDocument list) =>
        list.Next is { } last && source.Pager is { } pager && CanonicalUrl.TryParse(ArticleStore.PagerAddress(pager, last), out var url) ? url : null;

    private static DateTimeOffset? DayOf(string path) =>
        Day().Match(path) is { Success: true } match && DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(7))
            : null;

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Day();
}
