using System.Text;
using System.Text.Json;
using ArticleSearch.Ingest.Extract;

namespace ArticleSearch.Web.Tests.Commands;

/// <summary>Quotes, figures and officials leave the archive as JSON lines and as tables.</summary>
public sealed class ExportFactsTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync() => await AnnotatedArchive.FillAsync(_folder, Extractor.Version);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_quote_comes_with_its_article_its_place_and_its_speaker()
    {
        var quote = JsonDocument.Parse(await ExportAsync("quotes", "jsonl")).RootElement;

        Assert.Equal("=Mở đường, \"gấp\"", quote.GetProperty("text").GetString());
        Assert.Equal(("hnm-new:700001", 1, "Đồng lúa"), (quote.GetProperty("key").GetString(), quote.GetProperty("revision").GetInt32(), quote.GetProperty("title").GetString()));
        var (start, end) = (quote.GetProperty("start").GetInt32(), quote.GetProperty("end").GetInt32());
        Assert.Equal(quote.GetProperty("text").GetString(), ("Đồng lúa\n" + AnnotatedArchive.Body)[start..end]);
        Assert.Equal(("direct", "Vi Khắc Lẫm", "person", "Giám đốc Sở Lúa nước", "nói", "r2"), (
            quote.GetProperty("kind").GetString(), quote.GetProperty("speaker").GetString(), quote.GetProperty("speakerKind").GetString(),
            quote.GetProperty("role").GetString(), quote.GetProperty("cue").GetString(), quote.GetProperty("rule").GetString()));
    }

    [Fact]
    public async Task A_table_computes_nothing_that_an_article_prints()
    {
        var table = await ExportAsync("quotes", "csv");

        Assert.StartsWith("\uFEFFkey,revision,url,title,published,section,text,start,end,kind,", table, StringComparison.Ordinal);
        Assert.Contains(",\"'=Mở đường, \"\"gấp\"\"\",", table, StringComparison.Ordinal);
        Assert.EndsWith("\r\n", table, StringComparison.Ordinal);
        Assert.Equal(2, table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_figure_is_a_number_in_both_formats()
    {
        var figure = JsonDocument.Parse(await ExportAsync("figures", "jsonl")).RootElement;
        Assert.Equal((1250.5m, "ha", "1.250,5 ha", "2018-01-01"), (
            figure.GetProperty("value").GetDecimal(), figure.GetProperty("unit").GetString(), figure.GetProperty("text").GetString(), figure.GetProperty("from").GetString()));

        Assert.EndsWith(",1250.5,,ha,,none,actual,'-lúa,,2018-01-01,,r3,Bản quyền bài viết thuộc Báo Hànộimới.\r\n", await ExportAsync("figures", "csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Officials_come_tenure_by_tenure_with_their_evidence()
    {
        var tenure = JsonDocument.Parse(await ExportAsync("officials", "jsonl")).RootElement;

        Assert.Equal(("Vi Khắc Lẫm", "Giám đốc", "Sở Lúa nước", "2018-07-05", "hnm-new:700001"), (
            tenure.GetProperty("name").GetString(), tenure.GetProperty("office").GetString(), tenure.GetProperty("organisation").GetString(),
            tenure.GetProperty("from").GetString(), tenure.GetProperty("firstEvidence").GetString()));
        Assert.Contains("Vi Khắc Lẫm,Vi Khắc Lẫm,Giám đốc,Sở Lúa nước,Giám đốc Sở Lúa nước,holder,2018-07-05,", await ExportAsync("officials", "csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_are_a_table_without_their_text()
    {
        var lines = (await ExportAsync("articles", "csv")).Split("\r\n");

        Assert.Equal("\uFEFFkey,revision,url,title,published,section,lead,authors,tags,rights", lines[0]);
        Assert.Equal("hnm-new:700001,1,,Đồng lúa,2018-07-05T09:30:00+07:00,Kinh tế,,,,Bản quyền bài viết thuộc Báo Hànộimới.", lines[1]);
    }

    [Fact]
    public async Task An_article_carries_its_annotations_and_is_read_again_without_them()
    {
        var exported = await ExportAsync("articles", "jsonl");
        var article = JsonDocument.Parse(exported).RootElement;
        Assert.Equal("Bản quyền bài viết thuộc Báo Hànộimới.", article.GetProperty("rights").GetString());
        Assert.Equal("Giám đốc Sở Lúa nước", article.GetProperty("officials")[0].GetProperty("roles")[0].GetString());
        Assert.Equal(1250.5m, article.GetProperty("figures")[0].GetProperty("value").GetDecimal());

        _folder.Write("a.jsonl", exported);
        var (exitCode, output, errors) = await RunningProgram.RunAsync(_folder.Path, "ingest", "a.jsonl");

        Assert.True(exitCode == 0, errors);
        Assert.Equal("0 bài mới, 0 bài có bản mới, 1 bài không đổi, 0 lỗi\n", output);
    }

    [Theory]
    [InlineData("figures", "ris", "ris trích dẫn bài, chỉ dành cho articles và quotes; figures xuất được dạng jsonl, csv")]
    [InlineData("officials", "csl", "csl trích dẫn bài, chỉ dành cho articles và quotes")]
    [InlineData("pages", "bibtex", "pages xuất được dạng warc")]
    [InlineData("quotes", "warc", "quotes xuất được dạng jsonl, csv, ris, bibtex, csl")]
    public async Task A_format_that_makes_no_sense_of_a_kind_is_refused(string kind, string format, string sentence)
    {
        var (exitCode, output, errors) = await RunningProgram.RunAsync(_folder.Path, "export", "--kind", kind, "--format", format);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains(sentence, errors, StringComparison.Ordinal);
    }

    private async Task<string> ExportAsync(string kind, string format)
    {
        // Read as bytes: a table's line ends and its mark count.
        using var program = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "ArticleSearch.Web.dll"), "export", "--kind", kind, "--format", format])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
        })!;
        using var output = new MemoryStream();
        await program.StandardOutput.BaseStream.CopyToAsync(output, TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, program.ExitCode);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
