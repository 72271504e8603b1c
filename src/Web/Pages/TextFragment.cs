namespace ArticleSearch.Web.Pages;

/// <summary>The address of a passage on somebody's page (https://wicg.github.io/scroll-to-text-fragment): the browser goes there and marks it.</summary>
public static class TextFragment
{
    /// <summary>A longer passage is named by its first and its last words.</summary>
    private const int MaxWords = 12;
    private const int EndWords = 5;

    public static string Of(string url, string passage)
    {
        var words = passage.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var named = words.Length <= MaxWords
            ? Escaped(words)
            : $"{Escaped(words[..EndWords])},{Escaped(words[^EndWords..])}";
        return $"{url}#:~:text={named}";
    }

    /// <summary>A hyphen is a sign of the syntax and the one that the usual escaping leaves.</summary>
    private static string Escaped(string[] words) => Uri.EscapeDataString(string.Join(' ', words)).Replace("-", "%2D", StringComparison.Ordinal);
}
