using System.Reflection;
using System.Text.RegularExpressions;
using ArticleSearch.Ingest.Parse;
using ArticleSearch.Search;
using ArticleSearch.Search.Query;
using ArticleSearch.Web.Commands;
using ArticleSearch.Web.Hosting;
using ArticleSearch.Web.Pages;
using ArticleSearch.Web.Wording;

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

    [Fact]
    public void Every_parameter_of_a_search_is_told() =>
        Assert.All(
            SearchAddress.Parameters.Concat(FactView.All.SelectMany(view => view.Parameters)).Distinct(),
            name => Assert.Matches($"[`?]{name}[`=]", Text));

    [Fact]
    public void Every_view_and_every_named_value_of_its_filters_is_told()
    {
        Assert.All(FactView.All, view => Assert.Contains($"`{view.Path}`", Text, StringComparison.Ordinal));
        Assert.All(FactAddress.ValueNames, value => Assert.Contains($"`{value.Name}`", Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_kind_of_article_is_told() =>
        Assert.All(Enum.GetValues<ArticleKind>(), kind => Assert.Contains($"`{SearchAddress.NameOf(kind)}`", Text, StringComparison.Ordinal));

    [Fact]
    public void Every_example_of_the_query_language_is_understood_as_told()
    {
        foreach (var (typed, understood) in QueryForms)
        {
            var query = ParsedQuery.Parse(typed);

            Assert.Equal((typed, understood, false, null), (typed, query.ToString(), query.Literal, query.Limit));
        }
    }

    [Fact]
    public void The_page_teaches_the_same_examples() =>
        Assert.Equal(QueryForms.Select(form => form.Typed), Say.QueryForms.Select(form => form.Typed));

    [Fact]
    public void Every_form_of_the_query_language_has_an_example()
    {
        var nodes = QueryForms.SelectMany(form => NodesOf(ParsedQuery.Parse(form.Typed).Root!)).ToList();

        Assert.Equal(typeof(QueryNode).GetNestedTypes().ToHashSet(), nodes.Select(node => node.GetType()).ToHashSet());
        Assert.Equal(Enum.GetValues<QueryField>().ToHashSet(), nodes.OfType<QueryNode.In>().Select(node => node.Field).ToHashSet());
        Assert.Equal(Enum.GetValues<Scope>().ToHashSet(), nodes.OfType<QueryNode.Together>().Select(node => node.Scope).ToHashSet());
        Assert.Contains(nodes, node => node is QueryNode.Phrase { Slop: > 0 });
        Assert.Contains(nodes, node => node is QueryNode.Published { From: null });
        Assert.Contains(nodes, node => node is QueryNode.Published { To: null });
    }

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

    private static IReadOnlyList<(string Typed, string Understood)> QueryForms { get; } =
        [.. QueryRow().Matches(Text.Split("## Search")[1].Split("\n## ")[0]).Select(row => (row.Groups[1].Value, row.Groups[2].Value))];

    private static IEnumerable<QueryNode> NodesOf(QueryNode node) => node switch
    {
        QueryNode.All all => all.Nodes.SelectMany(NodesOf).Append(node),
        QueryNode.Any any => any.Nodes.SelectMany(NodesOf).Append(node),
        QueryNode.Not not => NodesOf(not.Node).Append(node),
        QueryNode.In field => NodesOf(field.Node).Append(node),
        _ => [node],
    };

    /// <summary>Settings under a name of the operator's choice are told with the name that comes with the program.</summary>
    private static IEnumerable<string> NamesOf(Type type, string prefix) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(property =>
            property.PropertyType == typeof(Dictionary<string, SourceSettings>) ? NamesOf(typeof(SourceSettings), $"{prefix}{property.Name}:hanoimoi:")
            : property.PropertyType.IsClass && property.PropertyType.Namespace == type.Namespace ? NamesOf(property.PropertyType, $"{prefix}{property.Name}:")
            : [prefix + property.Name]);

    [GeneratedRegex(@"^\| `(ArticleSearch:[\w:]+)` \|", RegexOptions.Multiline)]
    private static partial Regex SettingRow();

    [GeneratedRegex(@"^\| `([^`]+)` \| `([^`]+)` \| .+ \|$", RegexOptions.Multiline)]
    private static partial Regex QueryRow();

    [GeneratedRegex(@"^dotnet run --project src/Web -- (.+)$", RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex(@"\]\((?!https?:|#)([^)]+)\)")]
    private static partial Regex Link();
}
