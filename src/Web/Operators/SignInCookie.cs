using System.Security.Claims;
using ArticleSearch.Web.Hosting;
using ArticleSearch.Web.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace ArticleSearch.Web.Operators;

/// <summary>Who signed in is remembered by a signed cookie that scripts cannot read.</summary>
public static class SignInCookie
{
    private const string Stamp = "stamp";

    /// <summary>A working day.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>Needs the settings and a clock beside it.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddSingleton(provider => Accounts.Of(provider.GetRequiredService<IOptions<Settings>>().Value));
        services.AddSingleton<OperatorGate>();
        services.AddSingleton<ReadingRights>();
        services.AddSingleton<SignInAttempts>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = "articlesearch-account";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = Lifetime;
            options.SlidingExpiration = true;
            options.LoginPath = SignInModel.Path;
            options.ReturnUrlParameter = SignInModel.ReturnParameter;
            options.Events.OnValidatePrincipal = CheckAsync;
        });
        return services;
    }

    public static Task SignInAsync(HttpContext context, Account account)
    {
        Claim[] claims = [new(ClaimTypes.Name, account.User), new(ClaimTypes.Role, account.Role.ToString()), new(Stamp, account.Stamp)];
        var identity = new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme);
        return context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity));
    }

    public static Task SignOutAsync(HttpContext context) => context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);

    /// <summary>A cookie ends with the account it was given for, and with that account's password.</summary>
    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var accounts = context.HttpContext.RequestServices.GetRequiredService<Accounts>();
        var account = accounts.Find(context.Principal?.FindFirstValue(ClaimTypes.Name) ?? "");
        if (account is null || context.Principal?.FindFirstValue(Stamp) != account.Stamp || !context.Principal.IsInRole(account.Role.ToString()))
        {
            context.RejectPrincipal();
            await SignOutAsync(context.HttpContext);
        }
    }
}
