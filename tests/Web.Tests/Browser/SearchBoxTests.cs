using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ArticleSearch.Web.Tests.Browser;

/// <summary>What the script adds to the search box.</summary>
[Collection(typeof(OneReadingRoom))]
public sealed class SearchBoxTests(ReadingRoom room)
{
    [Fact]
    public async Task Suggestions_stand_below_the_box_and_what_was_typed_stays_until_one_is_chosen()
    {
        var page = await room.EnterAsync(script: true);
        await page.GotoAsync("/");
        var box = page.GetByRole(AriaRole.Combobox);
        var offers = page.GetByRole(AriaRole.Option);

        await box.PressSequentiallyAsync("nong tho");
        await Expect(offers.First).ToBeVisibleAsync();
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        Assert.InRange(await offers.CountAsync(), 1, 8);

        await box.PressAsync("ArrowDown");
        await Expect(offers.First).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(box).ToHaveAttributeAsync("aria-activedescendant", "goi-y-0");
        await Expect(box).ToHaveValueAsync("nong tho");

        await box.PressAsync("Enter");
        await Expect(page).Not.ToHaveURLAsync("/");
        Assert.Matches("/(bai/|tim-kiem\\?q=)", page.Url);
    }

    [Fact]
    public async Task Escape_closes_the_list_and_Enter_searches_for_what_was_typed()
    {
        var page = await room.EnterAsync(script: true);
        await page.GotoAsync("/tim-kiem");
        var box = page.GetByRole(AriaRole.Combobox);
        await box.PressSequentiallyAsync("nong tho");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();

        await box.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Expect(box).ToHaveValueAsync("nong tho");

        await box.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync("/tim-kiem?q=nong+tho");
    }

    [Fact]
    public async Task While_an_input_method_composes_nothing_is_asked()
    {
        var page = await room.EnterAsync(script: true);
        await page.GotoAsync("/");
        var asked = 0;
        page.Request += (_, request) => asked += request.Url.Contains("goi-y.json", StringComparison.Ordinal) ? 1 : 0;
        var box = page.GetByRole(AriaRole.Combobox);

        await box.EvaluateAsync("box => { box.value = 'nong'; box.dispatchEvent(new InputEvent('input', { isComposing: true })); }");
        await page.WaitForTimeoutAsync(500);
        Assert.Equal(0, asked);

        var asking = page.WaitForRequestAsync("**/goi-y.json?q=nong");
        await box.EvaluateAsync("box => box.dispatchEvent(new CompositionEvent('compositionend'))");
        await asking;
    }

    [Fact]
    public async Task The_keys_j_and_k_walk_over_the_results_and_are_letters_in_the_box()
    {
        var page = await room.EnterAsync(script: true);
        await page.GotoAsync("/tim-kiem?q=n%C3%B4ng+th%C3%B4n");
        var links = page.Locator(".hits h2 a");

        await page.Keyboard.PressAsync("j");
        await Expect(links.Nth(0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(links.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("k");
        await Expect(links.Nth(0)).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync("jk");
        await Expect(page.GetByRole(AriaRole.Combobox)).ToHaveValueAsync("nông thônjk");
    }

    [Fact]
    public async Task A_slash_leads_to_the_box_only_from_the_page_itself_and_can_be_switched_off()
    {
        var page = await room.EnterAsync(script: true);
        await page.GotoAsync("/tim-kiem?q=h%E1%BB%99i");
        var box = page.GetByRole(AriaRole.Combobox);

        await page.Keyboard.PressAsync("/");
        await Expect(box).ToBeFocusedAsync();
        await Expect(box).ToHaveValueAsync("hội");
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("/");
        await Expect(box).ToHaveValueAsync("hội/");

        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(box).Not.ToBeFocusedAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Tắt phím tắt" }).ClickAsync();
        await page.ReloadAsync();
        await page.Keyboard.PressAsync("/");
        await Expect(box).Not.ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Bật phím tắt" })).ToBeVisibleAsync();
    }
}
