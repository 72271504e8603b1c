using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Officials;

namespace ArticleSearch.Ingest.Tests.Officials;

/// <summary>Who is the same person? Each case is a name, and the offices that articles print with it on days counted from a first one.</summary>
public sealed class NamesakesTests
{
    private const string Rare = "Vi Khắc Lẫm";
    private const string Common = "Nguyễn Văn Hùng";

    [Fact]
    public void One_who_rises_in_his_city_is_one() =>
        Assert.Equal(1, People(Rare, (0, "Bí thư Quận ủy Thạch Sơn"), (700, "Giám đốc Sở Y tế Hà Nội"), (1500, "Thứ trưởng Bộ Y tế")));

    [Fact]
    public void Two_sitting_chairmen_of_different_provinces_in_one_month_are_two() =>
        Assert.Equal(2, People(Rare, (0, "Chủ tịch UBND tỉnh Hà Nam"), (20, "Chủ tịch UBND tỉnh Nam Định")));

    [Fact]
    public void One_who_moves_to_another_province_later_is_one() =>
        Assert.Equal(1, People(Rare, (0, "Chủ tịch UBND tỉnh Hà Nam"), (200, "Bí thư Tỉnh ủy Nam Định")));

    [Fact]
    public void One_who_moves_at_once_is_one_when_an_article_prints_both() =>
        Assert.Equal(1, People(Rare, (0, "Chủ tịch UBND tỉnh Hà Nam"), (20, "Bí thư Tỉnh ủy Nam Định"), (25, "nguyên Chủ tịch UBND tỉnh Hà Nam; Bí thư Tỉnh ủy Nam Định")));

    [Fact]
    public void A_ministry_boss_and_a_ward_policeman_are_two() =>
        Assert.Equal(2, People(Rare, (0, "Bộ trưởng Bộ Y tế"), (900, "Trưởng Công an phường Hạ Điền")));

    [Fact]
    public void A_very_common_name_with_unrelated_organisations_is_two() =>
        Assert.Equal(2, People(Common, (0, "Giám đốc Sở Y tế Hà Nội"), (400, "Phó Giám đốc Công an Hà Nội")));

    [Theory]
    [InlineData("Nguyễn Văn Hùng", true)]
    [InlineData("Lê Nam", true)]
    [InlineData("Trần Văn Nhượng", true)]
    [InlineData("Vi Khắc Lẫm", false)]
    [InlineData("Nguyễn Khắc Lẫm", false)]
    [InlineData("Lò Văn Hùng", false)]
    public void Some_names_are_common(string name, bool isCommon) => Assert.Equal(isCommon, CommonName.Is(CommonName.KeyOf(name)));

    [Fact]
    public void Without_days_only_the_organisation_tells() =>
        Assert.Equal(2, Namesakes.Part(CommonName.KeyOf(Rare), Appearances([(0, "Bí thư Quận ủy Thạch Sơn"), (1, "Giám đốc Sở Y tế Hà Nội")]).Select(one => one with { Day = null })).Count);

    [Fact]
    public void An_article_without_a_day_does_not_stretch_an_office_to_the_end_of_time()
    {
        Appearance[] printed = [.. Appearances([(0, "Chủ tịch UBND tỉnh Hà Nam"), (1, "Chủ tịch UBND tỉnh Hà Nam"), (9000, "Chủ tịch"), (8000, "Chủ tịch UBND tỉnh Nam Định")])];
        printed[1] = printed[1] with { Day = null };

        var careers = Namesakes.Part(CommonName.KeyOf(Rare), printed);

        Assert.Equal([0, 1], careers[0].Appearances.Select(one => one.ArticleId));
        Assert.Equal([8000, 9000], careers[1].Appearances.Select(one => one.ArticleId));
    }

