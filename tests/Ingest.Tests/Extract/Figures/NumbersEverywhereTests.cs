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

    private static (IReadOnlyList<DateMention> Dates, IReadOnlyList<CitedDocument> Documents, IReadOnlyList<Figure> Figures) Read(string text)
    {
        var tokens = new TokenizedText(ArticleText.Verbatim(text));
        var documents = DocumentFinder.In(tokens);
        var dates = DateFinder.In(tokens, documents, new DateOnly(2018, 2, 9));
        ReviewFinder.In(tokens, dates, new DateOnly(2018, 2, 9));
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
