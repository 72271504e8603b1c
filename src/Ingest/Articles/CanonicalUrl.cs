using System.Diagnostics.CodeAnalysis;

namespace ArticleSearch.Ingest.Articles;

/// <summary>
/// An article's address in one spelling: https, no <c>www.</c>, no user info, no port, no fragment. The paper's own
/// addresses also lose their query, since it never names the article there; other houses' lose tracking parameters only.
/// </summary>
public sealed record CanonicalUrl
{
    /// <summary>Browsers and servers carry no longer ones reliably; the index refuses terms of more than 32 KB.</summary>
    public const int MaxLength = 2_000;

    private static readonly string[] Tracking = ["utm_", "fbclid", "gclid", "zarsrc", "zalo"];

    private readonly Uri _uri;

    private CanonicalUrl(Uri uri)
    {
        _uri = uri;
        Value = uri.AbsoluteUri;
    }

    public string Value { get; }

    public string Host => _uri.Host;

    /// <summary>The path without its percent signs, as a reader sees it.</summary>
    public string Path => Uri.UnescapeDataString(_uri.AbsolutePath);

    public bool IsPaper => PaperAddress.IsPaperHost(Host);

    public static bool TryParse([NotNullWhen(true)] string? value, [NotNullWhen(true)] out CanonicalUrl? url)
    {
        url = null;
        if (!Uri.TryCreate(value?.Trim(), UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            || uri.UserInfo.Length > 0)
        {
            return false;
        }

        if (!TryHost(uri, out var host))
        {
            return false;
        }

        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        var query = PaperAddress.IsPaperHost(host) ? "" : WithoutTracking(uri.Query);
        var builder = new UriBuilder(Uri.UriSchemeHttps, host, uri.IsDefaultPort ? -1 : uri.Port, uri.AbsolutePath, query);
        var canonical = new CanonicalUrl(builder.Uri);
        url = canonical.Value.Length <= MaxLength ? canonical : null;
        return url is not null;
    }

    public bool Equals(CanonicalUrl? other) => other is not null && Value == other.Value;

    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Value;

    /// <summary>Some host names pass as a <see cref="Uri"/> and throw when they are asked for in their ASCII form.</summary>
    private static bool TryHost(Uri uri, out string host)
    {
        try
        {
            host = uri.IdnHost.ToLowerInvariant();
            return host.Length > 0;
        }
        catch (UriFormatException)
        {
            host = "";
            return false;
        }
    }

    private static string WithoutTracking(string query)
    {
        var kept = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !Tracking.Any(name => pair.StartsWith(name, StringComparison.OrdinalIgnoreCase)));
        var joined = string.Join('&', kept);
        return joined.Length == 0 ? "" : "?" + joined;
    }
}
