using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search;
using ArticleSearch.Search.Facts;

namespace ArticleSearch.Web.Wording;

/// <summary>What an article is called where it is listed or read: its title, or the first words of its text.</summary>
public static partial class Say
{
    private const int TitleWords = 12;
    private static string NoTitle => Either("Bài không có tiêu đề", "Article without a title");

    public static string Title(ArticleText text) =>
        text.Title.Length > 0 ? text.Title
        : text.Lines.Count > 0 ? Opening(new Highlighted(text.Lines[0].Span.In(text.Value).ToString(), [])).Text
        : NoTitle;

    /// <summary>A hit carries no more of its article than the snippet.</summary>
    public static Highlighted Title(Hit hit) =>
        hit.Title.Text.Length > 0 ? hit.Title : hit.Snippet.Text.Length > 0 ? Opening(hit.Snippet) : new Highlighted(NoTitle, []);

    public static string Title(FactSource source) => source.Title.Length > 0 ? source.Title : NoTitle;

    public static string Title(Copy copy) => copy.Title.Length > 0 ? copy.Title : NoTitle;

    /// <summary>The house that printed the article.</summary>
    public static string House(CanonicalUrl? url) => url is { IsPaper: false } ? url.Host : PaperName;

    /// <summary>Day and section, as far as they are known.</summary>
    public static string Where(DateTimeOffset? published, string? section) =>
        string.Join(" · ", new[] { published is { } at ? Day(at) : null, section }.OfType<string>());

    /// <summary>The first words, with the marks that lie whole within them.</summary>
    private static Highlighted Opening(Highlighted whole)
    {
        var end = -1;
        for (var words = 0; words < TitleWords; words++)
        {
            end = whole.Text.IndexOf(' ', end + 1);
            if (end < 0)
            {
                return whole;
            }
        }

        return new Highlighted(whole.Text[..end] + "…", [.. whole.Marks.Where(mark => mark.End <= end)]);
    }
}
