using System.Diagnostics.CodeAnalysis;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Discover;

/// <summary>Which addresses of a list are articles of this source.</summary>
/// <param name="hosts">Without <c>www.</c>; nothing else is ever fetched.</param>
/// <param name="excluded">Beginnings of paths that are left out.</param>
public sealed class AddressScope(IReadOnlyCollection<string> hosts, IReadOnlyCollection<string> excluded)
{
    /// <summary>Where the paper is, today and before.</summary>
    public static readonly IReadOnlyList<string> PaperHosts = ["hanoimoi.vn", "hanoimoi.com.vn"];

    /// <summary>The paper itself, for lists that are read apart from any source.</summary>
    public static readonly AddressScope Paper = new([.. PaperHosts], []);

    /// <summary>Each article once, in the order of the list.</summary>
    public Sightings Sort(IEnumerable<ListEntry> entries)
    {
        var articles = new Dictionary<ArticleKey, Sighting>();
        var order = new List<ArticleKey>();
        var leftOut = new List<LeftOut>();
        foreach (var entry in entries)
        {
            if (!TryAddress(entry.Address, out var url))
            {
                leftOut.Add(new LeftOut(entry.Address, Reason.BadAddress));
            }
            else if (WhyNot(url, out var paper) is { } reason)
            {
                leftOut.Add(new LeftOut(url.Value, reason));
            }
            else if (articles.TryAdd(paper!.Key, new Sighting(url, paper.Key, entry.Published, entry.Modified)))
            {
                order.Add(paper.Key);
            }
        }

        return new Sightings([.. order.Select(key => articles[key])], leftOut);
    }

    public bool Holds(string host) => hosts.Contains(host);

    private Reason? WhyNot(CanonicalUrl url, out PaperAddress? paper)
    {
        paper = PaperAddress.Of(url);
        if (!Holds(url.Host))
        {
            return Reason.OtherHost;
        }

        if (excluded.Any(path => url.Path.StartsWith(path, StringComparison.OrdinalIgnoreCase)))
        {
            return Reason.Excluded;
        }

        return paper is null ? PaperAddress.WhyNot(url) : null;
    }

    /// <summary>An old back end glued its own host before the address: what counts begins at the last scheme.</summary>
    private static bool TryAddress(string text, [NotNullWhen(true)] out CanonicalUrl? url)
    {
        var last = text.LastIndexOf("http", StringComparison.OrdinalIgnoreCase);
        return CanonicalUrl.TryParse(last > 0 && !text[..last].Contains('?', StringComparison.Ordinal) ? text[last..] : text, out url);
    }
}
