using System.IO.Compression;
using System.Text;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Ingest.Tests.Store;

namespace ArticleSearch.Ingest.Tests.Parse;

public sealed class ReadyArticlesTests
{
    [Fact]
    public async Task A_line_is_an_article()
    {
        var article = await OnlyArticleAsync(
            """{"key":"kho:17","title":"Hội nghị tổng kết","lead":"Lời dẫn.","text":"Đoạn một.\nĐoạn hai.","published":"2024-05-06T07:08:00+07:00","url":"https://www.vidu.example/a?utm_source=x","section":"Kinh tế","authors":["Đỗ Quyên","Lê Bảo"],"tags":"lúa"}""");

        Assert.Equal("kho:17", article.Key.Value);
        Assert.Equal("Hội nghị tổng kết\nLời dẫn.\nĐoạn một.\nĐoạn hai.", article.Text.Value);
        Assert.Equal("tlpp", article.Text.KindLetters);
        Assert.Equal(new DateTimeOffset(2024, 5, 6, 7, 8, 0, TimeSpan.FromHours(7)), article.Published);
        Assert.Equal("https://vidu.example/a", article.Url!.Value);
        Assert.Equal(["Đỗ Quyên", "Lê Bảo"], article.Writers);
        Assert.Equal(["lúa"], article.Tags);
        Assert.Equal("hoi-nghi-tong-ket", article.Slug);
    }

    [Fact]
    public async Task A_text_that_begins_with_title_and_lead_does_not_say_them_twice()
    {
        var article = await OnlyArticleAsync("""{"key":"k:1","title":"Nhan đề","lead":"Lời dẫn.","text":"Nhan đề\nLời dẫn.\nThân bài."}""");

        Assert.Equal("Nhan đề\nLời dẫn.\nThân bài.", article.Text.Value);
    }

    [Theory]
    [InlineData("2018-02-09", "2018-02-09T00:00:00+07:00")]
    [InlineData("2018-02-09 15:32", "2018-02-09T15:32:00+07:00")]
    [InlineData("2018-02-09T15:32:00", "2018-02-09T15:32:00+07:00")]
    [InlineData("2018-02-09T08:32:00Z", "2018-02-09T15:32:00+07:00")]
    [InlineData("2018-02-09T08:32:00.125Z", "2018-02-09T15:32:00.125+07:00")]
    public async Task Times_are_Vietnamese_unless_they_say_otherwise(string written, string meant) =>
        Assert.Equal(
            DateTimeOffset.Parse(meant, System.Globalization.CultureInfo.InvariantCulture),
            (await OnlyArticleAsync($$"""{"key":"k:1","text":"Thân bài.","published":"{{written}}"}""")).Published);

    [Theory]
    [InlineData("""{"key":"k:1","text":"a" """, Reason.BrokenJson)]
    [InlineData("""["a"]""", Reason.BrokenJson)]
    [InlineData("""{"key":"k:1","text":"a"} {"key":"k:2"}""", Reason.BrokenJson)]
    [InlineData("""không phải JSON""", Reason.BrokenJson)]
    [InlineData("""{"text":"a"}""", Reason.MissingField)]
    [InlineData("""{"key":"k:1","title":"","lead":"","text":" "}""", Reason.MissingField)]
    [InlineData("""{"key":"có dấu cách","text":"a"}""", Reason.BadField)]
    [InlineData("""{"key":"k:1","text":"a","published":"9-2-2018"}""", Reason.BadField)]
    public async Task A_bad_line_is_told_with_its_number_and_the_others_go_on(string bad, Reason reason)
    {
        var lines = await ReadAsync($"{{\"key\":\"k:0\",\"text\":\"a\"}}\n{bad}\n\n{{\"key\":\"k:9\",\"text\":\"b\"}}");

        var failure = Assert.Single(lines, line => line.Failure is not null).Failure!;
        Assert.Equal((reason, 2), (failure.Reason, failure.Line));
        Assert.Equal(["k:0", "k:9"], lines.Where(line => line.Article is not null).Select(line => line.Article!.Key.Value));
        Assert.Equal(4, lines[^1].Number);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_told_with_their_line()
    {
        byte[] file = [.. "{\"key\":\"k:1\",\"text\":\"a\"}\n{\"key\":\"k:2\",\"text\":\""u8, 0xC3, 0x28, .. "\"}\n"u8];

        var lines = await ReadAsync(new MemoryStream(file));

        Assert.Equal(2, lines[1].Failure?.Line);
        Assert.Contains(lines[1].Failure!.Reason, new[] { Reason.BrokenEncoding, Reason.BrokenJson });
    }

    [Fact]
    public async Task A_line_beyond_the_limit_is_refused_and_the_next_one_read()
    {
        var lines = await ReadAsync(
            $"{{\"key\":\"k:1\",\"text\":\"{new string('a', ReadyArticles.MaxLineBytes + 100_000)}\"}}\n{{\"key\":\"k:2\",\"text\":\"b\"}}");

        Assert.Equal(Reason.TooLarge, lines[0].Failure?.Reason);
        Assert.Equal("k:2", lines[1].Article?.Key.Value);
    }

    [Fact]
    public async Task A_compressed_file_is_known_by_its_bytes()
    {
        var lines = await ReadAsync(new MemoryStream(Gzip("{\"key\":\"k:1\",\"text\":\"a\"}\n{\"key\":\"k:2\",\"text\":\"b\"}")));

        Assert.Equal(["k:1", "k:2"], lines.Select(line => line.Article!.Key.Value));
    }

    [Fact]
    public async Task A_compressed_file_that_was_cut_off_says_so()
    {
        var whole = Gzip(string.Concat(Enumerable.Range(0, 5_000).Select(number => $"{{\"key\":\"k:{number}\",\"text\":\"bài {number * 7919}\"}}\n")));

        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(new MemoryStream(whole[..(whole.Length / 2)])));
    }

