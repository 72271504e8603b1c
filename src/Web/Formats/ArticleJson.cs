using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Formats;

/// <summary>A whole article as one line of JSON, as <c>export</c> writes it and <c>ingest</c> reads it again.</summary>
public static class ArticleJson
{
    internal static readonly JsonWriterOptions Readable = new()
    {
        // A file for programs, not a part of a page: Vietnamese stays readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// UTF-8, with its line end. <c>text</c> is the text that every offset points into, <c>lines</c> the kinds of its
    /// lines as <see cref="ArticleText.KindLetters"/>. What was extracted follows; reading passes over it.
    /// </summary>
    /// <param name="revisions">All of the article's, the latest first, as a member <c>revisions</c>; null leaves it out.</param>
    /// <param name="whole">False leaves out what only those may have who may read whole articles: text, lines and captions.</param>
    public static ReadOnlyMemory<byte> Line(Article article, IReadOnlyList<RevisionNote>? revisions = null, bool whole = true)
    {
        var line = new ArrayBufferWriter<byte>(article.Text.Value.Length * 2);
        using (var json = new Utf8JsonWriter(line, Readable))
        {
            json.WriteStartObject();
            Write(json, article, whole);
            if (revisions is not null)
            {
                RevisionJson.WriteList(json, revisions);
            }

            json.WriteEndObject();
        }

        line.Write("\n"u8);
        return line.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, Article article, bool whole)
    {
        var parsed = article.Parsed;
        json.WriteString("key", article.Key.Value);
        json.WriteString("url", parsed.Url?.Value);
        json.WriteString("title", article.Text.Title);
        json.WriteString("lead", article.Text.Lead);
        json.WriteString("published", parsed.Published?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture));
        json.WriteString("section", parsed.Section);
        json.WriteString("parentSection", parsed.ParentSection);
        WriteList(json, "authors", parsed.Writers);
        WriteList(json, "photographers", parsed.Photographers);
        WriteList(json, "tags", parsed.Tags);
        json.WriteString("agencyMark", parsed.AgencyMark);
        if (whole)
        {
            json.WriteString("text", article.Text.Value);
            json.WriteString("lines", article.Text.KindLetters);
            WriteCaptions(json, parsed.Captions);
        }

        json.WriteNumber("revision", article.Revision);
        json.WriteString("rights", Say.RightsOf(parsed));
        AnnotationsJson.Write(json, article.Text, article.Annotations);
    }

    private static void WriteCaptions(Utf8JsonWriter json, IReadOnlyList<Caption> captions)
    {
        json.WriteStartArray("captions");
        foreach (var caption in captions)
        {
            json.WriteStartObject();
            json.WriteString("text", caption.Text);
            json.WriteString("credit", caption.Credit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
