using System.Text.Json;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Web.Formats;
using ArticleSearch.Web.Pages;

namespace ArticleSearch.Web.Tests.Formats;

public sealed class CitationTests
{
    private static readonly Citation Bank = new(
        ArticleKey.Of("hnm-new:700001"),
        Revision: 2,
        "Mười năm giữ bến nước",
        ["Đỗ Quyên", "Lê Bảo"],
        "Báo Hànộimới",
        new DateOnly(2018, 7, 5),
        "Nông nghiệp",
        "https://hanoimoi.vn/muoi-nam-giu-ben-nuoc-700001.html",
        "https://kho.example/bai/hnm-new:700001@2",
        new DateOnly(2018, 7, 6))
    {
        Rights = "Bản quyền bài viết thuộc Báo Hànộimới.",
    };

    private static readonly string[] Awkward =
        ["100% & 5$ #1_a", "ngoặc { mở", "đóng } ngoặc", @"C:\tmp", "~ và ^", "xuống\r\ndòng\nER  - ", "“nguyên văn” \"x\"", "a and b", "Nguyễn, Văn A", "<b>đậm</b>"];

    [Fact]
    public void Ris_is_a_newspaper_article_with_whole_names()
    {
        string[] expected =
        [
            "TY  - NEWS", "TI  - Mười năm giữ bến nước", "AU  - Đỗ Quyên", "AU  - Lê Bảo", "T2  - Báo Hànộimới", "SE  - Nông nghiệp", "PY  - 2018",
            "DA  - 2018/07/05/", "LA  - vi", "UR  - https://hanoimoi.vn/muoi-nam-giu-ben-nuoc-700001.html", "Y2  - 2018/07/06/",
            "AN  - hnm-new:700001@2", "N1  - Bản lưu: https://kho.example/bai/hnm-new:700001@2",
            "N1  - Bản quyền bài viết thuộc Báo Hànộimới.", "ER  - ", "",
        ];
        Assert.Equal(expected, Ris.Record(Bank).Split("\r\n"));
    }

