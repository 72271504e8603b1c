using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Parse;

/// <summary>
/// Bytes to text. A byte order mark comes first; then bytes that are valid UTF-8 are UTF-8 whatever was declared, since
/// other encodings of Vietnamese are never valid UTF-8 by chance; then the declaration; then what the bytes look like.
/// </summary>
internal static partial class PageDecoding
{
    public const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>A declaration stands at the start of a page; browsers look no further either.</summary>
    private const int DeclarationBytes = 4096;

    public static bool TryDecode(FetchedPage page, [NotNullWhen(true)] out DecodedPage? decoded, [NotNullWhen(false)] out Failure? failure)
    {
        decoded = null;
        var bytes = page.Body.Span;
        failure = Refuse(bytes);
        if (failure is not null)
        {
            return false;
        }

        if (EncodingOf(bytes, page.ContentType, out var bom) is not { } encoding)
        {
            failure = Broken(bytes);
            return false;
        }

        var text = encoding.GetString(bytes[bom..]);
        if (string.IsNullOrWhiteSpace(text))
        {
            failure = new Failure(Stage.Parse, Reason.EmptyFile);
            return false;
        }

        decoded = Normalize(text, encoding);
        return true;
    }

    /// <summary>Null when the bytes are text in no encoding that can be told.</summary>
    /// <param name="bom">How many bytes the byte order mark takes, or 0.</param>
    public static Encoding? EncodingOf(ReadOnlySpan<byte> bytes, string? contentType, out int bom)
    {
        (var encoding, bom) = ByMark(bytes);
        encoding ??= WithoutMark(bytes, contentType);
        return encoding is UTF8Encoding && !Utf8.IsValid(bytes[bom..]) ? null : encoding;
    }

    public static Failure Broken(ReadOnlySpan<byte> bytes)
    {
        var at = FirstBadByte(bytes);
        var detail = string.Create(CultureInfo.InvariantCulture, $"0x{bytes[at]:X2} @ {at}");
        return new Failure(Stage.Parse, Reason.BrokenEncoding, detail, Line: bytes[..at].Count((byte)'\n') + 1);
    }

    private static Failure? Refuse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Trim(" \t\r\n"u8).IsEmpty)
        {
            return new Failure(Stage.Parse, Reason.EmptyFile);
        }

        if (bytes.Length > MaxBytes)
        {
            return new Failure(Stage.Parse, Reason.TooLarge, string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} B > {MaxBytes} B"));
        }

        return FileSignature.Of(bytes) is { } kind ? new Failure(Stage.Parse, Reason.NotText, kind) : null;
    }

    private static (Encoding? Encoding, int Length) ByMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            return (Encoding.UTF8, 3);
        }

        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? (Encoding.Unicode, 2)
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? (Encoding.BigEndianUnicode, 2)
            : (null, 0);
    }

    private static Encoding? WithoutMark(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (FileSignature.Utf16Of(bytes) is { } utf16)
        {
            return utf16;
        }

        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8;
        }

        return Declared(contentType) ?? Declared(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationBytes)]))
            ?? (LooksLikeWindows1258(bytes) ? CodePage("windows-1258") : null);
    }

    /// <summary>A declared UTF-8 says nothing here: the bytes are known not to be.</summary>
    private static Encoding? Declared(string? text)
    {
        var match = Charset().Match(text ?? "");
        return match.Success && !match.Groups["name"].ValueSpan.StartsWith("utf", StringComparison.OrdinalIgnoreCase)
            ? CodePage(match.Groups["name"].Value)
            : null;
    }

    private static Encoding? CodePage(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name);
        return encoding is null && name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) ? Encoding.Latin1 : encoding;
    }

    /// <summary>
    /// windows-1258 writes tones as bytes of their own behind the vowel, and hardly ever two high bytes that would be
    /// UTF-8. Broken UTF-8 is the reverse: most of its sequences are whole.
    /// </summary>
    private static bool LooksLikeWindows1258(ReadOnlySpan<byte> bytes)
    {
        var (tones, whole) = (0, 0);
        for (var i = 1; i < bytes.Length; i++)
        {
            whole += bytes[i - 1] >= 0xC3 && bytes[i] is >= 0x80 and < 0xC0 ? 1 : 0;
            tones += bytes[i] is 0xCC or 0xD2 or 0xDE or 0xEC or 0xF2 && char.IsLetter((char)bytes[i - 1]) ? 1 : 0;
        }

        return tones >= 3 && tones > whole;
    }

    private static int FirstBadByte(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    private static DecodedPage Normalize(string text, Encoding encoding)
    {
        var isDecomposed = text.AsSpan().IndexOfAnyInRange('\u0300', '\u036F') >= 0 && !text.IsNormalized();
        var note = encoding is UTF8Encoding ? (isDecomposed ? "NFD" : null) : NameOf(encoding);
        return new DecodedPage(isDecomposed ? text.Normalize(NormalizationForm.FormC) : text, note);
    }

    private static string NameOf(Encoding encoding) => encoding is UnicodeEncoding ? encoding.WebName.ToUpperInvariant() : encoding.WebName;

    [GeneratedRegex(@"(?:charset|encoding)\s*=\s*[""']?\s*(?<name>[\w.:-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Charset();
}
