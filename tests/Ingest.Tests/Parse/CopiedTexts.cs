using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Tests.Parse;

public sealed class CopiedTexts
{
    [Fact]
    public async Task Article_is_found_between_the_furniture()
    {
        var article = await Pages.Article($"""
            Theo dõi Báo Hànộimới trên

            Trạm bơm Hòa Lâm mở nước

            T.Vân - Ảnh: Hà Sơn| 09/02/2018 15:32

            (HNMO) - {Samples.Lead}

            {Samples.First}


            Quang cảnh lễ mở nước.


            Kênh dẫn dài ba cây số

            {Samples.Second}

            (0) Bình luận
            Nổi bật
            Trạm bơm Hòa Lâm mở nước
            (*) Không sao chép dưới mọi hình thức khi chưa có sự đồng ý bằng văn bản của Báo Hànộimới.
            """);

        Assert.Equal(Layout.CopiedText, article.Layout);
        Assert.Equal(["Trạm bơm Hòa Lâm mở nước", Samples.Lead, Samples.First, "Kênh dẫn dài ba cây số", Samples.Second], article.Text.Value.Split('\n'));
        Assert.Equal("tlphp", article.Text.KindLetters);
        Assert.Equal([new Caption("Quang cảnh lễ mở nước.", null)], article.Captions);
        Assert.Equal("HNMO", article.AgencyMark);
        Assert.Equal(["T.Vân"], article.Writers);
        Assert.Equal(["Hà Sơn"], article.Photographers);
        Assert.Equal("text:2018-02-09-tram-bom-hoa-lam-mo-nuoc", article.Key.Value);
    }

    [Theory]
    [InlineData("Mai Quỳ • 28/01/2026 - 06:52", "Mai Quỳ")]
    [InlineData("Mai Quỳ 28/01/2026 06:52", "Mai Quỳ")]
    [InlineData("28/01/2026 06:52", "")]
    [InlineData("28-01-2026 06:52 | Mai Quỳ", "Mai Quỳ")]
    public async Task Byline_stands_under_the_title(string byline, string writers)
    {
        var article = await Pages.Article($"Trang chủ\nChia sẻ Facebook\n\nNước về\n\n{byline}\n\n{Samples.Lead}\n\n{Samples.First}\n");

        Assert.Equal("Nước về", article.Text.Title);
        Assert.Equal(writers, string.Join(';', article.Writers));
        Assert.Equal("2026-01-28 06:52", $"{article.Published:yyyy-MM-dd HH:mm}");
        Assert.Equal("tlp", article.Text.KindLetters);
    }

    [Fact]
    public async Task Text_without_a_byline_is_title_lead_and_body()
    {
        var article = await Pages.Article($"Nước về\n{Samples.Lead}\n{Samples.First}\n{Samples.Second}");

        Assert.Equal("tlpp", article.Text.KindLetters);
        Assert.Equal("text:undated-nuoc-ve", article.Key.Value);
        Assert.Null(article.Published);
    }

    [Fact]
    public async Task Paragraph_with_a_date_is_no_byline()
    {
        const string Dated = "Trạm bơm được khởi công ngày 12/03/2024 và xong sau hai năm.";
        var article = await Pages.Article($"Nước về\n\n{Samples.Lead}\n\n{Dated}\n\n{Samples.First}");

        Assert.Contains(Dated, article.Text.Value, StringComparison.Ordinal);
        Assert.Null(article.Published);
    }

    [Fact]
    public async Task Caption_is_known_by_its_credit_too()
    {
        var article = await Pages.Article($"Nước về\n\n{Samples.Lead}\n\nNước về đồng. Ảnh: Lê Sa\n\n{Samples.First}");

        Assert.Equal([new Caption("Nước về đồng.", "Lê Sa")], article.Captions);
    }

    [Fact]
    public async Task Wide_spacing_throughout_makes_no_captions()
    {
        var article = await Pages.Article($"Nước về\n\n\n{Samples.Lead}\n\n\n{Samples.First}\n\n\n{Samples.Second}\n\n\n");

        Assert.Empty(article.Captions);
        Assert.Equal("tlpp", article.Text.KindLetters);
    }

    [Fact]
    public async Task Windows_line_ends_are_line_ends() =>
        Assert.Equal("tlp", (await Pages.Article($"Nước về\r\n\r\n{Samples.Lead}\r\n\r\n{Samples.First}\r\n")).Text.KindLetters);

    [Fact]
    public async Task Furniture_alone_is_no_article() =>
        Assert.Equal(Reason.NoArticle, (await Pages.Refused("Trang chủ\nChia sẻ Facebook\n(0) Bình luận\n")).Reason);

    [Fact]
    public async Task Title_alone_is_no_article() =>
        Assert.Equal(Reason.NoArticle, (await Pages.Refused("Nước về\n")).Reason);

    [Theory]
    [InlineData("Giấy phép số 15 do xã cấp cho trạm bơm còn hạn hai năm.")]
    [InlineData("Địa chỉ trụ sở của hợp tác xã nằm bên bờ sông.")]
    public async Task Sentence_that_begins_as_the_imprint_does_is_text(string sentence)
    {
        var copied = await Pages.Article($"Nước về\n\n{Samples.Lead}\n\n{sentence}\n\n{Samples.First}\n\n(0) Bình luận\nNổi bật\nBài khác\n");
        var page = await Pages.Article(Samples.Header(body: $"<p>{sentence}</p><p>{Samples.First}</p>"));

        Assert.EndsWith($"{Samples.Lead}\n{sentence}\n{Samples.First}", copied.Text.Value, StringComparison.Ordinal);
        Assert.EndsWith($"{sentence}\n{Samples.First}", page.Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_line_of_furniture_in_the_middle_does_not_end_the_article()
    {
        var article = await Pages.Article($"Nước về\n\n{Samples.Lead}\n\n{Samples.First}\n\nTin liên quan\n\n{Samples.Second}\n");

        Assert.EndsWith($"{Samples.First}\n{Samples.Second}", article.Text.Value, StringComparison.Ordinal);
    }
}
