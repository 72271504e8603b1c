using System.Buffers;
using System.Text.Json;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Revisions;
using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Web.Formats;

/// <summary>
/// What differs between two revisions:
/// <c>{"key","older","newer","changed":["title","published",…],"published":{"old","new"},"lines":[{"kind","changed","edits":[{"kind","text"}]}],
/// "quotes":[{"old":{"text","speaker"},"new":…}],"figures":[{"old":{"text","unit","thing"},"new":…}]}</c>. An edit is kept, deleted or
/// inserted; <c>quotes</c> and <c>figures</c> are null when one of the revisions was never extracted.
/// </summary>
public static class RevisionJson
{
    /// <summary>One line, UTF-8.</summary>
    public static ReadOnlyMemory<byte> Line(RevisionComparison compared)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line, ArticleJson.Readable))
        {
            Write(json, compared);
        }

        line.Write("\n"u8);
        return line.WrittenMemory;
    }

    /// <summary>As a member of an article's object: all its revisions, the latest first.</summary>
    public static void WriteList(Utf8JsonWriter json, IReadOnlyList<RevisionNote> revisions)
    {
        json.WriteStartArray("revisions");
        foreach (var note in revisions)
        {
            json.WriteStartObject();
            json.WriteNumber("revision", note.Revision);
            json.WriteString("firstSeen", note.CreatedAt);
            json.WriteString("title", note.Title);
            WriteTime(json, "published", note.Published);
            WriteParts(json, note.Changed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, RevisionComparison compared)
    {
        var (older, newer) = (compared.Older, compared.Newer);
        json.WriteStartObject();
        json.WriteString("key", newer.Key.Value);
        json.WriteNumber("older", older.Revision);
        json.WriteNumber("newer", newer.Revision);
        WriteParts(json, compared.Parts);
        json.WriteStartObject("published");
        WriteTime(json, "old", older.Parsed.Published);
        WriteTime(json, "new", newer.Parsed.Published);
        json.WriteEndObject();
        json.WriteStartArray("lines");
        foreach (var line in compared.Lines)
        {
            WriteLine(json, compared, line);
        }

        json.WriteEndArray();
        WriteChanges(json, "quotes", compared.Quotes, WriteQuote, compared);
        WriteChanges(json, "figures", compared.Figures, WriteFigure, compared);
        json.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter json, RevisionParts parts)
    {
        json.WriteStartArray("changed");
        foreach (var part in Enum.GetValues<RevisionParts>().Where(part => part != RevisionParts.None && parts.HasFlag(part)))
        {
            json.WriteStringValue(AnnotationsJson.Word(part));
        }

        json.WriteEndArray();
    }

    private static void WriteLine(Utf8JsonWriter json, RevisionComparison compared, ComparedLine line)
    {
        json.WriteStartObject();
        json.WriteString("kind", AnnotationsJson.Word(line.Kind));
        json.WriteBoolean("changed", line.IsChanged);
        json.WriteStartArray("edits");
        foreach (var edit in line.Edits)
        {
            json.WriteStartObject();
            json.WriteString("kind", AnnotationsJson.Word(edit.Kind));
            json.WriteString("text", edit.Kind == EditKind.Deleted ? edit.Old.In(compared.Older.Text.Value) : edit.New.In(compared.Newer.Text.Value));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteChanges<T>(
        Utf8JsonWriter json, string name, IReadOnlyList<FactChange<T>>? changes, Action<Utf8JsonWriter, string, T> write, RevisionComparison compared)
        where T : class
    {
        if (changes is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        foreach (var change in changes)
        {
            json.WriteStartObject();
            WriteSide(json, "old", change.Old, compared.Older, write);
            WriteSide(json, "new", change.New, compared.Newer, write);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSide<T>(Utf8JsonWriter json, string name, T? fact, Article article, Action<Utf8JsonWriter, string, T> write)
        where T : class
    {
        if (fact is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        write(json, article.Text.Value, fact);
        json.WriteEndObject();
    }

    private static void WriteQuote(Utf8JsonWriter json, string text, Quote quote)
    {
        json.WriteString("text", quote.Span.In(text));
        json.WriteNumber("start", quote.Span.Start);
        json.WriteNumber("end", quote.Span.End);
        json.WriteString("speaker", quote.Speaker.Name);
    }

    private static void WriteFigure(Utf8JsonWriter json, string text, Figure figure)
    {
        json.WriteString("text", figure.Span.In(text));
        json.WriteNumber("start", figure.Span.Start);
        json.WriteNumber("end", figure.Span.End);
        json.WriteNumber("value", figure.Value);
        json.WriteString("unit", figure.Unit);
        json.WriteString("thing", figure.Thing);
    }

    private static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is { } at)
        {
            json.WriteString(name, Csv.Plain(at));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
