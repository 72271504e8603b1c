using System.Text;

namespace ArticleSearch.Ingest.Parse;

/// <summary>Files that are no text whatever their name says, by their first bytes or by their zero bytes.</summary>
internal static class FileSignature
{
    private const int Looked = 8000;

    private static readonly (byte[] Start, string Kind)[] Known =
    [
        ("%PDF-"u8.ToArray(), "PDF"),
        ("PK\x03\x04"u8.ToArray(), "ZIP"),
        ("PK\x05\x06"u8.ToArray(), "ZIP"),
        ([0x1F, 0x8B], "GZIP"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "7Z"),
        ("Rar!"u8.ToArray(), "RAR"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "PNG"),
        ([0xFF, 0xD8, 0xFF], "JPEG"),
        ("GIF8"u8.ToArray(), "GIF"),
        ("SQLite format 3"u8.ToArray(), "SQLite"),
        ([0xD0, 0xCF, 0x11, 0xE0], "DOC"),
        ("{\\rtf"u8.ToArray(), "RTF"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "ELF"),
    ];

    /// <returns>What the file is; null when it can be text.</returns>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, kind) in Known)
        {
            if (bytes.StartsWith(start))
            {
                return kind;
            }
        }

        if (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..12].SequenceEqual("WEBP"u8))
        {
            return "WEBP";
        }

        var isMarked = bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        return !isMarked && bytes[..Math.Min(bytes.Length, Looked)].Contains((byte)0) && Utf16Of(bytes) is null ? "0x00" : null;
    }

    /// <summary>UTF-16 without a mark: half of its bytes are zero wherever there is markup, always on the same side.</summary>
    public static Encoding? Utf16Of(ReadOnlySpan<byte> bytes)
    {
        var looked = bytes[..Math.Min(bytes.Length, Looked)];
        if (!looked.Contains((byte)0))
        {
            return null;
        }

        var (even, odd) = (0, 0);
        for (var i = 0; i < looked.Length; i++)
        {
            if (looked[i] == 0)
            {
                even += 1 - (i & 1);
                odd += i & 1;
            }
        }

        var enough = looked.Length / 5;
        return odd > enough && even * 10 < odd ? Encoding.Unicode
            : even > enough && odd * 10 < even ? Encoding.BigEndianUnicode
            : null;
    }
}
