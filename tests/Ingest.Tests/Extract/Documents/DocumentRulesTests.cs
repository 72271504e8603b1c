using System.Globalization;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract.Documents;
using ArticleSearch.Ingest.Rules;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Tests.Extract.Documents;

/// <summary>Every rule of the file proves itself through the finder that uses it.</summary>
public sealed class DocumentRulesTests
{
    public static TheoryData<string> Rules => [.. DocumentFinder.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_finds_its_examples(string id) =>
        Assert.All(RuleOf(id).Examples, example =>
        {
            var here = Assert.Single(Documents(example.Text), document => document.Span == new TextSpan(example.Start, example.End));
            Assert.Equal((id, example.Result), (here.Rule, here.Code));
        });

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_keeps_away_from_what_it_rejects(string id) =>
        Assert.All(RuleOf(id).Rejects, text => Assert.Empty(Documents(text)));

    [Theory]
    [InlineData("Nghị quyết số 15 ngày 5/5/2022 của Bộ Chính trị về Thủ đô.", "Nghị quyết", "2022-05-05", "Bộ Chính trị")]
    [InlineData("Quyết định số 7/QĐ-UBND, ngày 3 tháng 4 năm 2019, do UBND huyện Đông Kinh ban hành.", "Quyết định", "2019-04-03", "UBND huyện Đông Kinh")]
    [InlineData("công văn hỏa tốc số 12/UBND-KT yêu cầu các xã trực đê.", "Công văn hỏa tốc", null, null)]
    [InlineData("Cả 19-NQ/TW đều được sơ kết.", "Nghị quyết", null, null)]
    public void Kind_day_and_issuer_are_read_around_the_number(string text, string kind, string? signed, string? issuer)
    {
        var document = Assert.Single(Documents(text));

        Assert.Equal((kind, signed, issuer), (document.Kind, document.Signed?.ToString("O", CultureInfo.InvariantCulture), document.Issuer));
    }

    private static Rule RuleOf(string id) => DocumentFinder.Rules.Single(rule => rule.Id == id).Rule;

    private static IReadOnlyList<CitedDocument> Documents(string text) => DocumentFinder.In(new TokenizedText(ArticleText.Verbatim(text)));
}
