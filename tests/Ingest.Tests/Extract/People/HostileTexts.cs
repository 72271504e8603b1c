using System.Diagnostics;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract.People;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Tests.Extract.People;

/// <summary>Texts made to cost time or to break spans.</summary>
public sealed class HostileTexts
{
    private static readonly string[] Pieces =
    [
        "ông", "bà", "đồng chí", "vị", "đại diện", "này", "Giám đốc", "Sở", "Y tế", "UBND", "phường", "Bến", "Xuân", "Nguyễn", "Văn", "Bình", "và", ",", "-", "(", ")", ";", ":", "\"",
        "“", "”", ".", "nói", "của", "các", "H'Hen", "A.Méc", "12", "nguyên", "quyền", "là", "kiêm", "Trump", "Tổng thống", "Mỹ", "công ty", "TT&TT", "&", "\n", "\U0001F600", "e\u0301",
    ];

    [Theory]
    [InlineData("Nguyễn Văn Bình ")]
    [InlineData("Giám đốc ")]
    [InlineData("ông ")]
    [InlineData("Giám đốc Sở Y tế, ")]
    [InlineData("Ông Lò Văn Bình, Giám đốc Công ty cổ phần đầu tư ")]
    [InlineData("\"Ông \" ")]
    [InlineData("Công ty ")]
    [InlineData("Giám đốc Sở Y tế nói. Bà Đỗ Thị Hà. Ông nói. ")]
    [InlineData("A.-'")]
    public void Time_grows_with_the_length(string piece)
    {
        var (small, large) = (Seconds(piece, 50_000), Seconds(piece, 500_000));

        Assert.True(large < Math.Max(3, 40 * small), $"{small} s became {large} s.");
    }

    [Fact]
    public void Different_people_by_the_thousand_take_no_time_of_their_own()
    {
        var letters = "bcdghklmnstvx";
        var names = from a in letters from b in letters from c in letters from d in letters select $"Giám đốc Sở Y tế Nguyễn {char.ToUpperInvariant(a)}a{b} {char.ToUpperInvariant(c)}a{d}. Giám đốc nói. ";

        Assert.InRange(Seconds(string.Concat(names.Take(20_000)), 0), 0, 20);
    }

    [Fact]
    public void Spans_lie_in_the_text_and_do_not_cross()
    {
        var random = new Random(20);
        for (var run = 0; run < 3_000; run++)
        {
            var text = ArticleText.Compose("", "", string.Join(' ', Enumerable.Range(0, 60).Select(_ => Pieces[random.Next(Pieces.Length)])).Split('\n').Select(line => new Block(LineKind.Paragraph, line)));
            var cast = PeopleFinder.In(new TokenizedText(text));
            var end = 0;
            foreach (var mention in cast.Mentions)
            {
                Assert.True(mention.Span.Start >= end, text.Value);
                Assert.InRange(mention.Span.Start, mention.Phrase.Start, mention.Phrase.End);
                Assert.InRange(mention.Span.End, mention.Phrase.Start, mention.Phrase.End);
                Assert.InRange(mention.Phrase.End, 0, text.Value.Length);
                end = mention.Span.End;
            }

            Assert.All(cast.Officials.SelectMany(official => official.Roles), role => Assert.Equal(role.Text, role.Span.In(text.Value).ToString()));
        }
    }

    private static double Seconds(string piece, int length)
    {
        var text = new TokenizedText(ArticleText.Compose("", "", [new Block(LineKind.Paragraph, string.Concat(Enumerable.Repeat(piece, Math.Max(1, length / piece.Length))))]));
        var watch = Stopwatch.StartNew();
        PeopleFinder.In(text);
        return watch.Elapsed.TotalSeconds;
    }
}
