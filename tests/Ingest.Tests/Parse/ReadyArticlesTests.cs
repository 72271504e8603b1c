using System.IO.Compression;
using System.Text;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse;

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
