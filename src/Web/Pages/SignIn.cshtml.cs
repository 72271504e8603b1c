using ArticleSearch.Web.Operators;
using ArticleSearch.Web.Wording;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArticleSearch.Web.Pages;

/// <summary>Signing in and out. There is no such page where no account is set.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SignInModel(Accounts accounts, OperatorGate gate, SignInAttempts attempts, ILogger<SignInModel> log) : PageModel
{
    public const string Path = "/dang-nhap";
    public const string ReturnParameter = "ve";

    /// <summary>Hashing what is longer would be work for nothing.</summary>
    public const int MaxTyped = 200;

    [BindProperty(Name = "ten")]
    public string? Name { get; set; }

    [BindProperty(Name = "mat-khau")]
    public string? Password { get; set; }

    /// <summary>Where the visitor wanted to go: a path of this site.</summary>
    [BindProperty(Name = ReturnParameter, SupportsGet = true)]
    public string? Return { get; set; }

    public string? Trouble { get; private set; }

    public string Back => Url.IsLocalUrl(Return) ? Return! : "/";

    public string? SignedInAs => OperatorGate.NameOf(HttpContext);

    public bool IsOperator => gate.Allows(HttpContext);

    /// <summary>The sign-in that leads back to what was asked for.</summary>
    public static string AddressOf(HttpRequest request) => request.Path == Path
        ? Path + request.QueryString
        : $"{Path}?{ReturnParameter}={Uri.EscapeDataString(UriHelper.BuildRelative(request.PathBase, request.Path, request.QueryString))}";

    public IActionResult OnGet() => accounts.HasAny ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!accounts.HasAny)
        {
            return NotFound();
        }

        var address = HttpContext.Connection.RemoteIpAddress;
        if (attempts.WaitOf(address) is { Ticks: > 0 } wait)
        {
            Response.Headers.RetryAfter = Say.Seconds(wait);
            return Refuse(StatusCodes.Status429TooManyRequests, Say.SignInLocked(wait));
        }

        attempts.Begin(address);
        if (Name is not { Length: > 0 and <= MaxTyped } user || Password is not { Length: > 0 and <= MaxTyped } password
            || accounts.Find(user, password) is not { } account)
        {
            log.LogWarning("A sign-in failed");
            return Refuse(StatusCodes.Status403Forbidden, Say.SignInFailed);
        }

        attempts.Succeeded(address);
        await SignInCookie.SignInAsync(HttpContext, account);
        log.LogInformation("Signed in as {Role}", account.Role);
        return LocalRedirect(Back);
    }

    public async Task<IActionResult> OnPostSignOutAsync()
    {
        await SignInCookie.SignOutAsync(HttpContext);
        return LocalRedirect("/");
    }

    private PageResult Refuse(int status, string why)
    {
        Response.StatusCode = status;
        Trouble = why;
        return Page();
    }
}
