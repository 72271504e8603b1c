using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract;
using ArticleSearch.Ingest.Extract.People;
using ArticleSearch.Ingest.Extract.Quotes;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Tests.Extract.Quotes;

public sealed class QuoteFinderTests
{
    private static readonly string[] Pieces =
    [
        "“", "”", "\"", "'", "‘", "’", "«", "»", ": ", ", ", ". ", "? ", " - ", " – ", "(", ")", "; ", "\n", " ", "\u00A0", "theo ", "Theo ", "ông ", "Hoàng Văn Nam ",
        "nói ", "cho biết ", "và ", "đồng thời ", "rằng ", "Sở Y tế ", "báo cáo ", "của ", "là ", "đó ", "yêu cầu ", "cầu đã xong ", "Giám đốc ", "😀", "\uD83D", "số 5 ",
    ];

    [Fact]
    public void Statement_over_paragraphs_is_one()
    {
        const string Text = "Tiêu đề\nMở đầu\nÔng Hoàng Văn Nam nói: “Cầu phải xong trước Tết.\n“Đường cũng vậy”.";

        var quote = Assert.Single(Annotate(Text), quote => quote.Kind == QuoteKind.Direct);

        Assert.Equal(("Cầu phải xong trước Tết.\n“Đường cũng vậy", "Hoàng Văn Nam"), (quote.Span.In(Text).ToString(), quote.Speaker.Name));
    }

    [Fact]
    public void Clause_before_a_colon_ends_there_and_the_words_behind_it_are_his_too()
    {
        const string Text = "Tiêu đề\nMở đầu\nÔng Hoàng Văn Nam cho biết sẽ làm rõ việc này: “Ai sai thì phải chịu”.";

        var quotes = Annotate(Text);

        Assert.Equal(["sẽ làm rõ việc này", "Ai sai thì phải chịu"], quotes.Select(quote => quote.Span.In(Text).ToString()));
        Assert.All(quotes, quote => Assert.Equal("Hoàng Văn Nam", quote.Speaker.Name));
    }

    [Fact]
    public void Two_who_fit_leave_the_speaker_open()
    {
        const string Text = "Ông Nam cho biết, chợ sẽ đóng cửa.";
        var named = new TextSpan(0, 7);
        var cast = new Cast([], [new Mention(named, named, MentionKind.Short, Person: null, ["Hoàng Văn Nam", "Lê Hải Nam"], Role: null, "test")]);

        var quote = Assert.Single(QuoteFinder.In(new TokenizedText(ArticleText.Verbatim(Text)), cast));

        Assert.Equal((SpeakerKind.Unknown, null, named), (quote.Speaker.Kind, quote.Speaker.Name, quote.Speaker.Span));
        Assert.Equal(["Hoàng Văn Nam", "Lê Hải Nam"], quote.Speaker.Candidates);
    }

    [Fact]
    public void Name_of_the_house_is_not_who_leads_it()
    {
        var quote = Assert.Single(Annotate("Tiêu đề\nMở đầu\nTheo Giám đốc Bệnh viện Hòa Lâm, thuốc đã về đủ."));

        Assert.Null(quote.Speaker.Name);
    }

    [Fact]
    public void Words_far_behind_the_last_statement_are_nobodys()
    {
        var between = string.Concat(Enumerable.Repeat("Trời vẫn mưa suốt đêm. ", 6));

        var quotes = Annotate($"Tiêu đề\nMở đầu\nÔng Hoàng Văn Nam cho biết, cầu đã xong. {between}“Chúng tôi không ngủ được vì nước dâng”.");

        Assert.Equal([SpeakerKind.Person, SpeakerKind.Unknown], quotes.Select(quote => quote.Speaker.Kind));
    }

    [Fact]
    public void Any_text_is_read_without_error_and_no_two_of_a_kind_overlap()
    {
        var random = new Random(20180209);
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var tokens = new TokenizedText(ArticleText.Verbatim(text));

            var quotes = QuoteFinder.In(tokens, PeopleFinder.In(tokens));

            Assert.All(quotes, quote => Assert.InRange(quote.Span.End, quote.Span.Start + 1, text.Length));
            foreach (var kind in quotes.GroupBy(quote => quote.Kind))
            {
                Assert.All(kind.OrderBy(quote => quote.Span.Start).ThenBy(quote => quote.Span.End).Zip(kind.OrderBy(quote => quote.Span.Start).ThenBy(quote => quote.Span.End).Skip(1)), pair =>
                    Assert.True(pair.First.Span.End <= pair.Second.Span.Start, $"{pair} in {text}"));
            }
        }
    }

    private static IReadOnlyList<Quote> Annotate(string text) => Extractor.Annotate(ArticleText.Verbatim(text), published: null).Quotes;
}