    [Fact]
    public async Task Lines_that_are_done_are_passed_over()
    {
        var lines = await ReadAsync(new MemoryStream("{\"key\":\"k:1\",\"text\":\"a\"}\n{\"key\":\"k:2\",\"text\":\"b\"}"u8.ToArray()), skip: 1);

        Assert.Equal((2L, "k:2"), (Assert.Single(lines).Number, lines[0].Article!.Key.Value));
    }

    [Theory]
    [InlineData("published", "\"0001-01-01\"")]
    [InlineData("published", "\"9999-12-31T23:59:59Z\"")]
    [InlineData("published", "\"1956-12-31\"")]
    [InlineData("published", "\"2101-01-01\"")]
    [InlineData("published", "20180209")]
    [InlineData("key", "5")]
    [InlineData("title", "5")]
    [InlineData("lead", "[\"a\"]")]
    [InlineData("text", "true")]
    [InlineData("section", "{}")]
    [InlineData("authors", "[1,2]")]
    [InlineData("photographers", "[\"Lê Sa\",null]")]
    [InlineData("tags", "7")]
    [InlineData("url", "\"javascript:alert(1)\"")]
    [InlineData("url", "\"tin-tuc/bai\"")]
    [InlineData("captions", "\"Nước về\"")]
    [InlineData("captions", "[{\"credit\":\"Lê Sa\"}]")]
    [InlineData("captions", "[{\"text\":\"Nước về\",\"credit\":3}]")]
    [InlineData("lines", "3")]
    public async Task A_field_that_cannot_be_used_is_named(string field, string value)
    {
        var others = new Dictionary<string, string> { ["key"] = "\"k:1\"", ["text"] = "\"Thân bài.\"" };
        others[field] = value;

        var lines = await ReadAsync($"\n{{{string.Join(',', others.Select(pair => $"\"{pair.Key}\":{pair.Value}"))}}}\n{{\"key\":\"k:2\",\"text\":\"b\"}}");

        Assert.Equal(new Failure(Stage.Parse, Reason.BadField, field, Line: 2), lines[1].Failure);
        Assert.Equal("k:2", lines[2].Article?.Key.Value);
    }

    [Fact]
    public async Task An_address_as_long_as_a_page_is_a_bad_field() =>
        Assert.Equal("url", Assert.Single(await ReadAsync($$"""{"key":"k:1","text":"a","url":"https://vidu.example/{{new string('a', 2_000)}}"}""")).Failure?.Detail);

    [Fact]
    public async Task Fields_that_are_null_are_absent()
    {
        var article = await OnlyArticleAsync("""{"key":"k:1","title":null,"text":"Thân bài.","url":null,"published":null,"authors":null,"captions":null,"section":null}""");

        Assert.Equal("Thân bài.", article.Text.Value);
    }

    [Fact]
    public async Task Names_without_end_are_cut_and_said_once()
    {
        var word = string.Concat(Enumerable.Repeat("chữ ", 10_000));
        var article = await OnlyArticleAsync(
            $$"""{"key":"k:1","title":"{{word}}","text":"a","section":"{{word}}","agencyMark":"{{word}}","authors":["Lê Sa","Lê  Sa",""],"tags":["{{new string('a', 40_000)}}",{{string.Join(',', Enumerable.Range(0, 60).Select(number => $"\"t{number}\""))}}],"captions":[{"text":"{{word}}","credit":"{{word}}"}]}""");

        Assert.Equal(["Lê Sa"], article.Writers);
        Assert.Equal((50, 200), (article.Tags.Count, article.Tags[0].Length));
        Assert.Equal(199, article.Section!.Length);
        Assert.Equal(199, article.AgencyMark!.Length);
        Assert.Equal((4_999, 199), (article.Captions[0].Text.Length, article.Captions[0].Credit!.Length));
        Assert.InRange(article.Slug.Length, 1, 200);
    }

    [Fact]
    public async Task What_the_export_writes_is_read_to_the_same_content()
    {
        var printed = Sample.Article() with
        {
            Text = ArticleText.Compose("Nước về", "Lời dẫn.", [.. "phirq".Select(letter => new Block(ArticleText.KindOf(letter)!.Value, $"Dòng {letter}"))]),
            Captions = [new("Quang cảnh.", "Lê Bảo"), new("Kênh dẫn.", null)],
        };
        var text = printed.Text.Value.Replace("\n", "\\n", StringComparison.Ordinal);

        var read = await OnlyArticleAsync(
            $$"""{"key":"hnm-new:700001","title":"Nước về","lead":"Lời dẫn.","published":"2018-07-05T09:30:00+07:00","section":"Nông nghiệp","parentSection":"Kinh tế","authors":["Đỗ Quyên"],"photographers":["Lê Bảo"],"tags":["vụ xuân"],"agencyMark":"HNMO","text":"{{text}}","lines":"tlphirq","captions":[{"text":"Quang cảnh.","credit":"Lê Bảo"},{"text":"Kênh dẫn.","credit":null}],"revision":1}""");

        Assert.Equal("tlphirq", read.Text.KindLetters);
        Assert.Equal(ContentHash.Of(printed), ContentHash.Of(read));
    }

    [Theory]
    [InlineData("tlh", "tlh")]
    [InlineData("tph", "tlp")]
    [InlineData("tl", "tlp")]
    [InlineData("tlx", "tlp")]
    [InlineData("tlt", "tlp")]
    [InlineData("lth", "tlp")]
    [InlineData("", "tlp")]
    public async Task Kinds_count_only_where_they_fit_the_text(string letters, string kinds) =>
        Assert.Equal(kinds, (await OnlyArticleAsync($$"""{"key":"k:1","title":"Nhan đề","lead":"Lời dẫn.","text":"Nhan đề\nLời dẫn.\nThân bài","lines":"{{letters}}"}""")).Text.KindLetters);

    [Fact]
    public async Task A_byte_order_mark_is_no_text()
    {
        byte[] file = [0xEF, 0xBB, 0xBF, .. "{\"key\":\"k:1\",\"text\":\"a\"}\n{\"key\":\"k:2\",\"text\":\"b\"}"u8];

        Assert.Equal(["k:1", "k:2"], (await ReadAsync(new MemoryStream(file))).Select(line => line.Article?.Key.Value));
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public async Task A_file_in_UTF16_is_one_failure(string name, bool marked)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] file = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes("{\"key\":\"k:1\",\"text\":\"a\"}\n{\"key\":\"k:2\",\"text\":\"b\"}\n")];

        var failure = Assert.Single(await ReadAsync(new MemoryStream(file))).Failure;

        Assert.Equal(new Failure(Stage.Parse, Reason.BrokenEncoding, "UTF-16", Line: 1), failure);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public async Task A_file_of_nothing_holds_no_article(string file) =>
        Assert.DoesNotContain(await ReadAsync(file), line => line.Article is not null || line.Failure is not null);

    private static async Task<ParsedArticle> OnlyArticleAsync(string json)
    {
        var line = Assert.Single(await ReadAsync(json));
        Assert.Null(line.Failure);
        return line.Article!;
    }

    private static Task<List<ReadyArticles.Line>> ReadAsync(string file) => ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(file)));

    private static async Task<List<ReadyArticles.Line>> ReadAsync(Stream file, long skip = 0)
    {
        var lines = new List<ReadyArticles.Line>();
        await foreach (var line in ReadyArticles.ReadAsync(file, skip, TestContext.Current.CancellationToken))
        {
            lines.Add(line);
        }

        return lines;
    }

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
