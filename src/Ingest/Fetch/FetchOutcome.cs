using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Fetch;

/// <summary>What tells the site which content we hold, so that it need not send it again.</summary>
public sealed record Validators(string? ETag, string? LastModified)
{
    public static readonly Validators None = new(null, null);
}

/// <summary>One address to be fetched.</summary>
/// <param name="MaxBytes">Of the unpacked body.</param>
/// <param name="WantsHtml">An article or a section; a list may come under any type of text.</param>
/// <param name="Known">What is held already.</param>
public sealed record FetchRequest(Uri Address, long MaxBytes, bool WantsHtml, Validators Known)
{
    /// <summary>A longer body is cut, not refused (robots.txt).</summary>
    public bool BeginningWillDo { get; init; }
}

/// <summary>How a fetch ended.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <param name="Passed">The addresses that led to it by redirects: other names of the same thing.</param>
    public sealed record Content(FetchedPage Page, Validators Validators, IReadOnlyList<CanonicalUrl> Passed) : FetchOutcome;

    /// <summary>The site says that it is still what we hold.</summary>
    public sealed record Unchanged : FetchOutcome;

    /// <summary>The site says that it is no longer there.</summary>
    public sealed record Gone(Failure Failure) : FetchOutcome;

    /// <summary>It is not to be fetched, now or later.</summary>
    public sealed record Refused(Failure Failure) : FetchOutcome;

    /// <summary>This address failed; another time it may not.</summary>
    public sealed record Failed(Failure Failure) : FetchOutcome;

    /// <summary>The host does not serve us at the moment, this address or any other.</summary>
    /// <param name="RetryAfter">How long it asked us to stay away; null when it did not say.</param>
    public sealed record Blocked(string Host, Failure Failure, TimeSpan? RetryAfter) : FetchOutcome;

    /// <summary>Nothing was sent: the host is to be left alone until then.</summary>
    public sealed record Postponed(DateTimeOffset Until) : FetchOutcome;
}
