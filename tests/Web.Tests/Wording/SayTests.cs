using ArticleSearch.Ingest;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Crawl;
using ArticleSearch.Ingest.Officials;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Search;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Tests.Wording;

public sealed class SayTests
{
    [Fact]
    public void Every_reason_has_a_sentence_of_its_own_and_a_cure()
    {
        var remedies = Enum.GetValues<Reason>().Select(Say.Of).ToList();

        Assert.Equal(remedies.Count, remedies.Select(remedy => remedy.What).Distinct().Count());
        Assert.All(remedies, remedy =>
        {
            Assert.EndsWith(".", remedy.What, StringComparison.Ordinal);
            Assert.EndsWith(".", remedy.Cure, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_stage_state_and_order_has_a_name_of_its_own()
    {
        Assert.Distinct(Enum.GetValues<Stage>().Select(Say.Of));
        Assert.Distinct(Enum.GetValues<LocationState>().Select(Say.Of));
        Assert.Distinct(Enum.GetValues<SortOrder>().Select(Say.Of));
        Assert.Distinct(Enum.GetValues<YieldAlarm>().Select(Say.Of));
    }

    [Fact]
    public void A_failure_names_its_line_and_its_detail()
    {
        var remedy = Say.Of(new Failure(Stage.Parse, Reason.MissingField, "published", Line: 1204));

        Assert.Equal("Dòng 1204: Thiếu một trường bắt buộc. (Chi tiết: published)", remedy.What);
    }

    [Fact]
    public void A_missing_file_and_a_saved_not_found_page_are_told_apart() =>
        Assert.NotEqual(Say.Of(new Failure(Stage.Read, Reason.NotFound)), Say.Of(new Failure(Stage.Parse, Reason.NotFound)));

    [Fact]
    public void What_the_parser_changed_is_said_in_words()
    {
        Assert.Equal("chữ tổ hợp (NFD) đã đổi về dạng dựng sẵn", Say.Note("NFD"));
        Assert.Equal("đã chuyển mã từ windows-1258", Say.Note("windows-1258"));
    }

    [Fact]
    public void Errors_of_the_program_itself_are_not_talked_away() =>
        Assert.Null(Say.Trouble(new InvalidOperationException("x")));

    [Fact]
    public void Numbers_and_days_are_written_the_Vietnamese_way()
    {
        var evening = new DateTimeOffset(2018, 2, 9, 20, 5, 0, TimeSpan.Zero);

        Assert.Equal("1.234.567 bài", Say.Articles(1_234_567));
        Assert.Equal("10/2/2018", Say.Day(evening));
        Assert.Equal("03:05, 10/2/2018", Say.Moment(evening));
        Assert.Equal("Thứ bảy, 10/2/2018, 03:05", Say.LongMoment(evening));
        Assert.Equal("2018-02-10T03:05:00+07:00", Say.Machine(evening));
    }

    [Fact]
    public void Whose_name_was_erased_is_called_by_his_number()
    {
        Assert.Equal("Gộp vào Đào Thị Lụa (số 5)", Say.Of(new Correction.Merge(5), "Đào Thị Lụa").ToString());
        Assert.Equal("Gộp vào số 5", Say.Of(new Correction.Merge(5), "").ToString());
        using var english = new Speaking(Language.English);
        Assert.Equal("Merged into number 5", Say.Of(new Correction.Merge(5), "").ToString());
    }

    [Theory]
    [InlineData("nguyên Chủ tịch UBND quận", Standing.Former, "")]
    [InlineData("Chủ tịch UBND quận", Standing.Former, " (nguyên)")]
    [InlineData("Chủ tịch UBND quận", Standing.Holder, "")]
    public void A_former_office_says_so_once(string printed, Standing standing, string said)
    {
        var evidence = new Evidence(ArticleKey.Of("hnm-new:1"), 1, Day: null, printed, standing, new TextSpan(0, printed.Length));
        Assert.Equal(said, Say.StandingOf(new Tenure("Chủ tịch", "UBND quận", printed, standing, null, null, evidence, evidence, 1)));
    }
}
