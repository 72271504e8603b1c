using System.Net;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Discover;
using ArticleSearch.Ingest.Fetch;

namespace ArticleSearch.Web.Hosting;

/// <summary>The configured sources, checked, and what holds for all requests to them.</summary>
public sealed class SourceList
{
    /// <summary>Nobody should be asked faster; a mirror of one's own may.</summary>
    private static readonly TimeSpan FastestPace = TimeSpan.FromSeconds(1);

    private SourceList(IReadOnlyList<WebSource> all, FetchTerms? terms) => (All, Terms) = (all, terms);

    public IReadOnlyList<WebSource> All { get; }

    /// <summary>Null without a contact: then nothing is fetched.</summary>
    public FetchTerms? Terms { get; }

    /// <summary>The sources that are fetched from.</summary>
    public IReadOnlyList<WebSource> Followed => Terms is null ? [] : All;

    /// <exception cref="FormatException">A setting cannot be used; the message names it.</exception>
    public static SourceList Of(Settings settings)
    {
        var sources = settings.Sources.Select(source => SourceOf(source.Key, source.Value)).ToList();
        var via = settings.Sources.SelectMany(source => source.Value.Via.Select(line => ViaOf(source.Key, line)));
        var network = new FetchNetwork(via.DistinctBy(pair => pair.Key).ToDictionary(StringComparer.OrdinalIgnoreCase));
        return new SourceList(sources, settings.Contact.Length == 0 ? null : FetchTerms.Of(settings.Contact, network));
    }

    public WebSource? Find(string name) => All.FirstOrDefault(source => source.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public WebSource? OfHost(string host) => Followed.FirstOrDefault(source => source.Scope.Holds(host));

    private static WebSource SourceOf(string name, SourceSettings settings)
    {
        var source = new WebSource
        {
            Name = name,
            Hosts = settings.Hosts,
            Feeds = settings.Feeds,
            Sitemaps = settings.Sitemaps,
            Sections = settings.Sections,
            Pager = settings.Pager.Length == 0 ? null : settings.Pager,
            Excluded = settings.Excluded,
            Every = settings.Every >= TimeSpan.FromMinutes(1) ? settings.Every : throw Wrong(name, nameof(settings.Every), settings.Every.ToString()),
            Pace = settings.Pace >= FastestPace || settings.Via.Count > 0 ? settings.Pace : throw Wrong(name, nameof(settings.Pace), settings.Pace.ToString()),
        };
        string[] addresses = [.. source.Feeds, .. source.Sitemaps, .. source.Sections, .. source.Pager is { } pager ? [pager] : Array.Empty<string>()];
        return Array.Find(addresses, address => !CanonicalUrl.TryParse(address, out var url) || !source.Scope.Holds(url.Host)) is { } foreign
            ? throw Wrong(name, nameof(settings.Hosts), foreign)
            : source;
    }

    private static KeyValuePair<string, Mirror> ViaOf(string name, string line)
    {
        const string Secure = "https://";
        if (line.Split('=', 2, StringSplitOptions.TrimEntries) is [var host, var place])
        {
            var isSecure = place.StartsWith(Secure, StringComparison.OrdinalIgnoreCase);
            if (IPEndPoint.TryParse(isSecure ? place[Secure.Length..] : place, out var endpoint) && endpoint.Port > 0)
            {
                return KeyValuePair.Create(host, new Mirror(endpoint, isSecure));
            }
        }

        throw Wrong(name, nameof(SourceSettings.Via), line);
    }

    private static FormatException Wrong(string source, string setting, string value) => new($"{Settings.Section}:Sources:{source}:{setting}: '{value}'");
}
