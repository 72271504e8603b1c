using ArticleSearch.Ingest.Parse.Reading;

namespace ArticleSearch.Ingest.Tests.Parse;

public sealed class AgencyMarks
{
    [Theory]
    [InlineData("(HNMO) - Sáng 12-3, nước về.", "HNMO", "Sáng 12-3, nước về.")]
    [InlineData("(HNMO) – Sáng 12-3, nước về.", "HNMO", "Sáng 12-3, nước về.")]
    [InlineData("(HNMO)- Sáng 12-3, nước về.", "HNMO", "Sáng 12-3, nước về.")]
    [InlineData("(HNMCT) - Mùa nước nổi.", "HNMCT", "Mùa nước nổi.")]
    [InlineData("(Hànộimới) - Mùa nước nổi.", "Hànộimới", "Mùa nước nổi.")]
    [InlineData("Kinhtedothi - Mùa nước nổi.", "Kinhtedothi", "Mùa nước nổi.")]
    [InlineData("KTĐT - Mùa nước nổi.", "KTĐT", "Mùa nước nổi.")]
    [InlineData("(Dân trí) - Mùa nước nổi.", "Dân trí", "Mùa nước nổi.")]
    [InlineData("GD&TĐ - Mùa nước nổi.", "GD&TĐ", "Mùa nước nổi.")]
    [InlineData("Hà Nội - Mùa nước nổi.", null, "Hà Nội - Mùa nước nổi.")]
    [InlineData("GRDP - chỉ số được chờ đợi.", null, "GRDP - chỉ số được chờ đợi.")]
    [InlineData("(Hòa Lâm) - Mùa nước nổi.", null, "(Hòa Lâm) - Mùa nước nổi.")]
    [InlineData("(HNMO) Mùa nước nổi.", "HNMO", "Mùa nước nổi.")]
    [InlineData("(hnmo) - Mùa nước nổi.", "HNMO", "Mùa nước nổi.")]
    [InlineData("(hnmo) Mùa nước nổi.", "HNMO", "Mùa nước nổi.")]
    [InlineData("(GRDP) Mùa nước nổi.", null, "(GRDP) Mùa nước nổi.")]
    [InlineData("(mùa) - Nước nổi.", null, "(mùa) - Nước nổi.")]
    [InlineData("", null, "")]
    public void Mark_is_cut_from_the_lead(string lead, string? mark, string behind) => Assert.Equal((mark, behind), AgencyMark.Cut(lead));

    [Fact]
    public async Task Mark_before_the_repeated_lead_is_no_text()
    {
        var article = await Pages.Article(Samples.Header(lead: "(HNMO) - " + Samples.Lead, body: $"<p>(HNMO) – {Samples.Lead} </p><p>{Samples.First}</p>"));

        Assert.Equal("HNMO", article.AgencyMark);
        Assert.Equal(["Trạm bơm Hòa Lâm mở nước", Samples.Lead, Samples.First], article.Text.Value.Split('\n'));
    }

    [Fact]
    public async Task Mark_that_opens_only_the_body_is_no_text_either()
    {
        var article = await Pages.Article(Samples.Header(body: $"<p>(HNM) - {Samples.First}</p>"));

        Assert.Equal("HNM", article.AgencyMark);
        Assert.EndsWith("\n" + Samples.First, article.Text.Value, StringComparison.Ordinal);
    }
}
