using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ArticleSearch.Web.Tests.Browser;

/// <summary>What somebody does who has found the article and reads it.</summary>
[Collection(typeof(OneReadingRoom))]
public sealed class ReadingJourneyTests(ReadingRoom room)
{
    [Fact]
    public async Task Words_are_found_in_the_article_and_gone_through_without_script()
    {
        var page = await room.EnterAsync();
        await page.GotoAsync(ReadingRoom.Longform);
        await page.GetByLabel("Tìm trong bài").FillAsync("nam 2013");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".found-bar [role=status]")).ToContainTextAsync("Chỗ 1 trong");
        await Expect(page.Locator("mark.here")).ToHaveTextAsync("Năm 2013");
        var count = await page.Locator("mark.found[id]").CountAsync();
        Assert.True(count > 1, "There is nothing to go through");

        await page.GetByText("Chỗ sau").ClickAsync();
        await Expect(page.Locator("mark.here")).ToHaveIdAsync("t2");
        await Expect(page.Locator("mark.here")).ToBeInViewportAsync();
        await page.GetByText("Chỗ trước").ClickAsync();
        await page.GetByText("Chỗ trước").ClickAsync();
        await Expect(page.Locator("mark.here")).ToHaveIdAsync($"t{count}");

        await page.GetByText("Thôi tìm").ClickAsync();
        await Expect(page.Locator("mark")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Each_kind_of_mark_can_be_switched_off_without_script()
    {
        var page = await room.EnterAsync();
        await page.GotoAsync(ReadingRoom.Longform);
        var figure = page.Locator(".text .figure").First;
        await Expect(figure).ToHaveCSSAsync("text-decoration-line", "underline");

        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Số liệu" }).UncheckAsync();

        await Expect(figure).ToHaveCSSAsync("text-decoration-line", "none");
        await Expect(page.Locator(".text .day").First).ToHaveCSSAsync("text-decoration-line", "underline");
    }

    [Fact]
    public async Task A_quote_is_copied_with_its_speaker_and_source()
    {
        var page = await EnterWithClipboardAsync();
        await page.GotoAsync(ReadingRoom.Revised);

        var button = page.Locator(".quotes button.copy").First;
        await button.ClickAsync();

        await Expect(button).ToHaveTextAsync("Đã chép");
        var copied = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.StartsWith("“Mất bến nước là mất làng” (Lò Văn Sính, Chủ tịch UBND xã Hạ Điền)\nBáo Hànộimới, 5/7/2018: Xã sửa ba bến nước\n", copied, StringComparison.Ordinal);
        Assert.Contains("/bai/thu:ben-nuoc@2#c", copied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_selected_is_copied_with_the_place_of_its_sentence()
    {
        var page = await EnterWithClipboardAsync();
        await page.GotoAsync(ReadingRoom.Revised);
        await Expect(page.Locator(".copy-selection")).ToBeHiddenAsync();

        await page.Locator(".text .sentence").Nth(1).SelectTextAsync();
        await page.Locator(".copy-selection").ClickAsync();

        var copied = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Matches("^“Xã đã sửa 14 bến.”\nBáo Hànộimới, 5/7/2018: Xã sửa ba bến nước\nhttp.*/bai/thu:ben-nuoc@2#c\\d+$", copied);
    }

    [Fact]
    public async Task Without_script_no_button_promises_to_copy()
    {
        var page = await room.EnterAsync();
        await page.GotoAsync(ReadingRoom.Revised);

        await Expect(page.Locator("button.copy:visible")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "BibTeX" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_reader_sees_what_the_paper_changed()
    {
        var page = await room.EnterAsync();
        await page.GotoAsync(ReadingRoom.Revised);
        await page.GetByText("So với bản 1").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Bản 1 và bản 2 khác nhau ở đâu");
        await Expect(page.Locator(".facts li")).ToHaveCountAsync(2);
        await Expect(page.Locator("h2.title del")).ToContainTextAsync("giữ");
        await Expect(page.Locator("h2.title ins")).ToContainTextAsync("sửa");
    }

    [Fact]
    public async Task Printed_it_is_the_article_with_its_addresses()
    {
        var page = await room.EnterAsync(script: true);
        await page.GotoAsync(ReadingRoom.Longform);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var gone in new[] { ".masthead", ".tools", ".facts", ".similar", "button", ".formats" })
        {
            await Expect(page.Locator($"{gone}:visible")).ToHaveCountAsync(0);
        }

        await Expect(page.Locator(".text .figure").First).ToHaveCSSAsync("text-decoration-line", "none");
        await Expect(page.Locator(".cite")).ToContainTextAsync("/bai/hnm-new:728254@1");
    }

    private async Task<IPage> EnterWithClipboardAsync()
    {
        var page = await room.EnterAsync(script: true);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        return page;
    }
}
