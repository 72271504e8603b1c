using System.Text;
using System.Text.Json;

namespace ArticleSearch.Web.Tests.Commands;

/// <summary>Whatever is handed in: a clear word with file and line, the rest goes on, the exit code tells.</summary>
public sealed class IngestCommandTests : IDisposable
{
    private const string Good = """{"key":"thu:1","title":"Cầu mới qua sông Nhuệ","text":"Cầu dài 120m, thông xe sáng 5-7."}""";

    private const string Page = """
        <!DOCTYPE html><html lang="vi"><head><title>Phố đi bộ mở thêm một tuyến</title>
        <link rel="canonical" href="https://baovidu.example/pho-di-bo-mo-them-mot-tuyen"></head><body><main><article>
        <h1>Phố đi bộ mở thêm một tuyến</h1><p class="sapo"><strong>Từ tối thứ sáu, tuyến phố đi bộ quanh hồ có thêm 400m dành cho người đi bộ và trẻ em.</strong></p>
        <p>Theo ban quản lý, tuyến mới nối hai công viên cũ, có chỗ gửi xe ở cả hai đầu và bốn nhà vệ sinh công cộng được sửa lại.</p>
        <p>Bà Phùng Thị Lụa, chủ một quán nước đầu phố, nói rằng khách đông hơn hẳn mấy tuần trước và hàng xóm thôi kêu ồn.</p>
        </article></main></body></html>
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_good_file_is_stored_indexed_and_found_and_stored_once()
    {
        _folder.Write("a.jsonl", Good);

        var first = await IngestAsync("a.jsonl");
        var second = await IngestAsync("a.jsonl");

        Assert.Equal((0, "1 bài mới, 0 bài có bản mới, 0 bài không đổi, 0 lỗi\n"), (first.ExitCode, first.Output));
        Assert.Equal((0, "0 bài mới, 0 bài có bản mới, 1 bài không đổi, 0 lỗi\n"), (second.ExitCode, second.Output));
        Assert.Equal("thu:1", Assert.Single(await SearchAsync("cau moi song nhue")));
    }

    [Theory]
    [InlineData("empty-file")]
    [InlineData("not-text")]
    [InlineData("broken-encoding")]
    [InlineData("too-large")]
    public async Task A_bad_page_is_named_with_its_reason_and_the_good_one_beside_it_is_stored(string reason)
    {
        _folder.Write("trang/tốt.jsonl", Good);
        byte[] bad = reason switch
        {
            "empty-file" => [],
            "not-text" => [.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, .. Enumerable.Repeat((byte)0, 500)],
            "broken-encoding" => [.. "<html><body>\n<p>Tiếng Việt đúng</p>\n<p>hỏng "u8, 0xC3, 0x28, .. "</p></body></html>"u8],
            _ => new byte[300 << 20],
        };
        _folder.Write("trang/xấu.html", bad);

        var (exitCode, output, errors) = await IngestAsync("trang");

        Assert.Equal(1, exitCode);
        Assert.Equal("1 bài mới, 0 bài có bản mới, 0 bài không đổi, 1 lỗi\n", output);
        var place = reason == "broken-encoding" ? "trang/xấu.html:3" : "trang/xấu.html";
        Assert.StartsWith($"{place}: {reason}: ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", NormalizationForm.FormD)]
    [InlineData("utf-16", NormalizationForm.FormC)]
    [InlineData("utf-16BE", NormalizationForm.FormC)]
    [InlineData("windows-1258", NormalizationForm.FormC)]
    public async Task Pages_in_other_encodings_are_read_and_found(string encoding, NormalizationForm form)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = encoding == "windows-1258"
            ? Encoding.GetEncoding(encoding).GetBytes(ToneMarksApart(Page))
            : Encoding.GetEncoding(encoding).GetPreamble().Concat(Encoding.GetEncoding(encoding).GetBytes(Page.Normalize(form))).ToArray();
        _folder.Write("trang.html", bytes);

        var (exitCode, _, errors) = await IngestAsync("trang.html");

        Assert.True(exitCode == 0, errors);
        Assert.Single(await SearchAsync("\"hàng xóm thôi kêu ồn\" Phùng Thị Lụa"));
    }

    [Fact]
    public async Task A_broken_line_is_named_by_its_number()
    {
        _folder.Write("a.jsonl", Good + "\n{\"key\":\"thu:2\",\"text\":\"dở dang\n" + Good.Replace("thu:1", "thu:3", StringComparison.Ordinal));

        var (exitCode, output, errors) = await IngestAsync("a.jsonl");

        Assert.Equal((1, "2 bài mới, 0 bài có bản mới, 0 bài không đổi, 1 lỗi\n"), (exitCode, output));
        Assert.StartsWith("a.jsonl:2: broken-json: ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_articles_a_missing_file_and_a_strange_one_are_failures()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "rỗng"));
        _folder.Write("ảnh.jpg", "x");

        var (exitCode, _, errors) = await IngestAsync("rỗng", "không-có.html", "ảnh.jpg", "https://hanoimoi.vn/mot-bai-700001.html");

        Assert.Equal(1, exitCode);
        foreach (var said in (string[])["rỗng: nothing-found: ", "không-có.html: not-found: ", "ảnh.jpg: unknown-format: ", "https://hanoimoi.vn/mot-bai-700001.html: not-configured: "])
        {
            Assert.Contains(said, errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_was_exported_can_be_ingested_elsewhere_and_is_the_same()
    {
        _folder.Write("trang.html", Page);
        await IngestAsync("trang.html");
        var (_, first, _) = await RunningProgram.RunAsync(_folder.Path, "export", "--kind", "articles", "--format", "jsonl");
        _folder.Write("xuất.jsonl", first);

        await RunningProgram.RunAsync(_folder.Path, "ingest", "xuất.jsonl", "--data", "kho khác");
        var (_, second, _) = await RunningProgram.RunAsync(_folder.Path, "export", "--kind", "articles", "--format", "jsonl", "--data", "kho khác");

        Assert.NotEmpty(first);
        Assert.Equal(first, second);
    }

    /// <summary>The code page has letters with circumflex, breve and horn, and the five tone marks as characters of their own.</summary>
    private static string ToneMarksApart(string text)
    {
        var apart = new StringBuilder();
        foreach (var letter in text)
        {
            var parts = letter.ToString().Normalize(NormalizationForm.FormD);
            var tone = parts.LastOrDefault(part => part is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323');
            apart.Append(tone == default ? letter.ToString() : parts.Replace(tone.ToString(), "", StringComparison.Ordinal).Normalize(NormalizationForm.FormC) + tone);
        }

        return apart.ToString();
    }

    private Task<(int ExitCode, string Output, string Errors)> IngestAsync(params string[] paths) =>
        RunningProgram.RunAsync(_folder.Path, ["ingest", .. paths]);

    private async Task<List<string>> SearchAsync(string query)
    {
        var (exitCode, output, errors) = await RunningProgram.RunAsync(_folder.Path, "search", query, "--json");
        Assert.True(exitCode == 0, errors);
        return [.. JsonDocument.Parse(output).RootElement.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("key").GetString()!)];
    }
}
