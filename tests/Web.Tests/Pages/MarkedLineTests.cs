using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Web.Pages;

namespace ArticleSearch.Web.Tests.Pages;

public sealed class MarkedLineTests
{
    private const string Text = "Bến nước <nằm> cuối làng & chợ \"họp\" hằng ngày bên gốc gạo.";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Whatever_crosses_the_text_stays_and_the_elements_close(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var marks = Enumerable.Range(0, random.Next(8)).Select(number => Mark(random, number)).OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Span.End).ToList();
            var start = random.Next(Text.Length);
            var piece = new TextSpan(start, random.Next(start, Text.Length + 1));

            var html = Html(new MarkedLine(Text, piece, [.. marks.Where(mark => mark.Span.Start < piece.End && mark.Span.End > piece.Start)]));

            var body = new HtmlParser().ParseDocument($"<p>{html}</p>").QuerySelector("p")!;
            Assert.Equal(Text[piece.Start..piece.End], body.TextContent);
            AssertNested(html);
            foreach (var mark in marks.Where(mark => mark.Span.Start < piece.End && mark.Span.End > piece.Start))
            {
                var (from, to) = (Math.Max(mark.Span.Start, piece.Start), Math.Min(mark.Span.End, piece.End));
                Assert.Equal(Text[from..to], string.Concat(body.QuerySelectorAll("." + mark.Kind).Select(part => part.TextContent)));
                Assert.Equal(mark.Span.Start >= piece.Start ? 1 : 0, body.QuerySelectorAll("#" + mark.Anchor).Length);
            }
        }
    }

    private static FactMark Mark(Random random, int number)
    {
        var start = random.Next(Text.Length);
        return new FactMark(new TextSpan(start, random.Next(start + 1, Text.Length + 1)), $"a{number}", $"k{number}");
    }

    private static string Html(MarkedLine line)
    {
        using var writer = new StringWriter();
        line.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    /// <summary>A parser mends what is not closed; the text of the page must not need it.</summary>
    private static void AssertNested(string html)
    {
        var open = 0;
        foreach (Match tag in Regex.Matches(html, "<(/?)span"))
        {
            open += tag.Groups[1].Length == 0 ? 1 : -1;
            Assert.True(open >= 0, html);
        }

        Assert.Equal(0, open);
    }
}
