using System.Text;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse;

namespace ArticleSearch.Ingest.Tests.Parse;

/// <summary>Parses bytes as if they had just been read from a saved file.</summary>
internal static class Pages
{
    public static readonly DateTimeOffset FetchedAt = new(2026, 12, 1, 8, 0, 0, TimeSpan.FromHours(7));

    public static FetchedPage Page(byte[] body, string? url = null, string? contentType = null, string name = "page.html")
    {
        CanonicalUrl? canonical = null;
        if (url is not null)
        {
            Assert.True(CanonicalUrl.TryParse(url, out canonical));
        }

        return new FetchedPage("file:///saved/" + name, canonical, body, contentType, FetchedAt);
    }

    public static Task<ParseOutcome> Outcome(byte[] body, string? url = null, string? contentType = null) =>
        new PageParser().ParseAsync(Page(body, url, contentType), TestContext.Current.CancellationToken);

    public static Task<ParseOutcome> Outcome(string page, string? url = null) => Outcome(Encoding.UTF8.GetBytes(page), url);

    public static async Task<ParsedArticle> Article(string page, string? url = null) => (await Parsed(Encoding.UTF8.GetBytes(page), url)).Article;

    public static async Task<ParseOutcome.Parsed> Parsed(byte[] body, string? url = null, string? contentType = null)
    {
        var outcome = await Outcome(body, url, contentType);
        return outcome as ParseOutcome.Parsed ?? throw new Xunit.Sdk.XunitException($"Refused: {((ParseOutcome.Refused)outcome).Failure}");
    }

    public static async Task<Failure> Refused(byte[] body, string? url = null, string? contentType = null)
    {
        var outcome = await Outcome(body, url, contentType);
        return outcome is ParseOutcome.Refused refused
            ? refused.Failure
            : throw new Xunit.Sdk.XunitException($"Parsed: {((ParseOutcome.Parsed)outcome).Article.Text.Value}");
    }

    public static Task<Failure> Refused(string page, string? url = null) => Refused(Encoding.UTF8.GetBytes(page), url);
}
