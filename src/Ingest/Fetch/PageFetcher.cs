using System.Globalization;
using System.Net;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Discover;
using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Ingest.Fetch;

/// <summary>
/// Gives the bytes behind an address, politely: only from the source's hosts, only what robots.txt allows, one request
/// at a time and not before the host's next turn, redirects hop by hop under the same rules.
/// </summary>
/// <param name="clients">Clients that follow no redirects and unpack nothing (<see cref="FetchNetwork.Handler"/>).</param>
public sealed class PageFetcher(Func<HttpClient> clients, ArticleStore store, TimeProvider clock, FetchTerms terms)
{
    public const int MaxRedirects = 5;

    /// <summary>RFC 9309: not used for more than 24 hours.</summary>
    public static readonly TimeSpan RobotsAge = TimeSpan.FromHours(23);

    private static readonly TimeSpan Ever = TimeSpan.FromDays(365 * 100);

    private readonly Exchange _exchange = new(clients, store, clock, terms);

    public async Task<FetchOutcome> FetchAsync(WebSource source, FetchRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        var passed = new List<CanonicalUrl>();
        for (var address = request.Address; passed.Count <= MaxRedirects;)
        {
            if (!IsOurs(source, address, out var url))
            {
                return new FetchOutcome.Refused(new Failure(Stage.Fetch, Reason.OtherHost, address.GetLeftPart(UriPartial.Path)));
            }

            var (rules, stop) = await RobotsAsync(source, url.Host, address, cancellation);
            if (rules is null)
            {
                return stop!;
            }

            if (!rules.Allows(address.PathAndQuery))
            {
                return new FetchOutcome.Refused(new Failure(Stage.Fetch, Reason.RobotsForbid, address.PathAndQuery));
            }

            var answer = await _exchange.SendAsync(url.Host, request with { Address = address }, PaceOf(source, rules), cancellation);
            if (answer is not Answer.Received { Location: { } location, Status: var status } || !IsRedirect(status))
            {
                return OutcomeOf(answer, url, passed);
            }

            address = new Uri(address, location);
            if (IsNotFoundPage(address))
            {
                return new FetchOutcome.Gone(new Failure(Stage.Fetch, Reason.Gone, address.AbsolutePath));
            }

            passed.Add(url);
        }

        return new FetchOutcome.Refused(new Failure(Stage.Fetch, Reason.TooManyRedirects, passed[^1].Value));
    }

    /// <summary>Http or https on their own ports, no user info, a host of the source.</summary>
    private static bool IsOurs(WebSource source, Uri address, out CanonicalUrl url) =>
        CanonicalUrl.TryParse(address.AbsoluteUri, out url!) && address.IsDefaultPort && source.Scope.Holds(url.Host);

    /// <summary>The paper sends readers of a missing article to a page that answers 200.</summary>
    private static bool IsNotFoundPage(Uri address) =>
        address.AbsolutePath.StartsWith("/404", StringComparison.Ordinal) && (address.AbsolutePath.Length == 4 || address.AbsolutePath[4] is '/' or '.' or '-');

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Up to a quarter more than asked for: a regular beat is a burden of its own for a site with many visitors of our kind.</summary>
    private static TimeSpan PaceOf(WebSource source, RobotsRules rules)
    {
        var pace = rules.Delay > source.Pace ? rules.Delay.Value : source.Pace;
        return pace * (1 + (Random.Shared.NextDouble() / 4));
    }

