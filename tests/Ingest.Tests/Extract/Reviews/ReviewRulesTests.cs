using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract.Dates;
using ArticleSearch.Ingest.Extract.Documents;
using ArticleSearch.Ingest.Extract.Reviews;
using ArticleSearch.Ingest.Rules;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Tests.Extract.Reviews;

/// <summary>Every rule of the file proves itself through the finder that uses it; " // " parts the lines of an article.</summary>
public sealed class ReviewRulesTests
{
    private static readonly DateOnly Published = new(2018, 2, 9);

    public static TheoryData<string> Rules => [.. ReviewFinder.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_finds_its_examples(string id) =>
        Assert.All(RuleOf(id).Examples, example =>
        {
            var review = Review(example.Text);
            Assert.NotNull(review);
            Assert.Equal((id, example.Result), (review.Rule, Written(review)));
        });

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_keeps_away_from_what_it_rejects(string id) =>
        Assert.All(RuleOf(id).Rejects, text => Assert.Null(Review(text)));

    [Fact]
    public void Article_that_mentions_a_review_further_down_is_none() =>
        Assert.Null(Review("Cầu mới thông xe // Xe qua lại từ sáng nay. // Người dân vui. // Xã đã họp sơ kết 6 tháng đầu năm."));

    [Theory]
    [InlineData("sơ kết công tác cuối năm.")]
    [InlineData("tổng kết cuối năm và triển khai nhiệm vụ.")]
    [InlineData("sơ kết công tác 6 tháng, bàn việc mới.")]
    [InlineData("tổng kết các hoạt động.")]
    [InlineData("tổng kết năm học và lễ trưởng thành.")]
    [InlineData("sơ kết quy chế.")]
    [InlineData("tổng kết diễn ra trong một buổi.")]
    [InlineData("sơ kết do Chủ tịch UBND huyện chủ trì kéo dài.")]
    [InlineData("tổng kết, câu hỏi được nhắc nhiều nhất vẫn là nước.")]
    [InlineData("sơ kết, Sở Lúa nước cho biết lúa tốt.")]
    public void Times_and_work_as_such_are_no_subject(string end) => Assert.Null(Review($"Trường chuẩn tiến bộ // Sáng 9-2, quận tổ chức Hội nghị {end}")!.Subject);

    [Theory]
    [InlineData("sơ kết và rút kinh nghiệm về công tác trồng rau.", "công tác trồng rau")]
    [InlineData("tổng kết hoạt động chợ phiên.", "hoạt động chợ phiên")]
    [InlineData("sơ kết tình hình thực hiện Nghị quyết 35.", "Nghị quyết 35")]
    [InlineData("tổng kết năm An toàn giao thông.", "năm An toàn giao thông")]
    public void What_was_done_is_the_subject(string end, string subject) => Assert.Equal(subject, Review($"Trường chuẩn tiến bộ // Sáng 9-2, quận tổ chức Hội nghị {end}")!.Subject);

    private static Rule RuleOf(string id) => ReviewFinder.Rules.Single(rule => rule.Id == id).Rule;

    private static Review? Review(string text)
    {
        var tokens = new TokenizedText(ArticleText.Verbatim(text.Replace(" // ", "\n", StringComparison.Ordinal)));
        return ReviewFinder.In(tokens, DateFinder.In(tokens, DocumentFinder.In(tokens), Published), Published);
    }

    private static string Written(Review review) => $"{review.Kind} | {review.Subject} | {review.From:yyyy-MM-dd}..{review.To:yyyy-MM-dd}";
}
