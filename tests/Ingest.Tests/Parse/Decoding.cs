using System.Text;

namespace ArticleSearch.Ingest.Tests.Parse;

public sealed class Decoding
{
    /// <summary>Grave, acute, tilde, hook above, dot below.</summary>
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    private static readonly byte[] Page = Encoding.UTF8.GetBytes(Samples.Header());

    [Fact]
    public async Task Utf8_is_read_without_a_note() => Assert.Null((await Pages.Parsed(Page)).Note);

    [Fact]
    public async Task Byte_order_mark_is_no_text()
    {
        var parsed = await Pages.Parsed([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes($"Nước về\n\n{Samples.Lead}\n\n{Samples.First}")]);

        Assert.Equal("Nước về", parsed.Article.Text.Title);
        Assert.Null(parsed.Note);
    }

    [Theory]
    [InlineData("utf-16", true, "UTF-16")]
    [InlineData("utf-16", false, "UTF-16")]
    [InlineData("utf-16BE", true, "UTF-16BE")]
    [InlineData("utf-16BE", false, "UTF-16BE")]
    public async Task Utf16_is_read_with_and_without_a_mark(string name, bool marked, string note)
    {
        var encoding = Encoding.GetEncoding(name);
        var parsed = await Pages.Parsed([.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(Samples.Header())]);

        Assert.Equal(Samples.Lead, parsed.Article.Text.Lead);
        Assert.Equal(note, parsed.Note);
    }

    [Theory]
    [InlineData("text/html; charset=windows-1258", "")]
    [InlineData(null, "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1258\">")]
    [InlineData(null, "")]
    public async Task Windows_1258_is_composed(string? contentType, string meta)
    {
        var page = Samples.Header(extraHead: meta).Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal);
        var parsed = await Pages.Parsed(Windows1258(page), contentType: contentType);

        Assert.Equal(Samples.Lead, parsed.Article.Text.Lead);
        Assert.Equal("windows-1258", parsed.Note);
    }

    [Theory]
    [InlineData("windows-1258")]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    [InlineData("no-such-charset")]
    public async Task Valid_utf8_wins_over_a_wrong_declaration(string charset)
    {
        var parsed = await Pages.Parsed(Page, contentType: $"text/html; charset={charset}");

        Assert.Equal(Samples.Lead, parsed.Article.Text.Lead);
        Assert.Null(parsed.Note);
    }

    [Fact]
    public async Task Decomposed_text_is_composed_and_noted()
    {
        var parsed = await Pages.Parsed(Encoding.UTF8.GetBytes(Samples.Header().Normalize(NormalizationForm.FormD)));

        Assert.Equal(Samples.Lead, parsed.Article.Text.Lead);
        Assert.True(parsed.Article.Text.Value.IsNormalized());
        Assert.Equal("NFD", parsed.Note);
    }

    [Fact]
    public async Task Broken_utf8_is_refused_with_the_line_of_its_first_bad_byte()
    {
        byte[] page = [.. Encoding.UTF8.GetBytes("<p>Nước về</p>\n<p>đến "), 0xC3, 0x28, .. Encoding.UTF8.GetBytes(" ruộng</p>\n")];
        var failure = await Pages.Refused(page);

        Assert.Equal((Reason.BrokenEncoding, 2, "0xC3 @ 30"), (failure.Reason, failure.Line, failure.Detail));
    }

    [Fact]
    public async Task Sequence_cut_at_the_end_is_broken_utf8()
    {
        var failure = await Pages.Refused([.. Encoding.UTF8.GetBytes("Nước về\nđến ruộng"), 0xE1, 0xBB]);

        Assert.Equal((Reason.BrokenEncoding, 2), (failure.Reason, failure.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF \n\u00A0")]
    public async Task Blank_file_is_empty(string page) => Assert.Equal(Reason.EmptyFile, (await Pages.Refused(page)).Reason);

    [Theory]
    [InlineData("%PDF-1.7 1 0 obj", "PDF")]
    [InlineData("PK\u0003\u0004docx", "ZIP")]
    [InlineData("GIF89a", "GIF")]
    [InlineData("<p>một\0hai</p>", "0x00")]
    public async Task File_that_is_no_text_is_refused_by_its_bytes(string content, string kind)
    {
        var failure = await Pages.Refused(content);

        Assert.Equal((Reason.NotText, kind), (failure.Reason, failure.Detail));
    }

    [Fact]
    public async Task Page_above_the_cap_is_too_large()
    {
        var page = new byte[(8 * 1024 * 1024) + 1];
        Array.Fill(page, (byte)'a');

        Assert.Equal(Reason.TooLarge, (await Pages.Refused(page)).Reason);
    }

    /// <summary>As a keyboard of that code page types: vowels with hat or horn are letters, tones follow them.</summary>
    private static byte[] Windows1258(string text)
    {
        var codePage = CodePagesEncodingProvider.Instance.GetEncoding("windows-1258", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        var bytes = new List<byte>();
        foreach (var c in text)
        {
            var parts = c.ToString().Normalize(NormalizationForm.FormD);
            var tone = string.Concat(parts.Where(part => Tones.Contains(part, StringComparison.Ordinal)));
            var letter = string.Concat(parts.Except(tone)).Normalize(NormalizationForm.FormC);
            bytes.AddRange(codePage.GetBytes(letter + tone));
        }

        return [.. bytes];
    }
}
