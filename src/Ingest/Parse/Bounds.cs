using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Parse;

/// <summary>
/// How long what stands beside the text may be, in UTF-16 units. Names are terms of the index, which refuses terms of
/// more than 32 KB; what is longer than this is no name but a page or a line gone wrong.
/// </summary>
internal static class Bounds
{
    public const int Name = 200;

    public const int Names = 50;

    public const int CaptionText = 5_000;

    /// <summary>The article with its names folded, cut between words and each of them once.</summary>
    public static ParsedArticle Keep(ParsedArticle article) => article with
    {
        Slug = Cut(article.Slug, Name, '-'),
        Section = NameOf(article.Section),
        ParentSection = NameOf(article.ParentSection),
        AgencyMark = NameOf(article.AgencyMark),
        Writers = NamesOf(article.Writers),
        Photographers = NamesOf(article.Photographers),
        Tags = NamesOf(article.Tags),
        Captions = [.. article.Captions.Select(caption => new Caption(Cut(Blanks.Fold(caption.Text), CaptionText), NameOf(caption.Credit)))],
    };

    private static string? NameOf(string? name) => name is null || Cut(Blanks.Fold(name), Name) is not { Length: > 0 } kept ? null : kept;

    private static string[] NamesOf(IReadOnlyList<string> names) => [.. names.Select(NameOf).OfType<string>().Distinct(StringComparer.Ordinal).Take(Names)];

    private static string Cut(string text, int length, char between = ' ')
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = text.LastIndexOf(between, length);
        if (end <= 0)
        {
            end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        }

        return text[..end];
    }
}
