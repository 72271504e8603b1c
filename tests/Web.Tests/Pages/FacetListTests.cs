using ArticleSearch.Search;
using ArticleSearch.Web.Pages;

namespace ArticleSearch.Web.Tests.Pages;

public sealed class FacetListTests
{
    private static readonly ArticleQuery Asked = new()
    {
        Text = "a",
        Writers = ["Hồ Điệp"],
        Without = new Exclusions { Sections = ["Chợ"] },
        Page = 7,
        After = "x",
    };

    [Fact]
    public void A_value_can_be_added_or_left_out_and_a_chosen_one_taken_away()
    {
        var links = FacetList.OfWriters(Asked, [new("Hồ Điệp", 3), new("Đỗ Quyên", 2)]).Values;

        Assert.Equal([("Hồ Điệp", true), ("Đỗ Quyên", false)], links.Select(link => (link.Label.ToString(), link.Chosen)));
        Assert.Equal(
            ["/tim-kiem?q=a&tru-chuyen-muc=Chợ", "/tim-kiem?q=a&tac-gia=Hồ+Điệp&tac-gia=Đỗ+Quyên&tru-chuyen-muc=Chợ"],
            links.Select(link => Uri.UnescapeDataString(link.Address)));
        Assert.Null(links[0].LeaveOut);
        Assert.Equal("/tim-kiem?q=a&tac-gia=Hồ+Điệp&tru-chuyen-muc=Chợ&tru-tac-gia=Đỗ+Quyên", Uri.UnescapeDataString(links[1].LeaveOut!));
    }

    [Fact]
    public void Years_sections_and_kinds_are_left_out_under_their_own_names()
    {
        Assert.EndsWith("&tru-nam=2019", Assert.Single(FacetList.OfYears(Asked, [new(2019, 1)]).Values).LeaveOut, StringComparison.Ordinal);
        Assert.EndsWith("&tru-chuyen-muc=B%E1%BA%BFn&tru-chuyen-muc=Ch%E1%BB%A3", Assert.Single(FacetList.OfSections(Asked, [new("Bến", 1)]).Values).LeaveOut, StringComparison.Ordinal);
        var kind = Assert.Single(FacetList.OfKinds(Asked, [new(ArticleKind.Review, 1)]).Values);
        Assert.Equal("Sơ kết, tổng kết", kind.Label.ToString());
        Assert.EndsWith("&loai=tong-ket&tru-chuyen-muc=Ch%E1%BB%A3", kind.Address, StringComparison.Ordinal);
        Assert.EndsWith("&tru-loai=tong-ket", kind.LeaveOut, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_has_a_chip_that_takes_it_in_again()
    {
        var query = new ArticleQuery
        {
            Kinds = [ArticleKind.Print],
            Without = new Exclusions { Sections = ["Thể thao"], Years = [2018], Writers = ["Hồ Điệp"], Tags = ["chợ"], Kinds = [ArticleKind.News] },
            Page = 2,
        };

        var chips = Chip.OfFilters(query);

        Assert.Equal(
            ["Loại Báo in", "Trừ: Thể thao", "Trừ: Năm 2018", "Trừ: Hồ Điệp", "Trừ: từ khóa chợ", "Trừ: Tin, bài"],
            chips.Select(chip => chip.Label.ToString()));
        Assert.All(chips, chip => Assert.Equal(chips.Count - 1, Chip.OfFilters(chip.Without).Count));
        Assert.All(chips, chip => Assert.Equal(1, chip.Without.Page));
    }
}
