using AngleSharp.Dom;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Tests.Pages;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("/tim-kiem?q=l%C3%BAa", "/tim-kiem?q=l%C3%BAa&lang=en", "/tim-kiem?q=l%C3%BAa")]
    [InlineData("/bai/x@2#c12", "/bai/x@2?lang=en#c12", "/bai/x@2#c12")]
    [InlineData("/?lang=fr&lang&q=lang", "/?q=lang&lang=en", "/?q=lang")]
    public void An_address_has_one_language_and_keeps_everything_else(string address, string english, string vietnamese)
    {
        Assert.Equal(english, Language.English.AddressOf(address));
        Assert.Equal(vietnamese, Language.Vietnamese.AddressOf(address));
        Assert.Equal(vietnamese, Language.Vietnamese.AddressOf(english));
    }

    [Fact]
    public async Task Links_forms_and_redirects_of_an_English_page_stay_English()
    {
        await using var host = await PagesHost.StartAsync(Printed.Article("hnm-new:731001", "Vụ lúa sớm"));
        foreach (var path in new[] { "/", "/tim-kiem?q=lua", "/tim-kiem?q=khongcochunao&nam=2018", "/phat-bieu", "/nap-lieu", "/khong-co" })
        {
            var page = await host.ReadAsync(Language.English.AddressOf(path));
            var links = page.QuerySelectorAll("a[href^='/']:not([hreflang]), link[rel=canonical]").Select(link => link.GetAttribute("href")!).ToList();

            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
            Assert.NotEmpty(links);
            Assert.All(links, link => Assert.Contains("lang=en", link, StringComparison.Ordinal));
            Assert.All(page.QuerySelectorAll("form"), form => Assert.Equal("en", form.QuerySelector("input[name=lang]")?.GetAttribute("value")));
            Assert.Equal(path, page.QuerySelector("a[hreflang=vi]")!.GetAttribute("href"));
        }

        using var untidy = await host.GetAsync("/tim-kiem?lang=en&q=lua&nam=");
        Assert.Equal("/tim-kiem?q=lua&lang=en", untidy.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_page_is_Vietnamese_unless_its_address_asks_for_English()
    {
        await using var host = await PagesHost.StartAsync();
        foreach (var path in new[] { "/", "/?lang=vi", "/?lang=fr", "/?lang=EN-US" })
        {
            var page = await host.ReadAsync(path);

            Assert.Equal("vi", page.DocumentElement.GetAttribute("lang"));
            Assert.DoesNotContain(page.QuerySelectorAll("a:not([hreflang])"), link => link.GetAttribute("href")!.Contains("lang=", StringComparison.Ordinal));
            Assert.Equal("/?lang=en", page.QuerySelector("a[hreflang=en]")!.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task The_language_is_no_part_of_a_question()
    {
        await using var host = await PagesHost.StartAsync(Printed.Article("hnm-new:731001", "Vụ lúa sớm"));

        using var answer = await host.GetAsync("/tim-kiem.json?q=lua&lang=en");

        Assert.True(answer.IsSuccessStatusCode);
    }
}
