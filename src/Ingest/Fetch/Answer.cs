using System.Net;

namespace ArticleSearch.Ingest.Fetch;

/// <summary>What came back from one request, before anybody decided what it means.</summary>
internal abstract record Answer
{
    private Answer()
    {
    }

    /// <param name="Body">Unpacked; empty when the status has none that matters.</param>
    /// <param name="Failure">Why the body could not be taken.</param>
    public sealed record Received(HttpStatusCode Status, byte[] Body, Failure? Failure = null) : Answer
    {
        public Uri? Location { get; init; }

        public TimeSpan? RetryAfter { get; init; }

        public string? ContentType { get; init; }

        public Validators Validators { get; init; } = Validators.None;
    }

    /// <summary>Nobody answered.</summary>
    public sealed record Nothing(Failure Failure) : Answer;

    /// <summary>It was not this host's turn, nor will it be soon.</summary>
    public sealed record NoTurn(DateTimeOffset Until) : Answer;
}
