using System.Diagnostics;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract.Dates;
using ArticleSearch.Ingest.Extract.Documents;
using ArticleSearch.Ingest.Extract.Figures;
using ArticleSearch.Ingest.Extract.Reviews;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Tests.Extract.Figures;

/// <summary>Dates, documents, figures and reviews of texts that nobody would print.</summary>
public sealed class NumbersEverywhereTests
{
    private static readonly string[] Pieces =
    [
        "ngày ", "9", "-", "2", "/", "2017", " ", "tháng ", "năm ", ".", ",", "%", "đồng", "tỷ ", "hai ", "mươi ", "từ ", "đến ", "Nghị quyết ", "số ", "39-NQ/TW",
        "“", "\n", "(", ")", "sơ kết ", "tăng ", "0", "99999999999999999999", "m2", "$", "quý IV", "so với ", "\u0301", "𝟗", "giữa ", "và ", "rưỡi ", "âm ", "Hà Nội ",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_span_lies_in_the_text_and_equal_kinds_do_not_cross(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 300; i++)
        {
            var text = "T\nL\n" + string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var (dates, documents, figures) = Read(text);

            AssertInOrder(text, dates.Select(date => date.Span));
            AssertInOrder(text, documents.Select(document => document.Span));
            AssertInOrder(text, figures.Select(figure => figure.Span));
            Assert.All(dates, date => Assert.True(date.From <= date.To));
        }
    }

    [Theory]
    [InlineData("từ ngày 9-2 đến 10-2 và ")]
    [InlineData("Ngày 9-2 có 5 xã. ")]
    [InlineData("tăng 5-6 triệu, ")]
    [InlineData("2016 - ")]
    [InlineData("1, ")]
    [InlineData("hai trăm mười nghìn ")]
    [InlineData("Nghị định số ")]
    [InlineData("ngày ")]
    public void Time_grows_with_the_length(string piece)
    {
        Read("T\nL\n" + Repeat(piece, 200));
        var brief = TimeOf(Repeat(piece, 2_000));
        var full = TimeOf(Repeat(piece, 16_000));

        // Eight times the text; quadratic work would take 64 times as long.
        Assert.True(full < (24 * brief) + TimeSpan.FromMilliseconds(200), $"{brief.TotalMilliseconds:0} ms became {full.TotalMilliseconds:0} ms");
    }

    private static TimeSpan TimeOf(string text)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Read(text);
            var time = Stopwatch.GetElapsedTime(start);
            best = time < best ? time : best;
        }

        return best;
    }

    private static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    private static (IReadOnlyList<DateMention> Dates, IReadOnlyList<CitedDocument> Documents, IReadOnlyList<Figure> Figures) Read(string text)
    {
        var tokens = new TokenizedText(ArticleText.Verbatim(text));
        var documents = DocumentFinder.In(tokens);
        var dates = DateFinder.In(tokens, documents, new DateOnly(2018, 2, 9));
        ReviewFinder.In(tokens, dates);
        return (dates, documents, FigureFinder.In(tokens, documents, dates));
    }

    private static void AssertInOrder(string text, IEnumerable<TextSpan> spans)
    {
        var end = 0;
        foreach (var span in spans)
        {
            Assert.True(span.Start >= end && span.End > span.Start && span.End <= text.Length, $"{span} behind {end} in: {text}");
            end = span.End;
        }
    }
}
