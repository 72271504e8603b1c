using System.Buffers;
using System.Globalization;
using System.Text;

namespace ArticleSearch.Web.Formats;

/// <summary>
/// Rows as RFC 4180 has them, for spreadsheets: UTF-8 with its mark, CRLF, quotation marks where they are needed. A text
/// that a spreadsheet would take for a formula gets an apostrophe before it: what articles print must not compute.
/// </summary>
public static class Csv
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n;");
    private static readonly SearchValues<char> Computed = SearchValues.Create("=+-@\t\r");

    /// <summary>The mark of UTF-8 and the names of the columns.</summary>
    public static ReadOnlyMemory<byte> Head<T>(IReadOnlyList<Column<T>> columns) =>
        Bytes("\uFEFF" + string.Join(',', columns.Select(column => column.Name)));

    public static ReadOnlyMemory<byte> Line<T>(IReadOnlyList<Column<T>> columns, T row) =>
        Bytes(string.Join(',', columns.Select(column => Cell(column.Value(row)))));

    /// <summary>A value in one form for machines, whatever the machine's owner prefers.</summary>
    internal static string Plain(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => Text(text),
        IEnumerable<string> list => Text(string.Join("; ", list)),
        _ => Plain(value),
    };

    private static string Text(string text)
    {
        var safe = text.Length > 0 && Computed.Contains(text[0]) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static byte[] Bytes(string line) => Encoding.UTF8.GetBytes(line + "\r\n");
}
