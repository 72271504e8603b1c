using AngleSharp.Html.Parser;

namespace ArticleSearch.Web.Tests.Hostile;

/// <summary>The check would notice.</summary>
public sealed class SoundPageTests
{
    [Theory]
    [InlineData("đất", true)]
    [InlineData("&lt;script&gt;", true)]
    [InlineData("<a href=\"https://hanoimoi.vn/\">báo</a>", true)]
    [InlineData("<script>window.canary=1</script>", false)]
    [InlineData("<img src=x onerror=window.canary=1>", false)]
    [InlineData("<svg onload=window.canary=1>", false)]
    [InlineData("<a href=\"javascript:window.canary=1\">x</a>", false)]
    [InlineData("<a href=\"//evil.example/\">x</a>", false)]
    [InlineData("<form action=\"https://evil.example/\">", false)]
    [InlineData("<meta http-equiv=refresh content=\"0;url=/\">", false)]
    [InlineData("<main id=noi-dung></main>", false)]
    [InlineData("<plaintext>", false)]
    [InlineData("<p style=\"position:fixed\">", false)]
    public async Task Only_encoded_text_is_sound(string written, bool isSound)
    {
        var page = await new HtmlParser().ParseDocumentAsync(
            $"<!DOCTYPE html><html><head><title>x</title></head><body><header class=masthead></header><main id=noi-dung>{written}</main><footer></footer></body></html>",
            TestContext.Current.CancellationToken);

        Assert.Equal(isSound, !SoundPage.FaultsOf(page).Any());
    }
}
