using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ArticleSearch.Web.Tests.Browser;

/// <summary>An editor looks for what somebody said, by an unmarked name, and takes it along.</summary>
[Collection(typeof(OneReadingRoom))]
public sealed class EditorJourneyTests(ReadingRoom room)
{
    [Fact]
    public async Task A_speaker_is_picked_by_an_unmarked_name_and_the_quote_is_copied_with_its_source()
    {
        var page = await room.EnterAsync(script: true);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync("/phat-bieu");
        var field = page.GetByLabel("Người nói", new() { Exact = true });
        var offers = page.GetByRole(AriaRole.Option);

        await field.PressSequentiallyAsync("nghiem xuan di");
        await Expect(offers.First).ToContainTextAsync("Nghiêm Xuân Đĩnh");
        await Expect(offers.First.Locator(".count")).ToContainTextAsync("bài");
        await Expect(field).ToHaveValueAsync("nghiem xuan di");
        await field.PressAsync("ArrowDown");
        await Expect(field).ToHaveValueAsync("nghiem xuan di");
        await field.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex(@"/phat-bieu\?nguoi=Nghi%C3%AAm\+Xu%C3%A2n\+%C4%90%C4%A9nh$"));
        var hit = page.Locator(".hits > li").Filter(new() { HasText = "Nguyên văn" }).First;
        await hit.GetByRole(AriaRole.Button, new() { Name = "Chép trích dẫn" }).ClickAsync();
        await Expect(hit.GetByRole(AriaRole.Button, new() { Name = "Đã chép" })).ToBeVisibleAsync();

        var copied = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        var words = await hit.Locator("blockquote b").InnerTextAsync();
        Assert.StartsWith($"“{words}”\n— Nghiêm Xuân Đĩnh", copied, StringComparison.Ordinal);
        Assert.Contains("\nBáo Hànộimới, ", copied, StringComparison.Ordinal);
        Assert.Contains($"\n{room.Server.Address}/bai/", copied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tick_leads_to_the_very_words_in_the_article()
    {
        var page = await room.EnterAsync();
        await page.GotoAsync("/phat-bieu?kieu=nguyen-van");
        var hit = page.Locator(".hits > li").First;
        var words = await hit.Locator("blockquote b").InnerTextAsync();

        await hit.Locator(".proof").ClickAsync();

        // The first sentence of the words is the place; the others follow it.
        Assert.StartsWith(await page.Locator(":target").InnerTextAsync(), words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_a_name_typed_without_marks_leads_to_a_citation_to_be_selected()
    {
        var page = await room.EnterAsync();
        await page.GotoAsync("/phat-bieu?kieu=nguyen-van");
        await page.GetByLabel("Người nói", new() { Exact = true }).FillAsync("nghiem xuan dinh");
        await page.Keyboard.PressAsync("Enter");
        var hit = page.Locator(".hits > li").First;

        await hit.GetByText("Trích dẫn", new() { Exact = true }).ClickAsync();

        await Expect(hit.Locator(".cite pre")).ToContainTextAsync("— Nghiêm Xuân Đĩnh");
        await Expect(hit.Locator(".cite pre")).ToContainTextAsync("https://hanoimoi");
        await Expect(hit.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Expect(hit.GetByRole(AriaRole.Link, new() { Name = "Bài khác in câu này" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Other_printings_are_looked_up_in_place()
    {
        var page = await room.EnterAsync(script: true);
        await page.GotoAsync("/phat-bieu?kieu=nguyen-van");
        var hit = page.Locator(".hits > li").First;

        await hit.GetByRole(AriaRole.Link, new() { Name = "Bài khác in câu này" }).ClickAsync();

        await Expect(hit.Locator(".same")).ToHaveCountAsync(0);
        await Expect(hit.Locator(".tools")).ToContainTextAsync("Không bài nào khác in câu này");
        await Expect(page).ToHaveURLAsync("/phat-bieu?kieu=nguyen-van");
    }

    /// <summary>Telex in Unikey: the letter goes out with a backspace and comes back with its mark.</summary>
    [Fact]
    public async Task Typing_that_rewrites_the_field_stays_as_typed_while_suggestions_show()
    {
        var page = await room.EnterAsync(script: true);
        await page.GotoAsync("/phat-bieu");
        var field = page.GetByLabel("Người nói", new() { Exact = true });

        await field.PressSequentiallyAsync("nghie", new() { Delay = 40 });
        await field.PressAsync("Backspace");
        await page.Keyboard.InsertTextAsync("ê");
        await field.PressSequentiallyAsync("m xua", new() { Delay = 40 });
        await field.PressAsync("Backspace");
        await page.Keyboard.InsertTextAsync("â");
        await field.PressSequentiallyAsync("n");

        await Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Nghiêm Xuân");
        await Expect(field).ToHaveValueAsync("nghiêm xuân");
        await field.PressAsync("Backspace");
        await page.Keyboard.InsertTextAsync("n d");
        await Expect(field).ToHaveValueAsync("nghiêm xuân d");
    }

    [Fact]
    public async Task While_a_name_is_composed_no_list_shows_and_Enter_belongs_to_the_input_method()
    {
        var page = await room.EnterAsync(script: true);
        await page.GotoAsync("/phat-bieu");
        var field = page.GetByLabel("Người nói", new() { Exact = true });
        await field.PressSequentiallyAsync("nghiem");
        await Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await field.PressAsync("ArrowDown");

        await field.EvaluateAsync("""
            field => {
              field.dispatchEvent(new CompositionEvent('compositionstart'));
              field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
            }
            """);

        await Expect(page.GetByRole(AriaRole.Listbox)).ToHaveCountAsync(0);
        await Expect(page).ToHaveURLAsync("/phat-bieu");
        await Expect(field).ToHaveValueAsync("nghiem");
    }
}
