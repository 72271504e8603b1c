using System.Globalization;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract.Figures;
using ArticleSearch.Ingest.Rules;

namespace ArticleSearch.Ingest.Tests.Extract.Figures;

/// <summary>Every rule of the file proves itself through the finder that uses it.</summary>
public sealed class FigureRulesTests
{
    public static TheoryData<string> Rules => [.. FigureRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_finds_its_examples(string id) =>
        Assert.All(RuleOf(id).Examples, example =>
        {
            var here = Assert.Single(FigureText.Read(example.Text), figure => figure.Span == new TextSpan(example.Start, example.End));
            Assert.Equal((id, example.Result), (here.Rule, Written(here)));
        });

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_keeps_away_from_what_it_rejects(string id) =>
        Assert.All(RuleOf(id).Rejects, text => Assert.Empty(FigureText.Read(text)));

    private static Rule RuleOf(string id) => FigureRules.All.Single(rule => rule.Id == id);

    private static string Written(Figure figure) =>
        string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.######}{(figure.Value2 is { } high ? $"..{high:0.######}" : "")} {figure.Unit}").TrimEnd();
}
