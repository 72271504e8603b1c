using ArticleSearch.Search;
using ArticleSearch.Search.Query;
using ArticleSearch.Web.Pages;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Tests.Wording;

/// <summary>What a reader is told about what was understood.</summary>
public sealed class QueryInWordsTests
{
    [Theory]
    [InlineData("\"được mùa\"", "nguyên cụm “được mùa”")]
    [InlineData("\"lúa sớm\"~7", "“lúa sớm” cách nhau không quá 7 từ")]
    [InlineData("\"lúa ngô\"~câu", "“lúa ngô” trong cùng một câu")]
    [InlineData("\"lúa ngô\"~đoạn", "“lúa ngô” trong cùng một đoạn")]
    [InlineData("gặt*", "từ bắt đầu bằng “gặt”")]
    [InlineData("lúa sớm OR \"ngô đông\" OR khoai*", "một trong: lúa sớm, nguyên cụm “ngô đông”, từ bắt đầu bằng “khoai”")]
    [InlineData("lúa (ngô OR khoai) sắn", "lúa|một trong: ngô, khoai|sắn")]
    [InlineData("đồng bãi -ngô -\"khoai lang\" mùa", "đồng bãi|không có “ngô”|không có nguyên cụm “khoai lang”|mùa")]
    [InlineData("lúa -(ngô OR \"khoai lang\")", "lúa|không có “ngô”, không có nguyên cụm “khoai lang”")]
    [InlineData("lúa -(ngô đông \"khoai lang\")", "lúa|không có cùng lúc ngô đông và nguyên cụm “khoai lang”")]
    [InlineData("a OR (lúa (b OR c))", "một trong: a, lúa và (một trong: b, c)")]
    [InlineData("-(lúa -ngô)", "không có cùng lúc lúa và không có “ngô”")]
    [InlineData("tieude:lúa sapo:ngô noidung:\"khoai lang\"", "trong tiêu đề: lúa|trong sapo: ngô|trong thân bài: nguyên cụm “khoai lang”")]
    [InlineData("tieude:(lúa OR ngô) -tieude:sắn", "trong tiêu đề: lúa hoặc ngô|không có trong tiêu đề: sắn")]
    [InlineData("nguoi:Mận chucvu:xã coquan:chợ sovb:1/CT", "người: Mận|chức vụ: xã|cơ quan: chợ|số văn bản: 1/CT")]
    [InlineData("chuyenmuc:a loai:b tacgia:c -the:d", "chuyên mục: a|loại bài: b|tác giả: c|trừ từ khóa: d")]
    [InlineData("lúa ngay:9/2/2018", "lúa|đăng ngày 9/2/2018")]
    [InlineData("lúa ngay:2/2020", "lúa|đăng tháng 2/2020")]
    [InlineData("lúa ngay:12/9999", "lúa|đăng tháng 12/9999")]
    [InlineData("lúa -ngay:2018", "lúa|trừ bài đăng năm 2018")]
    [InlineData("lúa ngay:quý1/2018", "lúa|đăng từ 1/1/2018 đến 31/3/2018")]
    [InlineData("lúa tu:2018 den:2/2019", "lúa|đăng từ 1/1/2018|đăng đến hết 28/2/2019")]
    [InlineData("được mùa lúa sớm", "")]
    [InlineData("lúa?", "")]
    [InlineData("(lúa", "")]
    [InlineData("", "")]
    public void A_query_is_explained_part_by_part_and_plain_words_not_at_all(string typed, string parts) =>
        Assert.Equal(parts, string.Join('|', PartsOf(typed).Select(part => part.Label)));

    [Fact]
    public void Each_part_leads_to_the_search_without_it_with_all_filters_from_the_first_page()
    {
        var query = new ArticleQuery { Text = "lúa sớm -ngô tu:2018", Years = [2019], Page = 3, After = "x", Sort = SortOrder.Oldest };

        var addresses = Chip.OfParts(query, ParsedQuery.Parse(query.Text)).Select(part => Uri.UnescapeDataString(SearchAddress.Of(part.Without)));

        Assert.Equal(
            ["/tim-kiem?q=-ngô+tu:2018&nam=2019&sap=cu", "/tim-kiem?q=lúa+sớm+tu:2018&nam=2019&sap=cu", "/tim-kiem?q=lúa+sớm+-ngô&nam=2019&sap=cu"],
            addresses);
    }

    [Fact]
    public void Without_its_last_words_a_search_shows_the_newest()
    {
        var part = Assert.Single(PartsOf("\"lúa sớm\""));

        Assert.Equal("/tim-kiem", SearchAddress.Of(part.Without));
    }

    [Theory]
    [InlineData("(lúa", new[] { "Câu tìm có dấu ngoặc hoặc phép tìm không trọn, kho đã tìm theo nghĩa đen." })]
    [InlineData("lúa", new string[0])]
    [InlineData("((((((((((lúa))))))))))", new[] { "Câu tìm có quá 8 lớp ngoặc, kho đã tìm theo nghĩa đen." })]
    public void What_was_not_understood_is_said_once(string typed, string[] notices) =>
        Assert.Equal(notices, Say.Notices(new SearchPage(0, [], Facets.None) { Understood = ParsedQuery.Parse(typed) }));

    [Fact]
    public void A_search_given_up_claims_nothing()
    {
        var page = new SearchPage(0, [], Facets.None) { GaveUp = true };

        Assert.Equal("Chưa tìm xong", Say.Found(page));
        Assert.Equal([Say.GaveUp], Say.Notices(page));
    }

    [Fact]
    public void Copies_are_counted_apart()
    {
        Assert.Equal("1.200 bài, gộp trùng còn 900", Say.Found(new SearchPage(1_200, [], Facets.None) { Listed = 900 }));
        Assert.Equal("1.200 bài", Say.Found(new SearchPage(1_200, [], Facets.None)));
    }

    [Fact]
    public void Every_limit_kind_and_field_has_words_of_its_own()
    {
        Assert.Distinct(Enum.GetValues<QueryLimit>().Select(Say.Of));
        Assert.Distinct(Enum.GetValues<ArticleKind>().Select(Say.Of));
        Assert.Distinct(Enum.GetValues<QueryField>().Select(Say.Of));
    }

    private static IReadOnlyList<Chip> PartsOf(string typed) => Chip.OfParts(new ArticleQuery { Text = typed }, ParsedQuery.Parse(typed));
}
