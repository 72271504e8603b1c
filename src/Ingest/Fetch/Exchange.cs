using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Ingest.Fetch;

/// <summary>Sends one request, in the host's turn, and takes the answer within bounds. Follows nothing.</summary>
internal sealed class Exchange(Func<HttpClient> clients, ArticleStore store, TimeProvider clock, FetchTerms terms)
{
    /// <summary>A turn that comes soon is waited for; a later one is somebody else's business.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>How long another process may keep the turn before it is asked again.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    /// <param name="host">In its canonical spelling: the name under which the pace is kept.</param>
    /// <param name="pace">From the end of this request to the next one to this host.</param>
    public async Task<Answer> SendAsync(string host, FetchRequest request, TimeSpan pace, CancellationToken cancellation)
    {
        if (await WaitForTurnAsync(host, pace, cancellation) is { } until)
        {
            return new Answer.NoTurn(until);
        }

        try
        {
            return await SendAsync(request, cancellation);
        }
        finally
        {
            await store.EndTurnAsync(host, clock.GetUtcNow() + pace, CancellationToken.None);
        }
    }

    /// <returns>Null when the turn is ours; else when to ask again.</returns>
    private async Task<DateTimeOffset?> WaitForTurnAsync(string host, TimeSpan pace, CancellationToken cancellation)
    {
        var start = clock.GetUtcNow();
        while (await store.TakeTurnAsync(host, pace, terms.ByCommand, cancellation) is HostTurn.Wait wait)
        {
            var now = clock.GetUtcNow();
            if (wait.IsBlock || wait.Until - start > Patience)
            {
                return wait.Until;
            }

            await Task.Delay(wait.IsBusy || wait.Until <= now ? Poll : wait.Until - now, clock, cancellation);
            if (clock.GetUtcNow() - start > Patience)
            {
                return clock.GetUtcNow() + Patience;
            }
        }

        return null;
    }

    private async Task<Answer> SendAsync(FetchRequest request, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(terms.Deadline);
        try
        {
            using var message = Message(request);
            using var client = clients();
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, stop.Token);
            return await ReceiveAsync(request, response, stop.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Answer.Nothing(Fail(Reason.TimedOut, string.Create(CultureInfo.InvariantCulture, $"> {terms.Deadline.TotalSeconds} s")));
        }
        catch (HttpRequestException failed)
        {
            return new Answer.Nothing(FailureOf(failed));
        }
        catch (IOException cut)
        {
            return new Answer.Nothing(Fail(Reason.CutOff, cut.Message));
        }
    }

    private HttpRequestMessage Message(FetchRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, terms.Network.Spoken(request.Address));
        message.Headers.UserAgent.ParseAdd(terms.UserAgent);
        message.Headers.Accept.ParseAdd(request.WantsHtml ? "text/html, application/xhtml+xml" : "application/xml, application/json, text/*;q=0.9, */*;q=0.1");
        message.Headers.AcceptEncoding.ParseAdd("gzip, br");
        message.Headers.AcceptLanguage.ParseAdd("vi");
        if (request.Known.ETag is { } tag)
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (request.Known.LastModified is { } modified)
        {
            message.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        }

        return message;
    }

    private async Task<Answer> ReceiveAsync(FetchRequest request, HttpResponseMessage response, CancellationToken cancellation)
    {
        var type = response.Content.Headers.ContentType;
        var received = new Answer.Received(response.StatusCode, [])
        {
            Location = response.Headers.Location,
            RetryAfter = RetryAfterOf(response.Headers.RetryAfter),
            ContentType = type?.ToString(),
            Validators = ValidatorsOf(response),
        };
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return received;
        }

        if (!IsWanted(type?.MediaType, request.WantsHtml))
        {
            return received with { Failure = new Failure(Stage.Fetch, Reason.WrongType, type!.MediaType!) };
        }

        if (response.Content.Headers.ContentLength > request.MaxBytes && !request.BeginningWillDo)
        {
            var detail = string.Create(CultureInfo.InvariantCulture, $"{response.Content.Headers.ContentLength >> 20} MB > {request.MaxBytes >> 20} MB");
            return received with { Failure = new Failure(Stage.Fetch, Reason.TooLarge, detail) };
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        var bounds = new BodyBounds(request.MaxBytes, Stage.Fetch) { BeginningWillDo = request.BeginningWillDo };
        var (body, failure) = await BoundedBody.ReadAsync(stream, [.. response.Content.Headers.ContentEncoding], bounds, cancellation);
        return received with { Body = body ?? [], Failure = failure };
    }

    private static bool IsWanted(string? type, bool wantsHtml) => wantsHtml
        ? type is null or "text/html" or "application/xhtml+xml"
        : type is null || !(type.StartsWith("image/", StringComparison.Ordinal) || type.StartsWith("video/", StringComparison.Ordinal)
            || type.StartsWith("audio/", StringComparison.Ordinal) || type is "application/pdf" or "application/zip");

    private static Validators ValidatorsOf(HttpResponseMessage response) => new(
        response.Headers.TryGetValues("ETag", out var tags) ? tags.First() : null,
        response.Content.Headers.TryGetValues("Last-Modified", out var modified) ? modified.First() : null);

    private TimeSpan? RetryAfterOf(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - clock.GetUtcNow() : null);
        return wait is { } time ? TimeSpan.FromSeconds(Math.Clamp(time.TotalSeconds, 0, TimeSpan.FromDays(7).TotalSeconds)) : null;
    }

    private static Failure FailureOf(HttpRequestException failed)
    {
        for (Exception? cause = failed; cause is not null; cause = cause.InnerException)
        {
            if (cause is PrivateAddressException inside)
            {
                return new Failure(Stage.Fetch, Reason.PrivateAddress, inside.Place);
            }
        }

        return failed.HttpRequestError switch
        {
            // What was wrong with the certificate stands in the innermost sentence.
            HttpRequestError.SecureConnectionError => Fail(Reason.NotSecure, failed.GetBaseException().Message),
            HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError => Fail(Reason.Unreachable, failed.Message),
            _ when failed.InnerException is System.Net.Sockets.SocketException => Fail(Reason.Unreachable, failed.Message),
            _ => Fail(Reason.CutOff, failed.Message),
        };
    }

    private static Failure Fail(Reason reason, string detail) => new(Stage.Fetch, reason, detail, MayRetry: true);
}
