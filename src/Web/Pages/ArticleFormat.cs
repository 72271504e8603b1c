using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Web.Formats;

namespace ArticleSearch.Web.Pages;

/// <summary>An article for programs: how its address ends, and what is sent.</summary>
/// <param name="IsCitation">It names the article and does not hold it.</param>
public sealed record ArticleFormat(
    string Suffix, string ContentType, string Label, bool IsCitation, Func<Article, Citation, IReadOnlyList<RevisionNote>, ReadOnlyMemory<byte>> Write)
{
    public static readonly ArticleFormat Json = new(
        ".json", SearchJson.ContentType, "JSON", IsCitation: false, (article, _, revisions) => ArticleJson.Line(article, revisions));

    /// <summary>The longer ending of two that end alike comes first.</summary>
    public static IReadOnlyList<ArticleFormat> All { get; } =
    [
        .. CitationFormat.All.Select(format => new ArticleFormat(format.Suffix, format.ContentType, format.Label, IsCitation: true, (_, citation, _) => format.Whole(citation))),
        Json,
    ];

    /// <summary>The format that a name asks for by its ending; null when it asks for the page.</summary>
    public static ArticleFormat? Of(string name) => All.FirstOrDefault(format => name.EndsWith(format.Suffix, StringComparison.Ordinal));

    /// <summary>Citations are kept as files; what programs read is read in place.</summary>
    public string? FileName(Citation citation) => IsCitation ? citation.Id.Replace(':', '-') + Suffix : null;
}
