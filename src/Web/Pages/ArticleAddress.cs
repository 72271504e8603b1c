using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Web.Pages;

/// <summary>
/// The address of an article here: <c>/bai/{key}</c>, <c>/bai/{key}@{revision}</c> for a certain revision, and
/// <c>/bai/{key}@{revision}?so-voi={other}</c> for what differs between two.
/// </summary>
public static class ArticleAddress
{
    public const string Path = "/bai/";

    /// <summary>The revision that this one is compared with.</summary>
    public const string Other = "so-voi";

    /// <summary>Words to find within the article.</summary>
    public const string Find = "tim";

    /// <summary>Which of the places found is looked at, from 1.</summary>
    public const string Place = "cho";

    /// <param name="format">How the address ends for programs: <c>.json</c>; nothing for the page.</param>
    public static string Of(ArticleKey key, int? revision = null, string format = "")
    {
        // Colons and slashes are part of keys and mean nothing else at this place of a path.
        var escaped = Uri.EscapeDataString(key.Value)
            .Replace("%3A", ":", StringComparison.Ordinal).Replace("%2F", "/", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{Path}{escaped}{(revision is null ? "" : "@")}{revision}{format}");
    }

    /// <summary>What differs between two revisions, the newer one named first.</summary>
    public static string OfDifference(ArticleKey key, int newer, int older, string format = "") =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(key, newer, format)}?{Other}={older}");

    /// <summary>The article with words marked, and the place of them that is looked at.</summary>
    public static string OfFound(ArticleKey key, int? revision, string words, int place) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(key, revision)}?{Find}={Uri.EscapeDataString(words)}&{Place}={place}#{FoundWords.Anchor(place)}");

    /// <summary>Reads what stands behind <see cref="Path"/>, unescaped. No key holds an @.</summary>
    public static bool TryRead(string name, [NotNullWhen(true)] out ArticleKey? key, out int? revision)
    {
        revision = null;
        var at = name.LastIndexOf('@');
        if (at < 0)
        {
            return ArticleKey.TryParse(name, out key);
        }

        key = null;
        if (!int.TryParse(name.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        revision = number;
        return ArticleKey.TryParse(name[..at], out key);
    }
}
