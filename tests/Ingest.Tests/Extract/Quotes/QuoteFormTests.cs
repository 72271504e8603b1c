using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract;
using ArticleSearch.Ingest.Extract.Quotes;

namespace ArticleSearch.Ingest.Tests.Extract.Quotes;

/// <summary>Every form of reported speech, with its own examples, through the real extraction.</summary>
public sealed class QuoteFormTests
{
    public static TheoryData<string, string, int, int, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string, int, int, string>();
            foreach (var rule in QuoteRules.All)
            {
                foreach (var example in rule.Examples)
                {
                    data.Add(rule.Id, example.Text, example.Start, example.End, example.Result);
                }
            }

            return data;
        }
    }

    public static TheoryData<string, string> Rejects
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var rule in QuoteRules.All)
            {
                foreach (var reject in rule.Rejects)
                {
                    data.Add(rule.Id, reject);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Rule_finds_its_example(string rule, string text, int start, int end, string who)
    {
        var quotes = Of(rule, text).Quotes.Where(quote => quote.Rule == rule);

        Assert.Contains(
            (text[start..end], who),
            quotes.Select(quote => (quote.Span.In(text).ToString(), Who(quote, text))));
    }

    [Theory]
    [MemberData(nameof(Rejects))]
    public void Rule_leaves_what_it_rejects(string rule, string text) =>
        Assert.DoesNotContain(rule, Of(rule, text).Quotes.Select(quote => quote.Rule));

    [Fact]
    public void Every_rule_of_the_file_is_read_with_a_confidence() =>
        Assert.All(QuoteRules.All, rule => Assert.InRange(QuoteRules.Confidence(rule.Id), 0.5, 1));

    private static Annotations Of(string rule, string text) => Extractor.Annotate(
        ArticleText.Compose(IsHeadline(rule) ? text : "", "", IsHeadline(rule) ? [] : [new Block(LineKind.Paragraph, text)]), published: null);

    private static bool IsHeadline(string rule) => rule.EndsWith(".headline", StringComparison.Ordinal);

    private static string Who(Quote quote, string text) =>
        quote.Role is { } role ? $"{quote.Speaker.Name} / {role.In(text)}" : quote.Speaker.Name ?? "";
}