    private FetchOutcome OutcomeOf(Answer answer, CanonicalUrl url, IReadOnlyList<CanonicalUrl> passed) => answer switch
    {
        Answer.NoTurn turn => new FetchOutcome.Postponed(turn.Until),
        Answer.Nothing { Failure: { Reason: Reason.Unreachable or Reason.NotSecure } unreachable } => new FetchOutcome.Blocked(url.Host, unreachable, null),
        Answer.Nothing { Failure.MayRetry: false } never => new FetchOutcome.Refused(never.Failure),
        Answer.Nothing nothing => new FetchOutcome.Failed(nothing.Failure),
        Answer.Received { Failure: { MayRetry: true } failure } => new FetchOutcome.Failed(failure),
        Answer.Received { Failure: { } failure } => new FetchOutcome.Refused(failure),
        Answer.Received received => OutcomeOf(received, url, passed),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "Not an answer"),
    };

    private FetchOutcome OutcomeOf(Answer.Received received, CanonicalUrl url, IReadOnlyList<CanonicalUrl> passed)
    {
        var code = ((int)received.Status).ToString(CultureInfo.InvariantCulture);
        return (int)received.Status switch
        {
            200 => new FetchOutcome.Content(
                new FetchedPage(url.Value, url, received.Body, received.ContentType, clock.GetUtcNow()), received.Validators, passed),
            304 => new FetchOutcome.Unchanged(),
            404 or 410 => new FetchOutcome.Gone(new Failure(Stage.Fetch, Reason.Gone, code)),
            403 => Blocked(Reason.Forbidden),
            429 => Blocked(Reason.TooManyRequests),
            503 => Blocked(Reason.Unavailable),
            408 => new FetchOutcome.Failed(new Failure(Stage.Fetch, Reason.TimedOut, code, MayRetry: true)),
            >= 500 => new FetchOutcome.Failed(new Failure(Stage.Fetch, Reason.ServerError, code, MayRetry: true)),
            _ => new FetchOutcome.Refused(new Failure(Stage.Fetch, Reason.Rejected, code)),
        };

        FetchOutcome.Blocked Blocked(Reason reason) =>
            new(url.Host, new Failure(Stage.Fetch, reason, code, MayRetry: true), received.RetryAfter);
    }

    /// <summary>
    /// The rules of the host: those held when they are younger than a day, else fetched. 4xx means that there are none;
    /// without an answer, or with 5xx, nothing may be fetched.
    /// </summary>
    private async Task<(RobotsRules? Rules, FetchOutcome? Stop)> RobotsAsync(WebSource source, string host, Uri address, CancellationToken cancellation)
    {
        if (await store.ReadRobotsAsync(host, RobotsAge, cancellation) is { } held)
        {
            return (RobotsRules.Parse(held), null);
        }

        var (text, stop) = await FetchRobotsAsync(source, host, new Uri(address, "/robots.txt"), cancellation);
        if (text is null)
        {
            return (null, stop);
        }

        var rules = RobotsRules.Parse(text);
        await store.WriteRobotsAsync(host, text, clock.GetUtcNow() + PaceOf(source, rules), cancellation);
        return (rules, null);
    }

    /// <summary>A challenge page in the place of the rules is not the absence of rules.</summary>
    private async Task<bool> IsWallAsync(CanonicalUrl url, Answer.Received received, CancellationToken cancellation)
    {
        var page = new FetchedPage(url.Value, url, received.Body, received.ContentType, clock.GetUtcNow());
        return ListReader.LooksLikeHtml(received.Body)
            && await ListReader.ReadAsync(ListKind.Section, page, cancellation) is { Failure.Reason: Reason.Challenge };
    }

    private async Task<(string? Text, FetchOutcome? Stop)> FetchRobotsAsync(WebSource source, string host, Uri address, CancellationToken cancellation)
    {
        for (var hop = 0; hop <= MaxRedirects && IsOurs(source, address, out var url); hop++)
        {
            var request = new FetchRequest(address, RobotsRules.MaxBytes, WantsHtml: false, Validators.None) { BeginningWillDo = true };
            var answer = await _exchange.SendAsync(url.Host, request, PaceOf(source, RobotsRules.AllowAll), cancellation);
            switch (answer)
            {
                case Answer.Received { Location: { } location, Status: var status } when IsRedirect(status):
                    address = new Uri(address, location);
                    break;
                case Answer.Received { Status: HttpStatusCode.OK, Failure: { } unread }:
                    return (null, new FetchOutcome.Blocked(host, unread with { Detail = "robots.txt: " + unread.Detail, MayRetry = true }, null));
                case Answer.Received { Status: HttpStatusCode.OK } received when await IsWallAsync(url, received, cancellation):
                    return (null, new FetchOutcome.Blocked(host, new Failure(Stage.Fetch, Reason.Challenge, "robots.txt", MayRetry: true), null));
                case Answer.Received { Status: HttpStatusCode.OK } received:
                    return (System.Text.Encoding.UTF8.GetString(received.Body), null);
                case Answer.Received { Status: HttpStatusCode.TooManyRequests } busy:
                    return (null, new FetchOutcome.Blocked(host, new Failure(Stage.Fetch, Reason.TooManyRequests, "robots.txt 429", MayRetry: true), busy.RetryAfter));
                case Answer.Received { Status: >= HttpStatusCode.InternalServerError } broken:
                    var detail = string.Create(CultureInfo.InvariantCulture, $"robots.txt {(int)broken.Status}");
                    return (null, new FetchOutcome.Blocked(host, new Failure(Stage.Fetch, Reason.Unavailable, detail, MayRetry: true), broken.RetryAfter));
                case Answer.Received { Status: HttpStatusCode.NotFound or HttpStatusCode.Gone }:
                    return ("", null);
                case Answer.Received:
                    // Refused, not absent: what a site asked for before outlives the wall that somebody put in front of it.
                    return (await store.ReadRobotsAsync(host, Ever, cancellation) ?? "", null);
                case Answer.Nothing { Failure.MayRetry: true } nothing:
                    return (null, new FetchOutcome.Blocked(host, nothing.Failure with { Detail = "robots.txt: " + nothing.Failure.Detail }, null));
                default:
                    return (null, OutcomeOf(answer, url, []));
            }
        }

        // Led away from the source's hosts, or round in circles: there are no rules to be had, as with 404.
        return ("", null);
    }
}
