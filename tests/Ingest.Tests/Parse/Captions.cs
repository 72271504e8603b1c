using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse.Reading;

namespace ArticleSearch.Ingest.Tests.Parse;

public sealed class Captions
{
    [Theory]
    [InlineData("Nước về đồng. Ảnh: Lê Sa", "Nước về đồng.", "Lê Sa")]
    [InlineData("Nước về đồng. Ảnh:YN", "Nước về đồng.", "YN")]
    [InlineData("Nước về đồng.Ảnh: PV.", "Nước về đồng.", "PV")]
    [InlineData("Nước về đồng. (Ảnh: Lê Sa/Báo Ven Sông)", "Nước về đồng.", "Lê Sa/Báo Ven Sông")]
    [InlineData("Nước về đồng. (Nguồn: Báo Ven Sông)", "Nước về đồng.", "Báo Ven Sông")]
    [InlineData("Nước về đồng - Ảnh: N.T.", "Nước về đồng", "N.T.")]
    [InlineData("Nước về đồng – Ảnh: Lê Sa.", "Nước về đồng", "Lê Sa")]
    [InlineData("Nước về đồng.", "Nước về đồng.", null)]
    [InlineData("Hình ảnh: nước về đồng", "Hình ảnh: nước về đồng", null)]
    public void Credit_leaves_the_caption(string printed, string text, string? credit) =>
        Assert.Equal(new Caption(text, credit), CaptionLine.Parse(printed));

    [Theory]
    [InlineData("")]
    [InlineData("Ảnh: Lê Sa")]
    [InlineData("img_2045(1).jpeg")]
    public void Nothing_but_a_credit_or_a_file_name_is_no_caption(string printed) => Assert.Null(CaptionLine.Parse(printed));

    [Theory]
    [InlineData("<figure><img src='a.jpg' alt='t3-a.jpg'><figcaption>Nước về. <i>Ảnh: Lê Sa</i></figcaption></figure>")]
    [InlineData("<table class='image'><tr><td><img src='a.jpg'></td></tr><tr><td class='caption'>Nước về. Ảnh: Lê Sa</td></tr></table>")]
    [InlineData("<table><tr><td><img src='a.jpg'></td></tr><tr><td>Nước về. Ảnh: Lê Sa</td></tr></table>")]
    [InlineData("<div class='image'><img src='a.jpg'><p class='caption'><em>Nước về. Ảnh: Lê Sa</em></p></div>")]
    [InlineData("<p align='center'><img src='a.jpg'></p><p align='center'><em>Nước về. Ảnh: Lê Sa</em></p>")]
    [InlineData("<p><img src='a.jpg'><br><em>Nước về. Ảnh: Lê Sa</em></p>")]
    public async Task Caption_of_any_era_is_no_paragraph(string figure)
    {
        var article = await Pages.Article(Samples.Header(body: $"<p>{Samples.First}</p>{figure}<p>{Samples.Second}</p>"));

        Assert.Equal([new Caption("Nước về.", "Lê Sa")], article.Captions);
        Assert.Equal(2, article.Text.Body.Count());
    }

    [Theory]
    [InlineData("<p align='center'><img src='a.jpg'></p><p align='center'>Nước về đồng</p>")]
    [InlineData("<p style='text-align: center'><img src='a.jpg'><br>Nước về đồng</p>")]
    [InlineData("<figure><img src='a.jpg'></figure><p><em>Nước về đồng</em></p>")]
    public async Task Short_line_set_like_a_caption_is_one(string figure)
    {
        var article = await Pages.Article(Samples.Header(body: $"<p>{Samples.First}</p>{figure}<p>{Samples.Second}</p>"));

        Assert.Equal([new Caption("Nước về đồng", null)], article.Captions);
    }

    [Theory]
    [InlineData("<p><img src='a.jpg'>{0}</p>", "Bà con góp công nạo vét kênh dẫn trước ngày mở nước.")]
    [InlineData("<p align='center'><img src='a.jpg'>{0}</p>", "Bà con góp công nạo vét. Kênh dẫn dài ba cây số.")]
    [InlineData("<figure><img src='a.jpg'></figure><p><em>{0}</em></p>", "Bà con góp công nạo vét. Kênh dẫn dài ba cây số.")]
    [InlineData("<figure><img src='a.jpg'><figcaption>Kênh.</figcaption></figure><p><em>{0}</em></p>", "Bà con góp công nạo vét kênh dẫn.")]
    [InlineData("<p><img src='a.jpg'></p><p>{0}</p>", "Bà con góp công nạo vét kênh dẫn.")]
    public async Task Prose_beside_a_picture_stays_in_the_text(string markup, string prose)
    {
        var body = string.Format(System.Globalization.CultureInfo.InvariantCulture, markup, prose);
        var article = await Pages.Article(Samples.Header(body: $"<p>{Samples.First}</p>{body}<p>{Samples.Second}</p>"));

        Assert.EndsWith($"{Samples.First}\n{prose}\n{Samples.Second}", article.Text.Value, StringComparison.Ordinal);
    }
}
