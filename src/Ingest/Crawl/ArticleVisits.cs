using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Discover;
using ArticleSearch.Ingest.Fetch;
using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Ingest.Crawl;

/// <summary>What the visit of an article's address comes to.</summary>
internal sealed class ArticleVisits(IngestPipeline pipeline, TimeProvider clock)
{
    /// <summary>A deleted page is looked for once more: editors take pages down for an hour, and sites have bad days.</summary>
    private static readonly TimeSpan SecondLook = TimeSpan.FromDays(1);

    /// <summary>Rules of a site change.</summary>
    private static readonly TimeSpan RobotsLook = TimeSpan.FromDays(7);

    public async Task<IReadOnlyList<Finding>> ReadAsync(
        WebSource source, Visit visit, FetchOutcome.Content content, IngestProgress progress, CancellationToken cancellation)
    {
        switch (await pipeline.ReadAsync(visit.Id, content.Page, progress, cancellation))
        {
            case Finding.Found found:
                var end = new VisitEnd(
                    LocationState.Done, Schedule.NextLook(found.Article.Published ?? visit.Published ?? visit.FirstSeen, clock.GetUtcNow()), null, content.Validators,
                    new Dictionary<string, long>
                    {
                        [YieldNames.Fetched] = 1,
                        [YieldNames.Characters] = found.Article.Text.Value.Length,
                        [YieldNames.Layout + found.Article.Layout] = 1,
                    });
                return [new Finding.Begin(visit.Id), new Finding.Visited(visit.Id, source.Name, end), found with { Names = NamesOf(visit, content, found) }];
            case Finding.Failed { Failure: var failure } failed:
                var ended = EndOf(visit, failure, content.Validators);
                return ended.State == LocationState.Refused
                    ? [new Finding.Begin(visit.Id), new Finding.Visited(visit.Id, source.Name, ended with { Failure = null }), failed]
                    : [new Finding.Visited(visit.Id, source.Name, ended)];
            case var other:
                throw new ArgumentOutOfRangeException(nameof(content), other, "A page is an article or it is not");
        }
    }

    /// <summary>For everything but content.</summary>
    public IReadOnlyList<Finding> End(WebSource source, Visit visit, FetchOutcome outcome)
    {
        var now = clock.GetUtcNow();
        var end = outcome switch
        {
            FetchOutcome.Unchanged => new VisitEnd(
                LocationState.Unchanged, Schedule.NextLook(visit.Published ?? visit.FirstSeen, now), null, null, One(YieldNames.Unchanged)),
            FetchOutcome.Gone gone => Gone(visit, gone.Failure),
            FetchOutcome.Refused refused => new VisitEnd(
                LocationState.Refused, refused.Failure.Reason == Reason.RobotsForbid ? now + RobotsLook : null, refused.Failure, null, One(YieldNames.Refused)),
            FetchOutcome.Failed failed => new VisitEnd(
                LocationState.Failed, Schedule.NextTry(visit.Tries, now), failed.Failure, null, One(YieldNames.Failed)),
            FetchOutcome.Blocked blocked => Blocked(blocked.Failure),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an end of a visit"),
        };
        return [new Finding.Visited(visit.Id, source.Name, end)];
    }

    /// <summary>Every address that led to the article names it, too.</summary>
    private static ArticleKey[] NamesOf(Visit visit, FetchOutcome.Content content, Finding.Found found)
    {
        var asked = CanonicalUrl.TryParse(visit.Address, out var url) ? url : null;
        return
        [
            .. content.Passed.Append(asked).Append(content.Page.Url).OfType<CanonicalUrl>().Select(PaperAddress.Of).OfType<PaperAddress>()
                .Select(address => address.Key).Where(key => key != found.Article.Key).Distinct(),
        ];
    }

    /// <summary>The site answered, but not with an article.</summary>
    private VisitEnd EndOf(Visit visit, Failure failure, Validators validators) => failure switch
    {
        { Reason: Reason.Challenge } => Blocked(failure),
        { Reason: Reason.NotFound } => Gone(visit, failure with { Stage = Stage.Fetch, Reason = Reason.Gone }),
        { MayRetry: true } => new VisitEnd(
            LocationState.Failed, Schedule.NextTry(visit.Tries, clock.GetUtcNow()), failure, null, One(YieldNames.Failed)),
        _ => new VisitEnd(LocationState.Refused, null, failure, validators, One(YieldNames.Refused)),
    };

    private VisitEnd Gone(Visit visit, Failure failure) => new(
        LocationState.Gone, visit.Was == LocationState.Gone ? null : clock.GetUtcNow() + SecondLook, failure, Validators.None, One(YieldNames.Gone));

    private static VisitEnd Blocked(Failure failure) => new(LocationState.Blocked, null, failure, null, One(YieldNames.Blocked));

    private static Dictionary<string, long> One(string name) => new() { [name] = 1 };
}
