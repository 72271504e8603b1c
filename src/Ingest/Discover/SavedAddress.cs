using System.Text;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Discover;

/// <summary>
/// Where a saved page came from, written beside it: <c>page.html.url</c> beside <c>page.html</c>, the address alone on a line,
/// or as Windows writes its shortcuts (<c>URL=…</c>).
/// </summary>
internal static class SavedAddress
{
    public const string Ending = ".url";

    /// <summary>Longer than any address with what Windows puts around it.</summary>
    public const int MaxBytes = 1 << 14;

    private const string Named = "URL=";

    /// <returns>Null when no line is an address.</returns>
    public static CanonicalUrl? Read(ReadOnlySpan<byte> file)
    {
        foreach (var line in Encoding.UTF8.GetString(file).Trim('\uFEFF').Split('\n'))
        {
            var address = line.Trim();
            if (CanonicalUrl.TryParse(address.StartsWith(Named, StringComparison.OrdinalIgnoreCase) ? address[Named.Length..] : address, out var url))
            {
                return url;
            }
        }

        return null;
    }
}
