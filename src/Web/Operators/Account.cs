using System.Security.Cryptography;
using System.Text;
using ArticleSearch.Web.Hosting;

namespace ArticleSearch.Web.Operators;

/// <summary>A name with the hash of its password, as the settings have it.</summary>
public sealed record Account(string User, string PasswordHash, Role Role)
{
    /// <summary>Names the password without telling it: who signed in with another one is asked again.</summary>
    public string Stamp => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(PasswordHash)).AsSpan(0, 8));

    /// <returns>Null for one without a password: nobody signs in with it.</returns>
    /// <exception cref="FormatException">The hash is not one that <c>hash-password</c> printed; the message names the setting.</exception>
    public static Account? Of(AccountSettings settings, Role role)
    {
        var setting = $"{Settings.Section}:{role}";
        if (settings.PasswordHash.Length == 0)
        {
            return null;
        }

        return settings.User.Length == 0 ? throw new FormatException($"{setting}:{nameof(settings.User)}: ''")
            : !Passwords.IsHash(settings.PasswordHash) ? throw new FormatException($"{setting}:{nameof(settings.PasswordHash)}")
            : new Account(settings.User, settings.PasswordHash, role);
    }
}
