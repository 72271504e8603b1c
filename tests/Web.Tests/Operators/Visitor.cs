using ArticleSearch.Web.Tests.Pages;

namespace ArticleSearch.Web.Tests.Operators;

/// <summary>What somebody does at the sign-in page, as a browser sends it.</summary>
internal static class Visitor
{
    public const string Password = "một câu dài đủ nhớ";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<HttpResponseMessage> SignInAsync(this PagesHost host, string user, string password, string back = "/nap-lieu")
    {
        var form = await host.FormAsync("/dang-nhap", ("ten", user), ("mat-khau", password), ("ve", back));
        return await host.Browser.PostAsync("/dang-nhap", form, Token);
    }

    public static async Task<HttpResponseMessage> SignOutAsync(this PagesHost host) =>
        await host.Browser.PostAsync("/dang-nhap?handler=SignOut", await host.FormAsync("/dang-nhap"), Token);

    /// <summary>The fields with the token of the form at this address.</summary>
    public static async Task<FormUrlEncodedContent> FormAsync(this PagesHost host, string path, params (string Name, string Value)[] fields)
    {
        var page = await host.ReadAsync(path);
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return new(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
    }

    /// <summary>From here on every request comes as a proxy passes it on.</summary>
    public static void ComesThroughProxy(this PagesHost host) => host.Browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
}
