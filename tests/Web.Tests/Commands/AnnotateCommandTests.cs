using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ArticleSearch.Web.Tests.Commands;

/// <summary>The real program between two pipes.</summary>
public sealed class AnnotateCommandTests : IDisposable
{
    private static readonly string[] Lists = ["officials", "mentions", "quotes", "dates", "figures", "documents"];

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Lines_come_back_in_their_order_with_what_they_brought()
    {
        var lines = Enumerable.Range(0, 400).Select(number =>
            $$"""{"name":"bài {{number}}","published":"2018-07-05T09:30:00+07:00","text":"Ngõ {{number}}\nSáng 5-7, ngõ có {{number}} cây bàng.","own":[{{number}},null]}""");

        var (exitCode, output, errors) = await AnnotateAsync(string.Join('\n', lines));

        Assert.Equal((0, ""), (exitCode, errors));
        var items = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(Enumerable.Range(0, 400).Select(number => $"bài {number}"), items.Select(item => item.GetProperty("name").GetString()));
        Assert.Equal("[399,null]", items[399].GetProperty("own").GetRawText());
        Assert.All(Lists, list => Assert.Equal(JsonValueKind.Array, items[0].GetProperty(list).ValueKind));
        Assert.True(items[0].TryGetProperty("review", out _));
    }

    [Fact]
    public async Task What_was_annotated_before_is_annotated_anew_and_stands_there_once()
    {
        var (_, first, _) = await AnnotateAsync("""{"quotes":"cũ","text":"Ngõ nhỏ.","review":1,"rulesVersion":0,"officials":[]}""");
        var (_, second, _) = await AnnotateAsync(first);

        Assert.Equal(first, second);
        var members = JsonDocument.Parse(first).RootElement.EnumerateObject().Select(member => member.Name).ToList();
        Assert.Equal(members.Distinct(), members);
        Assert.Equal(JsonValueKind.Array, JsonDocument.Parse(first).RootElement.GetProperty("quotes").ValueKind);
    }

    [Fact]
    public async Task What_is_wrong_is_told_with_its_line_and_the_others_go_on()
    {
        var (exitCode, output, errors) = await AnnotateAsync(
            """
            {"text":"Một."}
            [1]
            {"text":7}

            {"text":"Hai.","published":"9/2/2018"}
            {"text":"Ba."
            {"text":"nửa chữ \ud83c"}
            {"text":"Bốn.","published":null}
            """);

        Assert.Equal(1, exitCode);
        Assert.Equal(2, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(["Dòng 2", "Dòng 3", "Dòng 5", "Dòng 6", "Dòng 7"], errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':')[0]));
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_told_and_a_mark_at_the_beginning_is_none_of_it()
    {
        var (exitCode, output, errors) = await AnnotateAsync([0xEF, 0xBB, 0xBF, .. "{\"text\":\"Một.\"}\n{\"text\":\"x"u8, 0xFF, .. "\"}\n"u8]);

        Assert.Equal(1, exitCode);
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("Dòng 2: ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gives_one_line_gets_its_answer_before_he_gives_the_next()
    {
        using var program = Start();
        for (var line = 0; line < 2; line++)
        {
            await program.StandardInput.WriteLineAsync("""{"text":"Ngõ nhỏ."}""".AsMemory(), Token);
            await program.StandardInput.FlushAsync(Token);

            Assert.Contains("Ngõ nhỏ.", await program.StandardOutput.ReadLineAsync(Token).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Token), StringComparison.Ordinal);
        }

        program.StandardInput.Close();
        await program.WaitForExitAsync(Token);
        Assert.Equal(0, program.ExitCode);
    }

    private Task<(int ExitCode, string Output, string Errors)> AnnotateAsync(string input) => AnnotateAsync(Encoding.UTF8.GetBytes(input));

    private async Task<(int ExitCode, string Output, string Errors)> AnnotateAsync(byte[] input)
    {
        using var program = Start();
        var errors = program.StandardError.ReadToEndAsync(Token);
        var output = program.StandardOutput.ReadToEndAsync(Token);
        await program.StandardInput.BaseStream.WriteAsync(input, Token);
        program.StandardInput.Close();
        await program.WaitForExitAsync(Token);
        return (program.ExitCode, await output, await errors);
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ArticleSearch.Web.dll"), "annotate"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        return Process.Start(start)!;
    }
}
