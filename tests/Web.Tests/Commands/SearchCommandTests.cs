using System.Text.Json;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Tests.Commands;

public sealed class SearchCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_batch_prints_query_key_rank_and_score_and_names_a_broken_line()
    {
        _folder.Write("a.jsonl", """
            {"key":"thu:1","title":"Mùa sấu chín","text":"Sấu chín rụng đầy vỉa hè."}
            {"key":"thu:2","title":"Mùa cốm","text":"Cốm xanh gói lá sen."}
            """);
        _folder.Write("hỏi.tsv", "1\tsấu chín\nkhông có tab\n2\tmua\n");
        await RunningProgram.RunAsync(_folder.Path, "ingest", "a.jsonl");

        var (exitCode, output, errors) = await RunningProgram.RunAsync(_folder.Path, "search", "--batch", "hỏi.tsv", "--limit", "5");

        Assert.Equal(1, exitCode);
        Assert.Contains("hỏi.tsv:2: ", errors, StringComparison.Ordinal);
        var rows = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToList();
        Assert.Equal(["1", "2", "2"], rows.Select(row => row[0]));
        Assert.Equal("thu:1", rows[0][1]);
        Assert.Equal(["1", "1", "2"], rows.Select(row => row[2]));
        Assert.All(rows, row => Assert.True(double.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture) > 0));
    }

    [Fact]
    public async Task Filters_are_those_of_the_page_and_a_wrong_one_is_told()
    {
        _folder.Write("a.jsonl", """
            {"key":"thu:1","title":"Mùa sấu","text":"Sấu chín.","published":"2019-05-01","section":"Đời sống"}
            {"key":"thu:2","title":"Mùa sấu","text":"Sấu xanh.","published":"2020-05-01","section":"Kinh tế"}
            """);
        await RunningProgram.RunAsync(_folder.Path, "ingest", "a.jsonl");

        var year = await RunningProgram.RunAsync(_folder.Path, "search", "sau", "--nam", "2020");
        var section = await RunningProgram.RunAsync(_folder.Path, "search", "sau", "--chuyen-muc", "Đời sống", "--den", "2019");
        var wrong = await RunningProgram.RunAsync(_folder.Path, "search", "sau", "--tu", "hôm nào đó");

        Assert.Equal((0, true), (year.ExitCode, year.Output.Contains("thu:2", StringComparison.Ordinal) && !year.Output.Contains("thu:1", StringComparison.Ordinal)));
        Assert.Equal((0, true), (section.ExitCode, section.Output.Contains("thu:1", StringComparison.Ordinal) && !section.Output.Contains("thu:2", StringComparison.Ordinal)));
        Assert.Equal(1, wrong.ExitCode);
        Assert.StartsWith("--tu: ", wrong.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_are_left_out_as_on_the_page()
    {
        _folder.Write("a.jsonl", """
            {"key":"thu:1","title":"Mùa sấu","text":"Sấu chín.","published":"2019-05-01","section":"Đời sống"}
            {"key":"thu:2","title":"Mùa sấu","text":"Sấu xanh.","published":"2020-05-01","section":"Kinh tế"}
            """);
        await RunningProgram.RunAsync(_folder.Path, "ingest", "a.jsonl");

        var year = await RunningProgram.RunAsync(_folder.Path, "search", "sau", "--tru-nam", "2020");
        var section = await RunningProgram.RunAsync(_folder.Path, "search", "--tru-chuyen-muc", "Đời sống");
        var wrong = await RunningProgram.RunAsync(_folder.Path, "search", "sau", "--loai", "truyện");

        Assert.Equal((true, false), (year.Output.Contains("thu:1", StringComparison.Ordinal), year.Output.Contains("thu:2", StringComparison.Ordinal)));
        Assert.Equal((false, true), (section.Output.Contains("thu:1", StringComparison.Ordinal), section.Output.Contains("thu:2", StringComparison.Ordinal)));
        Assert.Equal((1, "--loai: "), (wrong.ExitCode, wrong.Errors[..8]));
    }

    [Fact]
    public async Task Titles_or_first_words_and_writers_are_printed_and_what_was_loosened_is_told()
    {
        _folder.Write("a.jsonl", """
            {"key":"thu:1","title":"Mùa sấu chín","text":"Sấu chín rụng đầy vỉa hè.","authors":["Đỗ Quyên"]}
            {"key":"thu:2","title":"","text":"Cốm xanh gói lá sen."}
            """);
        await RunningProgram.RunAsync(_folder.Path, "ingest", "a.jsonl");

        var plain = await RunningProgram.RunAsync(_folder.Path, "search", "rung day via he");
        var untitled = await RunningProgram.RunAsync(_folder.Path, "search", "cốm xanh");
        var relaxed = await RunningProgram.RunAsync(_folder.Path, "search", "sấu chín rụng đầy vỉa hè phường Bưởi");
        var otherMarks = await RunningProgram.RunAsync(_folder.Path, "search", "rừng đẩy");

        Assert.Contains("\tthu:1\tMùa sấu chín\tĐỗ Quyên\n", plain.Output, StringComparison.Ordinal);
        Assert.Equal("1 bài\n", plain.Errors);
        Assert.Contains("\tthu:2\tCốm xanh gói lá sen.\t\n", untitled.Output, StringComparison.Ordinal);
        Assert.Equal($"1 bài\n{Say.Relaxed}\n", relaxed.Errors);
        Assert.Equal($"1 bài\n{Say.TolerantOnly}\n", otherMarks.Errors);
    }

    [Fact]
    public async Task An_empty_archive_finds_nothing_and_does_not_fail()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "data"));

        var (exitCode, output, _) = await RunningProgram.RunAsync(_folder.Path, "search", "sấu", "--json");

        Assert.Equal(0, exitCode);
        Assert.StartsWith("{\"total\":0,", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quotes_figures_and_officials_are_searched_by_the_parameters_of_their_pages()
    {
        await IngestDikeAsync();

        var quotes = await SearchAsync("--kind", "quotes", "dap xong", "--nguoi", "quang thi en", "--nam", "2018");
        var figures = await SearchAsync("--kind", "figures", "--gia-tri-tu", "10 tỷ đồng");
        var officials = await SearchAsync("--kind", "officials", "quang thi");

        Assert.Equal((0, "1 phát biểu"), (quotes.ExitCode, quotes.Errors.Trim()));
        Assert.Contains("Quàng Thị Én\tChủ tịch UBND xã Hạ Điền\tNguyên văn\n    Đê phải đắp xong trước mùa nước\n", quotes.Output, StringComparison.Ordinal);
        Assert.Equal((0, true), (figures.ExitCode, figures.Output.Contains("15.000.000.000 đồng", StringComparison.Ordinal)));
        Assert.Equal((0, true), (officials.ExitCode, officials.Output.Contains("Quàng Thị Én", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Quotes_as_json_point_into_the_text()
    {
        await IngestDikeAsync();

        var answer = JsonDocument.Parse((await SearchAsync("--kind", "quotes", "--json", "dap xong")).Output).RootElement;

        var hit = answer.GetProperty("hits")[0];
        Assert.Equal((1, "thu:1", "direct"), (answer.GetProperty("total").GetInt32(), hit.GetProperty("key").GetString(), hit.GetProperty("kind").GetString()));
        Assert.Equal(hit.GetProperty("end").GetInt32() - hit.GetProperty("start").GetInt32(), hit.GetProperty("text").GetString()!.Length);
    }

    [Fact]
    public async Task A_filter_that_the_kind_does_not_have_is_told()
    {
        await IngestDikeAsync();

        var quotes = await SearchAsync("--kind", "quotes", "đê", "--don-vi", "kg");
        var articles = await SearchAsync("đê", "--nguoi", "Én");

        Assert.Equal((1, "--don-vi: "), (quotes.ExitCode, quotes.Errors[..10]));
        Assert.Equal((1, "--nguoi: "), (articles.ExitCode, articles.Errors[..9]));
    }

    private async Task IngestDikeAsync()
    {
        _folder.Write("a.jsonl", """
            {"key":"thu:1","title":"Xã họp bàn đắp đê","text":"Chiều 3-5, Chủ tịch UBND xã Hạ Điền Quàng Thị Én nói: \"Đê phải đắp xong trước mùa nước\". Xã đã chi 15 tỷ đồng cho việc này.","published":"2018-05-03"}
            """);
        await RunningProgram.RunAsync(_folder.Path, "ingest", "a.jsonl");
    }

    private Task<(int ExitCode, string Output, string Errors)> SearchAsync(params string[] arguments) =>
        RunningProgram.RunAsync(_folder.Path, ["search", .. arguments]);
}
