using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Revisions;
using ArticleSearch.Ingest.Tests.Store;

namespace ArticleSearch.Ingest.Tests.Revisions;

public sealed class RevisionComparisonTests
{
    [Fact]
    public void Title_lead_and_each_line_are_compared_with_themselves()
    {
        var comparison = Revised.Compare(
            Revised.Text("Xã Hạ Điền giữ bến nước", "Sáng 5-7, xã họp.", "Bến Đình còn ba bậc đá.", "Bến Chùa đã sạt lở."),
            Revised.Text("Xã Hạ Điền sửa bến nước", "Sáng 6-7, xã họp.", "Bến Đình còn bốn bậc đá.", "Bến Chùa đã sạt lở."));

        Assert.Equal(
            ["Xã Hạ Điền [-giữ-]{+sửa+} bến nước", "Sáng [-5-7-]{+6-7+}, xã họp.", "Bến Đình còn [-ba-]{+bốn+} bậc đá."],
            Revised.Lines(comparison));
        Assert.Equal(RevisionParts.Title | RevisionParts.Lead | RevisionParts.Body, comparison.Parts);
    }

    [Fact]
    public void A_new_line_is_new_and_its_neighbours_stay_what_they_are()
    {
        var comparison = Revised.Compare(
            Revised.Text("Bến nước", "", "Bến Đình còn ba bậc đá.", "Chợ họp hằng ngày bên gốc gạo."),
            Revised.Text("Bến nước", "", "Bến Đình còn ba bậc đá rêu.", "Trẻ con tập bơi mỗi chiều hè.", "Chợ họp hằng ngày bên gốc đa."));

        Assert.Equal(
            ["Bến Đình còn ba bậc đá{+ rêu+}.", "{+Trẻ con tập bơi mỗi chiều hè.+}", "Chợ họp hằng ngày bên gốc [-gạo-]{+đa+}."],
            Revised.Lines(comparison));
    }

    [Fact]
    public void Lines_with_little_in_common_are_two_lines()
    {
        var comparison = Revised.Compare(
            Revised.Text("Bến nước", "", "Bến Đình còn ba bậc đá."), Revised.Text("Bến nước", "", "Trẻ con tập bơi mỗi chiều hè."));

        Assert.Equal(["[-Bến Đình còn ba bậc đá.-]", "{+Trẻ con tập bơi mỗi chiều hè.+}"], Revised.Lines(comparison));
    }

    [Fact]
    public void A_lead_or_title_that_came_or_went_is_told()
    {
        var comparison = Revised.Compare(Revised.Text("", "Sáng nay, xã họp.", "Bến còn đá."), Revised.Text("Bến nước", "", "Bến còn đá."));

        Assert.Equal(["{+Bến nước+}", "[-Sáng nay, xã họp.-]"], Revised.Lines(comparison));
    }

    [Fact]
    public void Every_part_that_changed_is_named_and_no_other()
    {
        var old = Sample.Article();
        var (text, lines) = (old.Text.Value, old.Text.KindLetters);
        (RevisionParts, ParsedArticle)[] changes =
        [
            (RevisionParts.None, old with { Url = null, Layout = Layout.Old2012, ParserVersion = 9 }),
            (RevisionParts.Title, Sample.Article(title: "Huyện Thạch Sơn sơ kết vụ xuân")),
            (RevisionParts.Published, Sample.Article(published: Sample.Published.AddMinutes(5))),
            (RevisionParts.Body, Sample.Article(body: "Năng suất lúa đạt 62,1 tạ/ha.")),
            (RevisionParts.LineKinds, old with { Text = ArticleText.Restore(text, lines.Replace('h', 'p')) }),
            (RevisionParts.Section, old with { ParentSection = null }),
            (RevisionParts.Writers, old with { Writers = [] }),
            (RevisionParts.Pictures, old with { Captions = [] }),
            (RevisionParts.AgencyMark, old with { AgencyMark = null }),
            (RevisionParts.Tags, old with { Tags = ["vụ mùa"] }),
        ];

        Assert.All(changes, change => Assert.Equal(change.Item1, ChangedParts.Between(old, change.Item2)));
    }
}
