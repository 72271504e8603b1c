using System.Text;

namespace ArticleSearch.Web.Formats;

/// <summary>A format of reference managers: one record a citation, and what stands around and between records.</summary>
/// <param name="Name">As the command line and unAPI call it.</param>
/// <param name="Suffix">How an address or a file of it ends.</param>
public sealed record CitationFormat(string Name, string Suffix, string ContentType, string Label, Func<Citation, string> Record)
{
    public static readonly CitationFormat Ris = new("ris", ".ris", Formats.Ris.ContentType, "RIS", Formats.Ris.Record);

    public static readonly CitationFormat BibTex = new("bibtex", ".bib", Formats.BibTex.ContentType, "BibTeX", Formats.BibTex.Entry);

    public static readonly CitationFormat Csl =
        new("csl", ".csl.json", CslJson.ContentType, "CSL-JSON", CslJson.Item) { Before = "[", Between = ",\n", After = "]\n" };

    public static IReadOnlyList<CitationFormat> All { get; } = [Ris, BibTex, Csl];

    private string Before { get; init; } = "";

    private string Between { get; init; } = "";

    private string After { get; init; } = "";

    /// <summary>A file of this one record.</summary>
    public byte[] Whole(Citation citation) => Encoding.UTF8.GetBytes(Before + Record(citation) + After);

    /// <summary>A file of all records, written while they are read.</summary>
    public async Task WriteAsync(Stream output, IAsyncEnumerable<Citation> citations, CancellationToken cancellation)
    {
        await output.WriteAsync(Encoding.UTF8.GetBytes(Before), cancellation);
        var between = "";
        await foreach (var citation in citations.WithCancellation(cancellation))
        {
            await output.WriteAsync(Encoding.UTF8.GetBytes(between + Record(citation)), cancellation);
            between = Between;
        }

        await output.WriteAsync(Encoding.UTF8.GetBytes(After), cancellation);
    }
}
