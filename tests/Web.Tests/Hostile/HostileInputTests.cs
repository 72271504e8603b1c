using System.Net;
using System.Text.Json;
using ArticleSearch.Web.Operators;
using ArticleSearch.Web.Pages;
using ArticleSearch.Web.Tests.Operators;
using ArticleSearch.Web.Tests.Pages;

namespace ArticleSearch.Web.Tests.Hostile;

/// <summary>Every string in every input of every page.</summary>
public sealed class HostileInputTests
{
    private static readonly (string Path, IReadOnlyList<string> Parameters)[] Inputs =
    [
        (SearchAddress.Path, SearchAddress.Parameters),
        .. FactView.All.Select(view => (view.Path, (IReadOnlyList<string>)[.. view.Parameters])),
        (IngestModel.Path, ["trang", "lam-moi", "thu-lai", "loi", "handler"]),
        (SignInModel.Path, [SignInModel.ReturnParameter]),
        ("/", ["q"]),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void There_are_more_than_two_hundred_and_no_two_the_same() =>
        Assert.InRange(HostileStrings.All.Distinct().Count(), 200, HostileStrings.All.Count);

    [Fact]
    public async Task In_an_address_it_shows_as_text_or_is_refused()
    {
        await using var host = await StartAsync();
        foreach (var text in HostileStrings.ForAddresses)
        {
            var typed = Uri.EscapeDataString(text);
            foreach (var (path, parameters) in Inputs)
            {
                await AssertSoundAsync(host, $"{path}?{parameters[0]}={typed}", text);
                await AssertSoundAsync(host, $"{path}?lang=en&" + string.Join('&', parameters.Select(name => $"{name}={typed[..Math.Min(typed.Length, 300)]}")), text);
            }

            await AssertSoundAsync(host, $"/bai/{typed}", text);
            await AssertSoundAsync(host, $"/nhan-su/{typed}", text);
            await AssertSoundAsync(host, $"/{typed}", text);
            await AssertSoundAsync(host, $"/tim-kiem?{typed}={typed}&lang={typed}", text);
        }
    }

    [Fact]
    public async Task Programs_get_JSON_whatever_they_ask()
    {
        await using var host = await StartAsync();
        foreach (var text in HostileStrings.ForAddresses)
        {
            foreach (var path in new[] { SearchAddress.JsonPath, SearchAddress.SuggestionsPath }.Concat(FactView.All.Select(view => view.JsonPath)))
            {
                using var answer = await host.GetAsync($"{path}?q={Uri.EscapeDataString(text)}");
                var body = await answer.Content.ReadAsStringAsync(Token);

                Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{(int)answer.StatusCode} for {path} and {text}");
                Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
                using var json = JsonDocument.Parse(body);
                Assert.DoesNotContain("<script", body, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Fact]
    public async Task In_a_form_it_shows_as_text_or_is_refused()
    {
        await using var host = await StartAsync();
        var token = (await host.ReadAsync("/nap-lieu")).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value")
            ?? (await host.ReadAsync("/dang-nhap")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var text in HostileStrings.All)
        {
            foreach (var (path, names) in new (string, string[])[]
            {
                ("/dang-nhap", ["ten", "mat-khau", "ve"]), ("/nap-lieu", ["id"]), ("/nap-lieu?handler=Host", ["host"]), ("/nap-lieu?handler=Reason", ["reason"]),
            })
            {
                using var form = new FormUrlEncodedContent(names.Select(name => KeyValuePair.Create(name, text)).Append(new("__RequestVerificationToken", token)));
                using var answer = await host.Browser.PostAsync(path, form, Token);

                Assert.True((int)answer.StatusCode < 500, $"{(int)answer.StatusCode} for {path} and {text[..Math.Min(99, text.Length)]}");
                Assert.True(answer.Headers.Location is null || answer.Headers.Location.OriginalString.StartsWith("/nap-lieu", StringComparison.Ordinal));
                await AssertSoundAsync(answer, path, text);
            }
        }
    }

    [Fact]
    public async Task A_request_line_without_end_is_refused()
    {
        await using var host = await StartAsync();

        using var answer = await host.GetAsync("/tim-kiem?q=" + new string('a', 60_000));

        Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.StatusCode);
    }

    private static Task<PagesHost> StartAsync() => PagesHost.StartWithAsync(
        settings => settings.Reader.PasswordHash = Passwords.Hash(Visitor.Password), Printed.Series(3));

    private static async Task AssertSoundAsync(PagesHost host, string address, string text)
    {
        using var answer = await host.GetAsync(address);
        Assert.True((int)answer.StatusCode < 500, $"{(int)answer.StatusCode} for {address}");
        await AssertSoundAsync(answer, address, text);
    }

    private static async Task AssertSoundAsync(HttpResponseMessage answer, string address, string text)
    {
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("canary", StringComparison.Ordinal)), address);

        // What the server itself refuses before any page (a malformed path) has no body.
        if (answer.Content.Headers.ContentType?.MediaType == "text/html")
        {
            Assert.True(answer.Headers.Contains("Content-Security-Policy"), address);
            var page = await PagesHost.ReadAsync(answer);
            var faults = SoundPage.FaultsOf(page).ToList();
            Assert.True(faults.Count == 0, $"{address}\n{text[..Math.Min(99, text.Length)]}\n{string.Join('\n', faults)}");
        }
    }
}
