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
}
