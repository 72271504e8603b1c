using System.Net.Http.Headers;

namespace ArticleSearch.Ingest.Fetch;

/// <summary>What holds for every request, whichever source it is for.</summary>
public sealed record FetchTerms
{
    private FetchTerms(string userAgent, FetchNetwork network) => (UserAgent, Network) = (userAgent, network);

    /// <summary>One honest name, with somebody to turn to.</summary>
    public string UserAgent { get; }

    public FetchNetwork Network { get; }

    /// <summary>For one answer as a whole, however slowly it drips; real time, whatever the clock says.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Sent by a command beside the server: turns that it leaves behind are freed when no command runs.</summary>
    public bool ByCommand { get; init; }

    /// <param name="contact">A mail address or the address of a page that tells who fetches and why.</param>
    /// <exception cref="FormatException">The contact cannot stand in a request.</exception>
    public static FetchTerms Of(string contact, FetchNetwork network)
    {
        var userAgent = $"ArticleSearch/0.1 (+{contact})";
        using var probe = new HttpRequestMessage();
        return !string.IsNullOrWhiteSpace(contact) && !contact.AsSpan().ContainsAny("()\\") && System.Text.Ascii.IsValid(contact) && probe.Headers.UserAgent.TryParseAdd(userAgent)
            ? new FetchTerms(userAgent, network)
            : throw new FormatException($"Contact: '{contact}'");
    }
}
