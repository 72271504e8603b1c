using System.Buffers;
using System.Globalization;
using System.Text.Json;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Web.Formats;

/// <summary>
/// What was extracted from an article, as members of a JSON object: officials, mentions, openMentions (of nobody for
/// certain), quotes, dates, figures,
/// documents, review. Offsets are UTF-16, half open, into the article's text.
/// </summary>
public static class AnnotationsJson
{
    private static readonly string[] Members = ["officials", "mentions", "openMentions", "quotes", "dates", "figures", "documents", "review", "rulesVersion"];

    /// <summary>
    /// The members of <paramref name="item"/> as they are, then what was extracted, in the place of members of these names;
    /// UTF-8, with its line end.
    /// </summary>
    public static ReadOnlyMemory<byte> Line(JsonElement item, ArticleText text, Annotations annotations)
    {
        var line = new ArrayBufferWriter<byte>(text.Value.Length * 3);
        using (var json = new Utf8JsonWriter(line, ArticleJson.Readable))
        {
            json.WriteStartObject();
            foreach (var member in item.EnumerateObject().Where(member => !Array.Exists(Members, ours => member.NameEquals(ours))))
            {
                member.WriteTo(json);
            }

            Write(json, text, annotations);
            json.WriteEndObject();
        }

        line.Write("\n"u8);
        return line.WrittenMemory;
    }

    public static void Write(Utf8JsonWriter json, ArticleText text, Annotations annotations)
    {
        WriteList(json, "officials", annotations.Officials, official => WriteOfficial(json, official));
        var unnamed = annotations.Mentions.Where(mention => mention.Kind != MentionKind.Name).ToLookup(mention => mention.Person is null);
        WriteList(json, "mentions", unnamed[false], mention => WriteMention(json, text, mention));
        WriteList(json, "openMentions", unnamed[true], mention => WriteMention(json, text, mention));
        WriteList(json, "quotes", annotations.Quotes, quote => WriteQuote(json, text, quote));
        WriteList(json, "dates", annotations.Dates, date => WriteDate(json, text, date));
        WriteList(json, "figures", annotations.Figures, figure => WriteFigure(json, text, figure));
        WriteList(json, "documents", annotations.Documents, document => WriteDocument(json, text, document));
        WriteReview(json, annotations.Review);
        json.WriteNumber("rulesVersion", annotations.RulesVersion);
    }

    private static void WriteOfficial(Utf8JsonWriter json, Official official)
    {
        json.WriteString("name", official.Name);
        WriteStrings(json, "roles", official.Roles.Select(role => role.Text));
        WriteList(json, "offices", official.Roles, role =>
        {
            WriteSpan(json, role.Span);
            json.WriteString("office", role.Office);
            json.WriteString("organisation", role.Organisation);
            json.WriteString("standing", Word(role.Standing));
            json.WriteString("rule", role.Rule);
        });
    }

    private static void WriteMention(Utf8JsonWriter json, ArticleText text, Mention mention)
    {
        WriteText(json, text, mention.Span);
        json.WriteString("kind", Word(mention.Kind));
        json.WriteString("person", mention.Person);
        if (mention.Person is null)
        {
            WriteStrings(json, "candidates", mention.Candidates);
        }

        json.WriteString("rule", mention.Rule);
    }

    private static void WriteQuote(Utf8JsonWriter json, ArticleText text, Quote quote)
    {
        WriteText(json, text, quote.Span);
        json.WriteString("kind", Word(quote.Kind));
        json.WriteString("cue", Slice(text, quote.Cue));
        json.WriteString("speaker", quote.Speaker.Name ?? Slice(text, quote.Role));
        json.WriteString("speakerKind", Word(quote.Speaker.Kind));
        if (quote.Speaker.Candidates.Count > 0)
        {
            WriteStrings(json, "candidates", quote.Speaker.Candidates);
        }

        json.WriteString("role", Slice(text, quote.Role));
        json.WriteNumber("confidence", quote.Confidence);
        json.WriteString("rule", quote.Rule);
    }

    private static void WriteDate(Utf8JsonWriter json, ArticleText text, DateMention date)
    {
        WriteText(json, text, date.Span);
        WriteDays(json, date.From, date.To);
        json.WriteString("rule", date.Rule);
    }

    private static void WriteFigure(Utf8JsonWriter json, ArticleText text, Figure figure)
    {
        WriteText(json, text, figure.Span);
        json.WriteNumber("value", figure.Value);
        if (figure.Value2 is { } high)
        {
            json.WriteNumber("value2", high);
        }

        json.WriteString("unit", figure.Unit);
        json.WriteString("hedge", figure.Hedge);
        json.WriteString("change", figure.Change switch { Change.Rise => "tăng", Change.Fall => "giảm", _ => null });
        json.WriteString("figureKind", Word(figure.Kind));
        json.WriteString("thing", figure.Thing);
        json.WriteString("of", figure.Of);
        WriteDays(json, figure.From, figure.To);
        json.WriteString("rule", figure.Rule);
    }

    private static void WriteDocument(Utf8JsonWriter json, ArticleText text, CitedDocument document)
    {
        WriteText(json, text, document.Span);
        json.WriteString("code", document.Code);
        json.WriteString("kind", document.Kind);
        json.WriteString("signed", Day(document.Signed));
        json.WriteString("issuer", document.Issuer);
        json.WriteString("rule", document.Rule);
    }

    private static void WriteReview(Utf8JsonWriter json, Review? review)
    {
        if (review is null)
        {
            json.WriteNull("review");
            return;
        }

        json.WriteStartObject("review");
        json.WriteString("kind", review.Kind);
        json.WriteString("subject", review.Subject);
        WriteDays(json, review.From, review.To);
        json.WriteString("rule", review.Rule);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, ArticleText text, TextSpan span)
    {
        json.WriteString("text", Slice(text, span));
        WriteSpan(json, span);
    }

    private static void WriteSpan(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    private static void WriteDays(Utf8JsonWriter json, DateOnly? from, DateOnly? to)
    {
        json.WriteString("from", Day(from));
        json.WriteString("to", Day(to));
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? Slice(ArticleText text, TextSpan? span) => span?.In(text.Value).ToString();

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
