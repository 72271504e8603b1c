using System.Text;

namespace ArticleSearch.Ingest.Archives;

/// <summary>How the reading of a header ended.</summary>
internal enum HeaderEnd
{
    /// <summary>At its empty line.</summary>
    Whole,

    /// <summary>The bytes ended before it did.</summary>
    CutOff,

    /// <summary>It went on and on.</summary>
    TooLong,
}

/// <summary>A first line, then named fields, then an empty line: the header of a WARC record, and of an answer of HTTP in it.</summary>
/// <param name="Fields">By name, in whatever capitals; of a name that stands there several times the values joined by commas.</param>
internal sealed record HeaderBlock(string Start, IReadOnlyDictionary<string, string> Fields, HeaderEnd End)
{
    /// <summary>Servers refuse longer ones.</summary>
    public const int MaxBytes = 1 << 16;

    /// <param name="next">Gives the next byte, -1 at the end.</param>
    /// <param name="begun">What has been read of the first line already.</param>
    public static HeaderBlock Read(Func<int> next, ReadOnlySpan<byte> begun = default)
    {
        var bytes = new List<byte>(1024);
        bytes.AddRange(begun);
        var lineStart = 0;
        while (bytes.Count < MaxBytes)
        {
            var value = next();
            if (value < 0)
            {
                return Of(bytes, HeaderEnd.CutOff);
            }

            bytes.Add((byte)value);
            if (value == '\n')
            {
                var isEmpty = bytes.Count - lineStart == 1 || (bytes.Count - lineStart == 2 && bytes[lineStart] == '\r');
                if (isEmpty && lineStart > 0)
                {
                    return Of(bytes, HeaderEnd.Whole);
                }

                lineStart = bytes.Count;
            }
        }

        return Of(bytes, HeaderEnd.TooLong);
    }

    private static HeaderBlock Of(List<byte> bytes, HeaderEnd end)
    {
        var lines = Encoding.UTF8.GetString(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes)).Split('\n');
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var last = "";
        foreach (var line in lines.Skip(1).Select(line => line.TrimEnd('\r')))
        {
            if (line.StartsWith(' ') || line.StartsWith('\t'))
            {
                // A long value may go on in the next line.
                fields[last] = $"{fields.GetValueOrDefault(last)} {line.Trim()}".Trim();
            }
            else if (line.Split(':', 2) is [var name, var value])
            {
                last = name.Trim();
                fields[last] = fields.TryGetValue(last, out var before) ? $"{before}, {value.Trim()}" : value.Trim();
            }
        }

        return new HeaderBlock(lines[0].TrimEnd('\r'), fields, end);
    }
}