    [Fact]
    public void A_very_common_name_in_the_same_organisation_is_one() =>
        Assert.Equal(1, People(Common, (0, "Phó Giám đốc Sở Y tế Hà Nội"), (400, "Giám đốc Sở Y tế Hà Nội")));

    [Fact]
    public void A_very_common_name_in_one_small_place_is_one() =>
        Assert.Equal(1, People(Common, (0, "Chủ tịch UBND xã Hạ Điền"), (400, "Bí thư Đảng ủy xã Hạ Điền")));

    [Fact]
    public void A_very_common_name_in_wards_that_are_numbered_is_two() =>
        Assert.Equal(2, People(Common, (0, "Chủ tịch UBND phường 7"), (400, "Bí thư Đảng ủy phường 7")));

    [Fact]
    public void A_longer_name_of_the_organisation_is_the_same() =>
        Assert.Equal(1, People(Common, (0, "Giám đốc Công ty Thạch Sơn"), (400, "Giám đốc Công ty TNHH Cơ khí và Xây dựng Thạch Sơn")));

    [Fact]
    public void A_firm_and_a_ward_have_nothing_in_common_but_the_name() =>
        Assert.Equal(2, People(Rare, (0, "Giám đốc Công ty Cổ phần Thạch Sơn"), (30, "Chủ tịch UBND phường Hạ Điền")));

    [Fact]
    public void An_office_without_an_organisation_follows_the_nearest_that_has_one() =>
        Assert.Equal(1, People(Rare, (0, "Bộ trưởng Bộ Y tế"), (3, "Bộ trưởng"), (9, "Ủy viên Trung ương Đảng; Bộ trưởng Bộ Y tế")));

    [Fact]
    public void A_career_resumed_after_more_than_a_term_is_not_assumed() =>
        Assert.Equal(2, People(Rare, (0, "Chủ tịch UBND phường Hạ Điền"), (3000, "Chủ tịch UBND phường Thượng Điền")));

    [Fact]
    public void The_order_in_which_articles_came_does_not_matter()
    {
        (int Day, string Offices)[] printed =
        [
            (0, "Chủ tịch UBND tỉnh Hà Nam"), (20, "Chủ tịch UBND tỉnh Nam Định"), (25, "Chủ tịch"), (200, "Bí thư Tỉnh ủy Nam Định"), (210, "Bộ trưởng"),
        ];
        var expected = Parts(Rare, printed);

        for (var turn = 1; turn < printed.Length; turn++)
        {
            Assert.Equal(expected, Parts(Rare, [.. printed.Skip(turn), .. printed.Take(turn)]));
        }
    }

    private static int People(string name, params (int Day, string Offices)[] printed) => Namesakes.Part(CommonName.KeyOf(name), Appearances(printed)).Count;

    private static IEnumerable<string> Parts(string name, (int Day, string Offices)[] printed) =>
        Namesakes.Part(CommonName.KeyOf(name), Appearances(printed)).Select(career => string.Join(' ', career.Appearances.Select(one => one.Day).Order())).Order(StringComparer.Ordinal);

    private static IEnumerable<Appearance> Appearances((int Day, string Offices)[] printed) =>
        printed.Select(one => new Appearance(one.Day, one.Day, [.. one.Offices.Split("; ").Select(Post)]));

    /// <summary>The organisation is what stands behind the head of the office.</summary>
    private static Post Post(string office)
    {
        string[] heads = ["Phó Giám đốc", "Giám đốc", "Chủ tịch", "Bí thư", "Bộ trưởng", "Thứ trưởng", "Ủy viên", "Trưởng"];
        var standing = office.StartsWith("nguyên ", StringComparison.Ordinal) ? Standing.Former : Standing.Holder;
        var held = standing == Standing.Former ? office["nguyên ".Length..] : office;
        var head = heads.First(one => held.StartsWith(one, StringComparison.Ordinal));
        return new Post(OfficeForm.Of(held, default), OfficeForm.Of(held[head.Length..], default), standing);
    }
}
