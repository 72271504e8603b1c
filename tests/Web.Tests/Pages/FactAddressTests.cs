using ArticleSearch.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace ArticleSearch.Web.Tests.Pages;

public sealed class FactAddressTests
{
    [Theory]
    [InlineData("/phat-bieu")]
    [InlineData("/phat-bieu?q=bi%C3%AAn+ch%E1%BA%BF&nguoi=Ng%C3%A2n&chuc-vu=B%C3%AD+th%C6%B0&co-quan=x%C3%A3&kieu=nguyen-van&nguoi-noi=ca-nhan&nguoi-noi=chua-ro&nam=2018&nam=2019&chuyen-muc=Kinh+t%E1%BA%BF&loai=tin-bai&tu=2018-01-01&den=2018-12-31&sap=moi&trang=3")]
    [InlineData("/so-lieu?q=thu&don-vi=%C4%91%E1%BB%93ng&doi-tuong=t%E1%BB%95ng+thu&cua=x%C3%A3&nam-so-lieu=2018&kieu=ke-hoach&thay-doi=tang&gia-tri-tu=1%2C5+t%E1%BB%B7&gia-tri-den=2+t%E1%BB%B7&ky=2018")]
    [InlineData("/so-lieu?gia-tri-tu=1.500&ky=2016..2020")]
    [InlineData("/so-lieu?ky=..2%2F2018")]
    [InlineData("/so-lieu?ky=9%2F2%2F2018")]
    [InlineData("/so-lieu?ky=qu%C3%BD1%2F2018..")]
    [InlineData("/nhan-su?q=m%C3%B9a&chuc-vu=ch%E1%BB%A7+t%E1%BB%8Bch&tu-cach=nguyen&ngay=2018-02-09&sap=cu")]
    public void An_address_is_a_search_and_the_search_has_this_address(string address)
    {
        var request = FactRequest.Read(FactView.All.First(view => view.Path == address.Split('?')[0]), new QueryString(address.Contains('?', StringComparison.Ordinal) ? address[address.IndexOf('?', StringComparison.Ordinal)..] : ""));

        Assert.Empty(request.Complaints);
        Assert.Empty(request.Strangers);
        Assert.Equal(Uri.UnescapeDataString(address).Replace("quý1/2018..", "2018..", StringComparison.Ordinal), Uri.UnescapeDataString(FactAddress.Of(request.Query)));
    }

    [Theory]
    [InlineData("kieu=hat", "kieu")]
    [InlineData("nguoi-noi=ma", "nguoi-noi")]
    [InlineData("nam=20x8", "nam")]
    [InlineData("tu=32/13", "tu")]
    [InlineData("trang=0", "trang")]
    [InlineData("sap=loan", "sap")]
    public void What_makes_no_sense_is_left_out_and_said(string written, string parameter)
    {
        var asked = FactRequest.Read(FactView.Quotes, new QueryString("?" + written));

        Assert.NotNull(asked.Address.ComplaintAt(parameter));
        Assert.Equal("/phat-bieu", FactAddress.Of(asked.Query));
    }

    [Fact]
    public void Ends_in_the_wrong_order_change_places()
    {
        var asked = FactRequest.Read(FactView.Figures, new QueryString("?tu=2019&den=2018&gia-tri-tu=9&gia-tri-den=3"));

        Assert.Equal("/so-lieu?tu=2018-01-01&den=2019-12-31&gia-tri-tu=3&gia-tri-den=9", FactAddress.Of(asked.Query));
    }
}
