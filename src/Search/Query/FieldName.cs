using System.Collections.Frozen;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Search.Query;

/// <summary>What may stand before a colon: Vietnamese with or without marks and blanks, or English, in any case.</summary>
/// <param name="Printed">As the query prints it.</param>
/// <param name="Field">Null for the days.</param>
internal sealed record FieldName(string Printed, QueryField? Field)
{
    public const string From = "tu";
    public const string To = "den";
    public const string On = "ngay";

    private static readonly (QueryField? Field, string[] Typed)[] Names =
    [
        (QueryField.Title, ["tiêu đề", "title"]),
        (QueryField.Lead, ["sapo", "lead"]),
        (QueryField.Body, ["nội dung", "body"]),
        (QueryField.Person, ["người", "person"]),
        (QueryField.Office, ["chức vụ", "office"]),
        (QueryField.Organisation, ["cơ quan", "org"]),
        (QueryField.Section, ["chuyên mục", "section"]),
        (QueryField.Document, ["số vb", "doc"]),
        (QueryField.Kind, ["loại", "kind"]),
        (QueryField.Writer, ["tác giả", "writer"]),
        (QueryField.Tag, ["thẻ", "tag"]),
        (null, ["từ", "from"]),
        (null, ["đến", "to"]),
        (null, ["ngày", "date"]),
    ];

    private static readonly FrozenDictionary<string, FieldName> ByTyped = Names
        .SelectMany(name => name.Typed.SelectMany(Variants), (name, typed) => (typed, new FieldName(Closed(Marks.Remove(name.Typed[0])), name.Field)))
        .ToFrozenDictionary(pair => pair.typed, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, FieldName>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        ByTyped.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<QueryField, FieldName> ByField = ByTyped.Values
        .Where(name => name.Field is not null)
        .Distinct()
        .ToFrozenDictionary(name => name.Field!.Value);

    private static readonly FrozenSet<string> LastWords = ByTyped.Keys
        .Select(typed => typed[(typed.LastIndexOf(' ') + 1)..])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly int MaxLength = ByTyped.Keys.Max(typed => typed.Length);

    public static FieldName Of(QueryField field) => ByField[field];

    /// <summary>The name that <paramref name="typed"/> begins with, colon and all.</summary>
    public static bool TryRead(ReadOnlySpan<char> typed, out FieldName? name, out int length)
    {
        length = typed[..Math.Min(typed.Length, MaxLength + 1)].IndexOf(':') + 1;
        name = null;
        return length > 0 && Lookup.TryGetValue(typed[..(length - 1)], out name);
    }

    /// <summary>Behind a fitting word even "đề:nước" would be a field.</summary>
    public static bool MayBeginWith(string word) => word.IndexOf(':') is > 0 and var colon && LastWords.Contains(word[..colon]);

    private static IEnumerable<string> Variants(string name) =>
        new[] { name, Closed(name), Marks.Remove(name), Closed(Marks.Remove(name)) }.Distinct();

    private static string Closed(string name) => name.Replace(" ", "", StringComparison.Ordinal);
}
