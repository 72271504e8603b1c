using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ArticleSearch.Web.Operators;

/// <summary>Passwords become hashes (PBKDF2, HMAC-SHA-512, a salt for each) and are compared with them.</summary>
public static class Passwords
{
    /// <summary>Longer than what can be tried out, short enough to be remembered as a sentence.</summary>
    public const int MinLength = 12;

    /// <summary>OWASP's advice for PBKDF2 with HMAC-SHA-512.</summary>
    private const int Iterations = 210_000;

    /// <summary>Of ASP.NET Core Identity's third format: what it is, algorithm, rounds, lengths; then salt and key.</summary>
    private const byte Format = 1;
    private const int HeaderLength = 13;

    private static readonly PasswordHasher<string> Hasher =
        new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    public static string Hash(string password) => Hasher.HashPassword("", Typed(password));

    public static bool Matches(string hash, string password) =>
        Hasher.VerifyHashedPassword("", hash, Typed(password)) != PasswordVerificationResult.Failed;

    public static bool IsHash(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length > HeaderLength && bytes[0] == Format;
    }

    /// <summary>One keyboard types "ệ" as one letter, another as three.</summary>
    private static string Typed(string password) => password.Normalize(NormalizationForm.FormC);
}
