using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract.Dates;
using ArticleSearch.Ingest.Extract.Documents;
using ArticleSearch.Ingest.Rules;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Tests.Extract.Dates;

/// <summary>Every rule of the file proves itself through the finder that uses it.</summary>
public sealed class DateRulesTests
{
    private static readonly DateOnly Published = new(2018, 2, 9);

    public static TheoryData<string> Rules => [.. DateFinder.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_finds_its_examples(string id)
    {
        foreach (var example in RuleOf(id).Examples)
        {
            var found = Dates(example.Text);
            if (example.Result.Length == 0)
            {
                Assert.DoesNotContain(found, date => date.Span.Start < example.End && date.Span.End > example.Start);
                continue;
            }

            var here = Assert.Single(found, date => date.Span == new TextSpan(example.Start, example.End));
            Assert.Equal((id, example.Result, example.Text), (here.Rule, Written(here), example.Text));
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_keeps_away_from_what_it_rejects(string id) =>
        Assert.All(RuleOf(id).Rejects, text => Assert.Empty(Dates(text)));

    private static Rule RuleOf(string id) => DateFinder.Rules.Single(rule => rule.Id == id).Rule;

    private static IReadOnlyList<DateMention> Dates(string text)
    {
        var tokens = new TokenizedText(ArticleText.Verbatim(text));
        return DateFinder.In(tokens, DocumentFinder.In(tokens), Published);
    }

    private static string Written(DateMention date) =>
        date.From == date.To ? $"{date.From:yyyy-MM-dd}" : $"{date.From:yyyy-MM-dd}..{date.To:yyyy-MM-dd}";
}
