using System.Diagnostics.CodeAnalysis;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Store;

/// <summary>What is to be taken down: one article by its key, or all whose address begins so (in its canonical spelling).</summary>
/// <param name="Value">The key, or the beginning of the addresses.</param>
/// <param name="Key">The article meant; for an address, the one that it is the whole address of, if it is.</param>
public sealed record TakedownTarget(string Value, ArticleKey? Key, bool IsAddress)
{
    /// <summary>Reads what an operator types: <c>hnm-new:731520</c>, or an address, whole or as far as it is the same.</summary>
    public static bool TryParse(string typed, [NotNullWhen(true)] out TakedownTarget? target)
    {
        target = null;
        if (typed.Contains("://", StringComparison.Ordinal))
        {
            if (CanonicalUrl.TryParse(typed.TrimEnd('*'), out var url))
            {
                target = new TakedownTarget(url.Value, PaperAddress.Of(url)?.Key, IsAddress: true);
            }
        }
        else if (ArticleKey.TryParse(typed, out var key))
        {
            target = new TakedownTarget(key.Value, key, IsAddress: false);
        }

        return target is not null;
    }

    /// <summary>A <see cref="Value"/> that was stored.</summary>
    public static TakedownTarget Of(string value) =>
        TryParse(value, out var target) ? target : throw new ArgumentException($"Neither a key nor an address: '{value}'", nameof(value));

    public bool Holds(string? address) => IsAddress && address?.StartsWith(Value, StringComparison.Ordinal) == true;
}
