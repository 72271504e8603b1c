using System.Diagnostics.CodeAnalysis;

namespace ArticleSearch.Ingest.Articles;

/// <summary>
/// The name of an article, <c>space:id</c>: <c>hnm-new:731520</c>, <c>hnm-old:592454</c> (two different number
/// spaces of the paper), <c>text:2018-02-09-slug</c> for copied text without an address, <c>web:host-hash</c> for
/// pages of other houses, or whatever a ready article brings along.
/// </summary>
/// <remarks>It stands in page addresses before <c>@revision</c>, hence the characters that are refused.</remarks>
public sealed record ArticleKey
{
    public const int MaxLength = 250;

    private const string Refused = "@?#%\\<>\"'";

    private ArticleKey(string value) => Value = value;

    public string Value { get; }

    public static ArticleKey Of(string value) =>
        TryParse(value, out var key) ? key : throw new ArgumentException($"Not an article key: '{value}'", nameof(value));

    public static bool TryParse([NotNullWhen(true)] string? value, [NotNullWhen(true)] out ArticleKey? key)
    {
        key = null;
        if (string.IsNullOrEmpty(value) || value.Length > MaxLength)
        {
            return false;
        }

        foreach (var c in value)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || Refused.Contains(c, StringComparison.Ordinal))
            {
                return false;
            }
        }

        key = new ArticleKey(value);
        return true;
    }

    public override string ToString() => Value;
}
