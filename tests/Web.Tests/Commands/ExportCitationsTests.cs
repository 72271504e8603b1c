using System.Text.Json;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Web.Tests.Commands;

/// <summary>The whole archive goes to a reference manager: articles, and articles with what was said in them.</summary>
public sealed class ExportCitationsTests : IAsyncLifetime
{
    private const string Quote = "Đó là việc phải làm ngay, không chờ";

    private static readonly string[] Writers = ["Đỗ Quyên", "Lê Bảo"];

    private readonly TemporaryFolder _folder = new();
    private DateOnly _firstDay;

    /// <summary>Two articles, both with an address and writers, one of them with a statement.</summary>
    public async ValueTask InitializeAsync()
    {
        _firstDay = Today();
        _folder.Write("a.jsonl", string.Concat(
            Line(700001, "Sơ kết mười năm giữ bến nước", $"“{Quote}”, ông Vi Khắc Lẫm, Giám đốc Sở Nông nghiệp và Phát triển nông thôn, nói tại hội nghị."),
            Line(700002, "Chợ phiên & lễ hội", "Chợ họp ba phiên mỗi tháng ở đầu xã.")));
        var (exitCode, _, errors) = await RunningProgram.RunAsync(_folder.Path, "ingest", "a.jsonl");
        Assert.True(exitCode == 0, errors);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Ris_has_a_record_for_each_article()
    {
        var records = Records(await ExportAsync("articles", "ris"));

        Assert.Equal(2, records.Count);
        Assert.Equal(["Sơ kết mười năm giữ bến nước", "Chợ phiên & lễ hội"], records.Select(record => record["TI"].Single()));
        Assert.Equal(Writers, records[0]["AU"]);
        Assert.All(records, record => Assert.Equal("Bản quyền bài viết thuộc Báo Hànộimới.", record["N1"].Single()));
        Assert.Equal("https://hanoimoi.vn/bai-700001.html", records[0]["UR"].Single());
        Assert.InRange(DateOnly.ParseExact(records[0]["Y2"].Single(), "yyyy/MM/dd/"), _firstDay, Today());
    }

    [Fact]
    public async Task Ris_of_quotes_has_the_words_beside_the_articles_that_print_some()
    {
        var record = Assert.Single(Records(await ExportAsync("quotes", "ris")));

        Assert.Equal("hnm-new:700001@1", record["AN"].Single());
        Assert.Contains($"“{Quote}” — Vi Khắc Lẫm, Giám đốc Sở Nông nghiệp và Phát triển nông thôn (nguyên văn)", record["N1"]);
    }

    [Fact]
    public async Task BibTex_has_an_entry_for_each_article_and_the_words_of_quotes()
    {
        var articles = await ExportAsync("articles", "bibtex");
        Assert.Equal(["hnm-new:700001-1", "hnm-new:700002-1"], articles.Split("@article{")[1..].Select(entry => entry.Split(',')[0]));
        Assert.Contains(@"  title = {{Chợ phiên \& lễ hội}},", articles, StringComparison.Ordinal);
        Assert.DoesNotContain("annote", articles, StringComparison.Ordinal);

        var quotes = await ExportAsync("quotes", "bibtex");
        Assert.Single(quotes.Split("@article{")[1..]);
        Assert.Contains($"  annote = {{“{Quote}” — Vi Khắc Lẫm, ", quotes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csl_is_one_array_of_items()
    {
        var articles = JsonDocument.Parse(await ExportAsync("articles", "csl")).RootElement.EnumerateArray().ToList();
        Assert.Equal(["hnm-new:700001-1", "hnm-new:700002-1"], articles.Select(item => item.GetProperty("id").GetString()));
        Assert.Equal([2018, 7, 5], articles[0].GetProperty("issued").GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32()));

        var quote = Assert.Single(JsonDocument.Parse(await ExportAsync("quotes", "csl")).RootElement.EnumerateArray());
        var note = quote.GetProperty("note").GetString()!.Split('\n');
        Assert.StartsWith($"“{Quote}” — Vi Khắc Lẫm, ", note[0], StringComparison.Ordinal);
        Assert.Equal("Bản quyền bài viết thuộc Báo Hànộimới.", note[^1]);
    }

    [Fact]
    public async Task An_archive_without_articles_is_an_empty_list()
    {
        using var empty = new TemporaryFolder();
        empty.Write("none.jsonl", "");
        await RunningProgram.RunAsync(empty.Path, "ingest", "none.jsonl");

        var (exitCode, output, errors) = await RunningProgram.RunAsync(empty.Path, "export", "--kind", "articles", "--format", "csl");

        Assert.True(exitCode == 0, errors);
        Assert.Equal(0, JsonDocument.Parse(output).RootElement.GetArrayLength());
    }

    private static DateOnly Today() => VietnamTime.DayOf(TimeProvider.System.GetUtcNow());

    private static string Line(int number, string title, string body) => JsonSerializer.Serialize(new
    {
        key = $"hnm-new:{number}",
        url = $"https://hanoimoi.vn/bai-{number}.html",
        title,
        published = "2018-07-05T09:30:00+07:00",
        section = "Kinh tế",
        authors = Writers,
        text = $"{title}\n{body}",
    }) + "\n";

    private static List<ILookup<string, string>> Records(string ris) =>
        [.. ris.Split("ER  - ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(record => record.Split('\n', StringSplitOptions.TrimEntries).ToLookup(line => line[..2], line => line[6..]))];

    private async Task<string> ExportAsync(string kind, string format)
    {
        var (exitCode, output, errors) = await RunningProgram.RunAsync(_folder.Path, "export", "--kind", kind, "--format", format);
        Assert.True(exitCode == 0, errors);
        return output;
    }
}
