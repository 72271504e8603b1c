using System.Security.Claims;
using ArticleSearch.Web.Pages;

namespace ArticleSearch.Web.Operators;

/// <summary>
/// Tells the operator from a reader. Where a password is set: whoever signed in with it. Where none is: whoever sits at
/// this machine (<see cref="LocalRequest"/>).
/// </summary>
public sealed class OperatorGate(Accounts accounts)
{
    public bool NeedsPassword => accounts.HasOperator;

    public bool Allows(HttpContext context) =>
        NeedsPassword ? context.User.IsInRole(nameof(Role.Operator)) : LocalRequest.Is(context);

    /// <summary>Whether nothing is changed by the request.</summary>
    public static bool IsLook(HttpContext context) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);

    /// <summary>Who changes something, for records of it: the account's name, or null for whoever sits at this machine.</summary>
    public static string? NameOf(HttpContext context) => context.User.FindFirstValue(ClaimTypes.Name);

    /// <summary>Shows the way to the sign-in where that helps, and refuses otherwise.</summary>
    public IResult Refuse(HttpContext context) =>
        NeedsPassword && IsLook(context)
            ? Results.Redirect(SignInModel.AddressOf(context.Request))
            : Results.StatusCode(StatusCodes.Status403Forbidden);
}
