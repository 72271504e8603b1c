namespace ArticleSearch.Ingest.Discover;

/// <summary>A site that articles are fetched from, as the operator configured it.</summary>
public sealed record WebSource
{
    public required string Name { get; init; }

    /// <summary>Without <c>www.</c>; no request goes anywhere else, not by a redirect either.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>Addresses of RSS or Atom feeds.</summary>
    public IReadOnlyList<string> Feeds { get; init; } = [];

    /// <summary>Addresses of sitemaps or of indexes of sitemaps.</summary>
    public IReadOnlyList<string> Sitemaps { get; init; } = [];

    /// <summary>Addresses of pages that list articles.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>Address of the JSON pager with <c>{last}</c> for the number behind which it goes on; 0 asks for the newest.</summary>
    public string? Pager { get; init; }

    /// <summary>Beginnings of paths that are no articles to keep.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>How often the lists are looked at.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>From the end of one request to the beginning of the next to the same host, at least.</summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromSeconds(5);

    public AddressScope Scope => new(Hosts, Excluded);
}
