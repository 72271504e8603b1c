using ArticleSearch.Search;
using ArticleSearch.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace ArticleSearch.Web.Tests.Pages;

public sealed class SearchAddressTests
{
    [Theory]
    [InlineData("q=a&nam=2018&nam=2019", "nam=2018&q=a&nam=2019&nam=2018")]
    [InlineData("q=a&tu=2018-02-01&den=2018-02-28", "q=a&tu=2/2018&den=2-2018")]
    [InlineData("q=a&tu=2018-02-09", "q=a&tu=9.2.2018&tac-gia=+&the=")]
    [InlineData("q=a&tu=2018-01-01&den=2019-12-31", "q=a&tu=2019&den=2018")]
    [InlineData("sap=cu", "q=&sap=cu&dung-dau=0")]
    [InlineData("", "sap=moi")]
    [InlineData("q=a&sap=moi", "sap=moi&q=%20a%20")]
    [InlineData("chuyen-muc=X%C3%A3+h%E1%BB%99i&the=c%26d", "the=c%26d&chuyen-muc=X%C3%A3%20h%E1%BB%99i&trang=1")]
    [InlineData("q=a&loai=bao-in&loai=tin-bai&tru-nam=2018&tru-loai=dai-ky", "tru-loai=dai-ky&loai=tin-bai&loai=bao-in&loai=tin-bai&tru-nam=2018&q=a")]
    [InlineData("tru-chuyen-muc=b&tru-tac-gia=c&tru-the=d", "tru-the=d&tru-tac-gia=c&tru-chuyen-muc=b")]
    [InlineData("q=a&trang=101&sau=x1", "sau=x1&trang=101&q=a")]
    [InlineData("q=a", "q=a&sau=x1&trang=1")]
    public void Equal_searches_have_one_address(string canonical, string written)
    {
        var address = SearchAddress.Of(SearchRequest.Read(new QueryString("?" + written)).Query);

        Assert.Equal(canonical.Length == 0 ? "/tim-kiem" : "/tim-kiem?" + canonical, address);
    }

    [Theory]
    [InlineData("a+b & c=d # %41 ? /")]
    [InlineData("\u0000\ud800 lẻ")]
    [InlineData("Ha\u0300 Nội “ngoặc” \"kép\"")]
    [InlineData("%zz%FF%00")]
    public void An_address_of_ours_is_canonical_whatever_was_typed(string text)
    {
        var asked = SearchRequest.Read(new QueryString("?q=" + Uri.EscapeDataString(text) + "&tac-gia=" + Uri.EscapeDataString(text)));
        var address = SearchAddress.Of(asked.Query);

        var again = SearchRequest.Read(new QueryString(address[address.IndexOf('?', StringComparison.Ordinal)..]));

        Assert.True(again.IsCanonical);
        Assert.Equal(asked.Query.Text, again.Query.Text);
        Assert.Equal(asked.Query.Writers, again.Query.Writers);
    }

    [Theory]
    [InlineData("nam=20x8", "nam")]
    [InlineData("den=31/2/2018", "den")]
    [InlineData("sap=hay", "sap")]
    [InlineData("tru-nam=20x8", "tru-nam")]
    [InlineData("loai=truyen", "loai")]
    [InlineData("tru-loai=truyen", "tru-loai")]
    [InlineData("trang=0", "trang")]
    [InlineData("trang=99999999999", "trang")]
    public void What_makes_no_sense_is_left_out_and_said(string written, string parameter)
    {
        var asked = SearchRequest.Read(new QueryString("?" + written));

        Assert.NotNull(asked.Address.ComplaintAt(parameter));
        Assert.Equal("/tim-kiem", SearchAddress.Of(asked.Query));
    }

    [Fact]
    public void Every_kind_has_one_name_in_addresses()
    {
        var kinds = Enum.GetValues<ArticleKind>();

        Assert.Equal(kinds, kinds.Select(SearchAddress.NameOf).Select(name => SearchAddress.KindNamed(name)!.Value));
    }

    /// <summary>A program goes on from the answer, and need not count pages.</summary>
    [Fact]
    public void Where_to_go_on_is_read_without_a_page() =>
        Assert.Equal("x1", SearchRequest.Read(new QueryString("?q=a&sau=x1")).Query.After);

    [Fact]
    public void The_text_is_not_cut_between_the_halves_of_a_character()
    {
        var typed = new string('a', ArticleQuery.MaxTextLength - 1) + "😀";

        var asked = SearchRequest.Read(new QueryString("?q=" + Uri.EscapeDataString(typed)));

        Assert.Equal(new string('a', ArticleQuery.MaxTextLength - 1), asked.Query.Text);
    }
}
