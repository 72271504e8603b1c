using System.Globalization;
using System.Xml.Linq;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Web.Formats;

namespace ArticleSearch.Web.Pages;

/// <summary>
/// unAPI (https://web.archive.org/web/2016/http://unapi.info/specs/): how reference managers ask a page for what it names. It is the
/// way on which Vietnamese names reach Zotero whole: those of meta elements it tears apart.
/// </summary>
internal static class Unapi
{
    public const string Path = "/unapi";

    private static readonly CitationFormat[] Formats = [CitationFormat.Ris, CitationFormat.BibTex];

    public static void MapUnapi(this WebApplication app) => app.MapGet(Path, AnswerAsync);

    /// <summary>How a page names a revision for <see cref="Path"/>.</summary>
    public static string IdOf(Citation citation) => string.Create(CultureInfo.InvariantCulture, $"{citation.Key}@{citation.Revision}");

    private static async Task<IResult> AnswerAsync(string? id, string? format, HttpContext context, ArticleStore store)
    {
        if (id is null)
        {
            return Offer(id: null, StatusCodes.Status200OK);
        }

        if (!ArticleAddress.TryRead(id, out var key, out var revision) || await store.ReadAsync(key, revision, context.RequestAborted) is not { } article)
        {
            return Results.StatusCode(StatusCodes.Status404NotFound);
        }

        if (format is null)
        {
            return Offer(id, StatusCodes.Status300MultipleChoices);
        }

        var chosen = Array.Find(Formats, offered => offered.Name == format);
        if (chosen is null)
        {
            return Results.StatusCode(StatusCodes.Status406NotAcceptable);
        }

        var request = context.Request;
        var archived = $"{request.Scheme}://{request.Host}{request.PathBase}{ArticleAddress.Of(article.Key, article.Revision)}";
        var citation = Citation.Of(article, archived);
        return Results.Bytes(chosen.Whole(citation), chosen.ContentType);
    }

    private static IResult Offer(string? id, int status)
    {
        var formats = new XElement(
            "formats",
            id is null ? null : new XAttribute("id", id),
            Formats.Select(offered => new XElement("format", new XAttribute("name", offered.Name), new XAttribute("type", offered.ContentType.Split(';')[0]))));
        return Results.Text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + formats, "application/xml", statusCode: status);
    }
}