    [Fact]
    public void Ris_keeps_every_value_in_its_field()
    {
        foreach (var text in Awkward)
        {
            var lines = Ris.Record(Bank with { Title = text, Writers = [text], Paper = text, Section = text, Rights = text, Quotes = [text] }).Split("\r\n");

            Assert.Equal(16, lines.Length);
            Assert.All(lines[..^1], line => Assert.Matches("^[A-Z][A-Z0-9]  - [^\r\n]*$", line));
            Assert.DoesNotContain(',', lines.Single(line => line.StartsWith("AU", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void BibTex_has_each_name_in_braces_of_its_own()
    {
        var entry = BibTex.Entry(Bank);

        Assert.StartsWith("@article{hnm-new:700001-2,\n  title = {{Mười năm giữ bến nước}},\n  author = {{Đỗ Quyên} and {Lê Bảo}},\n", entry, StringComparison.Ordinal);
        Assert.Contains("  month = jul,\n  day = {5},\n  date = {2018-07-05},\n  entrysubtype = {newspaper},", entry, StringComparison.Ordinal);
        Assert.EndsWith("\n}\n", entry, StringComparison.Ordinal);
    }

    [Fact]
    public void BibTex_has_as_many_braces_open_as_closed_and_nothing_that_TeX_would_run()
    {
        foreach (var text in Awkward)
        {
            var entry = BibTex.Entry(Bank with { Title = text, Writers = [text, text], Paper = text, Rights = text, Quotes = [text, text], Url = "https://nha.example/a_b%20c#d" });

            var depth = 0;
            foreach (var c in entry)
            {
                depth += c switch { '{' => 1, '}' => -1, _ => 0 };
                Assert.True(depth >= 0, entry);
            }

            Assert.Equal(0, depth);
            Assert.Contains("  url = {https://nha.example/a_b%20c#d},", entry, StringComparison.Ordinal);
            var title = entry.Split('\n').Single(line => line.StartsWith("  title", StringComparison.Ordinal));
            Assert.DoesNotMatch(@"(?<!\\)[%$&#_~^]", title);
        }
    }

    [Fact]
    public void Csl_has_literal_names_and_days_in_parts()
    {
        var item = JsonDocument.Parse(CslJson.Item(Bank)).RootElement;

        Assert.Equal("article-newspaper", item.GetProperty("type").GetString());
        Assert.Equal(["Đỗ Quyên", "Lê Bảo"], item.GetProperty("author").EnumerateArray().Select(author => author.GetProperty("literal").GetString()));
        Assert.Equal([2018, 7, 5], item.GetProperty("issued").GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32()));
        Assert.Equal("Báo Hànộimới", item.GetProperty("container-title").GetString());
        Assert.Equal("https://hanoimoi.vn/muoi-nam-giu-ben-nuoc-700001.html", item.GetProperty("URL").GetString());
    }

    [Fact]
    public void What_is_not_known_is_left_out()
    {
        var bare = Bank with { Writers = [], Day = null, Section = null, Url = null, Archived = null };

        Assert.DoesNotMatch("AU|PY|DA|SE|UR", string.Concat(Ris.Record(bare).Split("\r\n").Select(line => line[..Math.Min(2, line.Length)] + " ")));
        Assert.DoesNotContain("Bản lưu", Ris.Record(bare), StringComparison.Ordinal);
        Assert.DoesNotMatch("author|year|month|url =|note", BibTex.Entry(bare));
        var item = JsonDocument.Parse(CslJson.Item(bare)).RootElement;
        Assert.False(item.TryGetProperty("author", out _) || item.TryGetProperty("issued", out _) || item.TryGetProperty("URL", out _));
    }

    [Fact]
    public void Every_format_says_whose_the_article_is()
    {
        Assert.Single(Ris.Record(Bank with { Archived = null }).Split("\r\n"), line => line == $"N1  - {Bank.Rights}");
        Assert.Contains($"  copyright = {{{Bank.Rights}}}", BibTex.Entry(Bank), StringComparison.Ordinal);
        Assert.Equal(Bank.Rights, JsonDocument.Parse(CslJson.Item(Bank)).RootElement.GetProperty("note").GetString());
    }

    [Fact]
    public void A_statement_of_several_paragraphs_is_one_note()
    {
        var text = ArticleText.Compose("Nước về", "", [new(LineKind.Paragraph, "“Nước về rồi."), new(LineKind.Paragraph, "Mùa này ta  cấy sớm.”")]);
        var start = text.Value.IndexOf('“', StringComparison.Ordinal);
        var quote = new Quote(new TextSpan(start, text.Value.Length), QuoteKind.Direct, Cue: null, new Speaker(SpeakerKind.Person, "Vi Khắc Lẫm", Span: null, []), Role: null, 1, "quote");
        var article = new Article(new ParsedArticle { Key = Bank.Key, Slug = "nuoc-ve", Text = text, Layout = Layout.Ready }, 1, DateTimeOffset.UnixEpoch, Annotations.None);

        var note = QuoteNote.Of(article, quote);

        Assert.Equal("“Nước về rồi. Mùa này ta cấy sớm.” — Vi Khắc Lẫm (nguyên văn)", note);
        Assert.Equal($"{note}\n{Bank.Rights}", JsonDocument.Parse(CslJson.Item(Bank with { Quotes = [note] })).RootElement.GetProperty("note").GetString());
    }

    [Fact]
    public void Printed_styles_keep_names_as_they_are()
    {
        Assert.Equal(
            "Đỗ Quyên, Lê Bảo (2018), “Mười năm giữ bến nước”, Báo Hànộimới, ngày 5/7/2018, https://hanoimoi.vn/muoi-nam-giu-ben-nuoc-700001.html.",
            PrintedCitation.Vietnamese(Bank).Text);
        Assert.Equal(
            "Đỗ Quyên, & Lê Bảo. (2018, July 5). Mười năm giữ bến nước. Báo Hànộimới. https://hanoimoi.vn/muoi-nam-giu-ben-nuoc-700001.html",
            PrintedCitation.Apa(Bank).Text);
        Assert.Equal("Mười năm giữ bến nước. (n.d.). Báo Hànộimới.", PrintedCitation.Apa(Bank with { Writers = [], Day = null, Url = null, Archived = null }).Text);
        Assert.Equal(
            "Báo Hànộimới (không rõ năm), “Mười năm giữ bến nước”, Báo Hànộimới.",
            PrintedCitation.Vietnamese(Bank with { Writers = [], Day = null, Url = null, Archived = null }).Text);
    }

    [Theory]
    [InlineData("Mất bến", "M%E1%BA%A5t%20b%E1%BA%BFn")]
    [InlineData("5-7, xã & làng", "5%2D7%2C%20x%C3%A3%20%26%20l%C3%A0ng")]
    [InlineData("a b c d e f g h i j k l m", "a%20b%20c%20d%20e,i%20j%20k%20l%20m")]
    public void A_passage_is_named_by_its_words(string passage, string expected) =>
        Assert.Equal("https://nha.example/a.html#:~:text=" + expected, TextFragment.Of("https://nha.example/a.html", passage));
}
