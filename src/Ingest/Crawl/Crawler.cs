using System.Globalization;
using ArticleSearch.Ingest.Discover;
using ArticleSearch.Ingest.Fetch;
using ArticleSearch.Ingest.Parse;
using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Ingest.Crawl;

/// <summary>
/// The order of work on a live source: take the next due address, fetch it in its host's turn, read it as a list or as an
/// article, store what came of it together with the address's new state. A crash at any point repeats one visit.
/// </summary>
public sealed class Crawler(ArticleStore store, PageFetcher fetcher, IngestPipeline pipeline, TimeProvider clock)
{
    private readonly ArticleVisits _articles = new(pipeline, clock);
    private readonly ListVisits _lists = new(clock);

    /// <summary>Visits what is due now; ends when nothing is, or its host wants to be left alone.</summary>
    /// <param name="told">Called after each visit with what was done so far.</param>
    public async Task<CrawlTally> CrawlAsync(
        WebSource source, CrawlOrder order, IngestProgress progress, Action<CrawlTally>? told, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        await store.PlanAsync(source, afresh: order.Since is not null, cancellation);
        var tally = default(CrawlTally);
        long? run = null;
        try
        {
            while (tally.Pages < order.MaxPages && !await IsStoppedAsync(source, order, cancellation) && await store.ClaimVisitAsync(source.Hosts, order.ByCommand, cancellation) is { } visit)
            {
                run ??= await store.BeginRunAsync(source.Name, cancellation);
                tally += await VisitAsync(source, visit, order, progress, cancellation);
                await store.NoteRunAsync(run.Value, tally, cancellation);
                told?.Invoke(tally);
            }
        }
        finally
        {
            if (run is { } id)
            {
                await store.EndRunAsync(id, tally, CancellationToken.None);
            }
        }

        return tally;
    }

    /// <summary>The operator stopped the source; a command is the operator's own word.</summary>
    private async Task<bool> IsStoppedAsync(WebSource source, CrawlOrder order, CancellationToken cancellation) =>
        !order.ByCommand && await store.IsPausedAsync(source.Name, cancellation);

    /// <summary>Visits one address that was claimed.</summary>
    public async Task<CrawlTally> VisitAsync(
        WebSource source, Visit visit, CrawlOrder order, IngestProgress progress, CancellationToken cancellation)
    {
        try
        {
            var isArticle = visit.List is null;
            var request = new FetchRequest(
                new Uri(visit.Address), isArticle ? PageDecoding.MaxBytes : ListDocument.MaxBytes, isArticle || visit.Kind == LocationKind.Section, visit.Known);
            var outcome = await fetcher.FetchAsync(source, request, cancellation);
            return await StoreAsync(source, visit, order, outcome, progress, cancellation);
        }
        catch (OperationCanceledException)
        {
            await store.ReleaseAsync([visit.Id], CancellationToken.None);
            throw;
        }
#pragma warning disable CA1031 // A fault of ours at one address must not keep the others waiting, nor be met again at once.
        catch (Exception unexpected)
#pragma warning restore CA1031
        {
            var failure = new Failure(Stage.Fetch, Reason.Unexpected, unexpected.Message, MayRetry: true);
            return await StoreAsync(source, visit, order, new FetchOutcome.Failed(failure), progress, cancellation);
        }
    }

    private async Task<CrawlTally> StoreAsync(
        WebSource source, Visit visit, CrawlOrder order, FetchOutcome outcome, IngestProgress progress, CancellationToken cancellation)
    {
        if (outcome is FetchOutcome.Postponed postponed)
        {
            await store.PostponeVisitAsync(visit.Id, postponed.Until, cancellation);
            var until = postponed.Until.ToOffset(TimeSpan.FromHours(7)).ToString("HH:mm, d/M/yyyy", CultureInfo.InvariantCulture);
            progress.Failed?.Invoke(visit.Address, new Failure(Stage.Fetch, Reason.HostRests, until, MayRetry: true));
            return default;
        }

        var read = (outcome, visit.List) switch
        {
            (FetchOutcome.Content content, null) => await _articles.ReadAsync(source, visit, content, progress, cancellation),
            (FetchOutcome.Content content, { } kind) => await _lists.ReadAsync(source, visit, kind, content, order, cancellation),
            (_, null) => _articles.End(source, visit, outcome),
            _ => _lists.End(source, visit, outcome),
        };
        var findings = await HeedBlockAsync(visit, outcome, read, cancellation);
        var end = findings.OfType<Finding.Visited>().Single().Visit;

        // What a page failed at, its reader has told.
        if (end.Failure is { } failure && (outcome is not FetchOutcome.Content || visit.List is not null))
        {
            progress.Failed?.Invoke(visit.Address, failure);
        }

        var tally = await store.RecordAsync(findings, PageParser.Version, cancellation);
        progress.Stored(tally);
        return new CrawlTally(
            Lists: visit.List is null ? 0 : 1, Pages: visit.List is null ? 1 : 0, tally.Sighted, end.State == LocationState.Blocked ? 1 : 0, tally);
    }

    /// <summary>A host that refuses is left alone as a whole; one that serves starts with a clean record.</summary>
    private async Task<IReadOnlyList<Finding>> HeedBlockAsync(
        Visit visit, FetchOutcome outcome, IReadOnlyList<Finding> findings, CancellationToken cancellation)
    {
        var visited = findings.OfType<Finding.Visited>().Single();
        var host = outcome is FetchOutcome.Blocked refused ? refused.Host : new Uri(visit.Address).Host;
        if (visited.Visit.State != LocationState.Blocked)
        {
            await store.UnblockHostAsync(host, cancellation);
            return findings;
        }

        var until = await store.BlockHostAsync(host, visited.Visit.Failure!, (outcome as FetchOutcome.Blocked)?.RetryAfter, cancellation);
        var isGivenUp = visit.List is null && visit.Tries >= ArticleStore.MaxTries && visited.Visit.Failure!.Reason is Reason.Forbidden or Reason.Challenge;
        var waits = visited with { Visit = visited.Visit with { NextVisit = isGivenUp ? null : until } };
        return [.. findings.Select(finding => finding == (Finding)visited ? waits : finding)];
    }
}
