using System.Text;
using ArticleSearch.Web.Hosting;

namespace ArticleSearch.Web.Operators;

/// <summary>Who may sign in: at most one account for each role.</summary>
public sealed class Accounts
{
    private readonly IReadOnlyList<Account> _all;
    private readonly Lazy<string> _nobodys = new(() => Passwords.Hash(Guid.NewGuid().ToString()));

    private Accounts(IReadOnlyList<Account> all) => _all = all;

    public bool HasAny => _all.Count > 0;

    public bool HasOperator => _all.Any(account => account.Role == Role.Operator);

    /// <exception cref="FormatException">A setting cannot be used; the message names it.</exception>
    public static Accounts Of(Settings settings) =>
        new([.. new[] { Account.Of(settings.Operator, Role.Operator), Account.Of(settings.Reader, Role.Reader) }.OfType<Account>()]);

    /// <summary>The account of this name and password. An unknown name takes as long as a wrong password.</summary>
    public Account? Find(string user, string password)
    {
        var account = Find(user);
        return Passwords.Matches(account?.PasswordHash ?? _nobodys.Value, password) ? account : null;
    }

    public Account? Find(string user) => _all.FirstOrDefault(account => Same(account.User, user));

    private static bool Same(string one, string other) =>
        one.Normalize(NormalizationForm.FormC).Equals(other.Trim().Normalize(NormalizationForm.FormC), StringComparison.OrdinalIgnoreCase);
}
