using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Search;

/// <summary>Which <see cref="ArticleKind"/> an article is, and how readers name it.</summary>
public static class ArticleKinds
{
    /// <summary>The house's own words for a review; a headline without them is none, however much it counts up.</summary>
    private static readonly string[] ReviewWords = ["sơ kết", "tổng kết"];

    public static ArticleKind Of(ParsedArticle article)
    {
        var head = $"{article.Text.Title}\n{article.Text.Lead}";
        return article.Layout switch
        {
            _ when ReviewWords.Any(word => head.Contains(word, StringComparison.OrdinalIgnoreCase)) => ArticleKind.Review,
            Layout.OneCmsLongform => ArticleKind.Longform,
            Layout.OneCmsPrint => ArticleKind.Print,
            _ => ArticleKind.News,
        };
    }

    /// <summary>By the name in a query or an address: letters without marks, in any case, with blanks, hyphens or nothing between the syllables.</summary>
    public static ArticleKind? Named(string name) => string.Concat(name.Split(' ', '-')).ToUpperInvariant() switch
    {
        "TINBAI" or "TIN" or "BAI" or "NEWS" => ArticleKind.News,
        "TONGKET" or "SOKET" or "REVIEW" => ArticleKind.Review,
        "DAIKY" or "LONGFORM" => ArticleKind.Longform,
        "BAOIN" or "PRINT" => ArticleKind.Print,
        _ => null,
    };
}
