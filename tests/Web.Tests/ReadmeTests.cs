using System.Reflection;
using System.Text.RegularExpressions;
using ArticleSearch.Ingest.Parse;
using ArticleSearch.Web.Commands;
using ArticleSearch.Web.Hosting;
using ArticleSearch.Web.Pages;

namespace ArticleSearch.Web.Tests;

/// <summary>What README says is what the program does.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Checkout, "README.md"));

    private static string Checkout
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "ArticleSearch.sln")))
            {
                folder = folder.Parent ?? throw new DirectoryNotFoundException("These tests run inside a checkout of the repository.");
            }

            return folder.FullName;
        }
    }

    [Fact]
    public void The_settings_table_has_every_setting_and_no_other()
    {
        var told = SettingRow().Matches(Text).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);

        Assert.Equal(NamesOf(typeof(Settings), Settings.Section + ":").Order(StringComparer.Ordinal), told);
    }

    [Fact]
    public void Every_command_has_an_example()
    {
        foreach (var command in CommandLine.Build().Subcommands)
        {
            Assert.Contains($"dotnet run --project src/Web -- {command.Name}", Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_example_of_the_command_line_is_understood()
    {
        var root = CommandLine.Build();
        foreach (var example in Example().Matches(Text).Select(match => match.Groups[1].Value.Split('#', '>')[0].Trim()))
        {
            Assert.Empty(root.Parse(example).Errors.Select(error => $"{example}: {error.Message}"));
        }
    }

    [Theory]
    [InlineData(SearchAddress.Text)]
    [InlineData(SearchAddress.Section)]
    [InlineData(SearchAddress.Year)]
    [InlineData(SearchAddress.From)]
    [InlineData(SearchAddress.To)]
    [InlineData(SearchAddress.Writer)]
    [InlineData(SearchAddress.Tag)]
    [InlineData(SearchAddress.ExactMarks)]
    [InlineData(SearchAddress.Sort)]
    [InlineData(SearchAddress.Page)]
    public void Every_parameter_of_a_search_is_told(string name) =>
        Assert.Matches($"[`?]{name}[`=]", Text);

    [Fact]
    public void Every_picture_and_file_that_is_linked_is_there()
    {
        foreach (var target in Link().Matches(Text).Select(match => match.Groups[1].Value))
        {
            Assert.True(Path.Exists(Path.Combine(Checkout, target)), $"README links to {target}");
        }
    }

    [Fact]
    public void The_limit_of_a_line_is_the_one_told() =>
        Assert.Contains($"{ReadyArticles.MaxLineBytes >> 20} MB", Text, StringComparison.Ordinal);

    private static IEnumerable<string> NamesOf(Type type, string prefix) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(property =>
            property.PropertyType.Namespace == type.Namespace
                ? NamesOf(property.PropertyType, $"{prefix}{property.Name}:")
                : [prefix + property.Name]);

    [GeneratedRegex(@"^\| `(ArticleSearch:[\w:]+)` \|", RegexOptions.Multiline)]
    private static partial Regex SettingRow();

    [GeneratedRegex(@"^dotnet run --project src/Web -- (.+)$", RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex(@"\]\((?!https?:|#)([^)]+)\)")]
    private static partial Regex Link();
}
