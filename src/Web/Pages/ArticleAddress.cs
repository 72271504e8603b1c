using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Web.Pages;

/// <summary>The address of an article here: <c>/bai/{key}</c>, and <c>/bai/{key}@{revision}</c> for a certain revision.</summary>
public static class ArticleAddress
{
    public const string Path = "/bai/";

    public static string Of(ArticleKey key, int? revision = null)
    {
        // Colons and slashes are part of keys and mean nothing else at this place of a path.
        var escaped = Uri.EscapeDataString(key.Value)
            .Replace("%3A", ":", StringComparison.Ordinal).Replace("%2F", "/", StringComparison.Ordinal);
        return revision is null ? Path + escaped : string.Create(CultureInfo.InvariantCulture, $"{Path}{escaped}@{revision}");
    }

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
