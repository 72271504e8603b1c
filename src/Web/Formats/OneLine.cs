namespace ArticleSearch.Web.Formats;

/// <summary>A text where the end of a line would begin something else: a field, a note, a row.</summary>
public static class OneLine
{
    public static string Of(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
