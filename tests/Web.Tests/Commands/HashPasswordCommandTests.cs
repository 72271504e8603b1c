using ArticleSearch.Web.Operators;

namespace ArticleSearch.Web.Tests.Commands;

public sealed class HashPasswordCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_hash_is_one_line_of_its_own_and_fits_this_password_only()
    {
        var (exitCode, output, errors) = await RunningProgram.RunWithInputAsync("một câu dài đủ nhớ\n", _folder.Path, "hash-password");

        Assert.Equal((0, ""), (exitCode, errors));
        var hash = Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.True(Passwords.IsHash(hash));
        Assert.True(Passwords.Matches(hash, "một câu dài đủ nhớ"));
        Assert.False(Passwords.Matches(hash, "một câu dài đủ nhở"));
    }

    [Fact]
    public async Task A_short_password_is_refused()
    {
        var (exitCode, output, errors) = await RunningProgram.RunWithInputAsync("ngắn\n", _folder.Path, "hash-password");

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("ít nhất 12 ký tự", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_still_has_its_password_in_the_clear_does_not_start()
    {
        await using var program = RunningProgram.StartWith(
            new Dictionary<string, string> { ["ArticleSearch__Operator__Password"] = "đêm dài" }, _folder.Path, "--urls", RunningProgram.FreeAddress());

        var (exitCode, _, errors) = await program.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("hash-password", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("đêm dài", errors, StringComparison.Ordinal);
    }
}
