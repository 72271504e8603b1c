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

    [Theory]
    [InlineData("Mở cửa từ 28/5 đến 1/6.", "28/5 đến 1/6", "2018-05-28..2018-06-01")]
    [InlineData("Làm từ 16-12 đến 18-1-2017.", "16-12 đến 18-1-2017", "2016-12-16..2017-01-18")]
    [InlineData("Từ 7h ngày 9-2 đến 19h ngày 10-2 cấm xe.", "ngày 9-2 đến 19h ngày 10-2", "2018-02-09..2018-02-10")]
    [InlineData("Thanh tra từ năm 2015 đến 8/6/2017.", "năm 2015 đến 8/6/2017", "2015-01-01..2017-06-08")]
    [InlineData("Kỷ niệm (27/7/1947-27/7/2017) long trọng.", "27/7/1947-27/7/2017", "1947-07-27..2017-07-27")]
    public void Dates_with_a_word_of_ending_between_are_one_span(string text, string printed, string days)
    {
        var date = Assert.Single(Dates(text));

        Assert.Equal((printed, days), (date.Span.In(text).ToString(), Written(date)));
    }

    [Fact]
    public void Day_in_brackets_explains_the_relative_one() =>
        Assert.All(Dates("Hôm qua (7-2), chợ đông."), date => Assert.Equal("2018-02-07", Written(date)));

    [Fact]
    public void Incomplete_dates_need_the_day_of_publication()
    {
        var tokens = new TokenizedText(ArticleText.Verbatim("Hôm nay, ngày 9-2, tháng 3, khác năm 2017."));

        Assert.Equal("2017-01-01..2017-12-31", Written(Assert.Single(DateFinder.In(tokens, [], published: null))));
    }

    private static Rule RuleOf(string id) => DateFinder.Rules.Single(rule => rule.Id == id).Rule;

    private static IReadOnlyList<DateMention> Dates(string text)
    {
        var tokens = new TokenizedText(ArticleText.Verbatim(text));
        return DateFinder.In(tokens, DocumentFinder.In(tokens), Published);
    }

    private static string Written(DateMention date) =>
        date.From == date.To ? $"{date.From:yyyy-MM-dd}" : $"{date.From:yyyy-MM-dd}..{date.To:yyyy-MM-dd}";
}
