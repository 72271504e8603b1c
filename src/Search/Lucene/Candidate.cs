using System.Globalization;

namespace ArticleSearch.Search.Lucene;

/// <summary>An article that may come onto the page.</summary>
/// <param name="Doc">Its number in the index as it is now.</param>
/// <param name="AsTyped">It holds the words with the marks that were typed; those that do come first.</param>
/// <param name="Rank">Higher is better: the score, or the time it was published.</param>
/// <param name="Tie">Orders equal ranks, always the same way.</param>
internal readonly record struct Candidate(int Doc, bool AsTyped, double Rank, long Tie) : IComparable<Candidate>
{
    /// <summary>For those who read it: what is undated has the rank of nothing in an order by time, and no number says that.</summary>
    public float Score => double.IsFinite(Rank) ? (float)Rank : 0;

    /// <summary>The better one is less.</summary>
    public int CompareTo(Candidate other)
    {
        if (AsTyped != other.AsTyped)
        {
            return AsTyped ? -1 : 1;
        }

        var rank = other.Rank.CompareTo(Rank);
        return rank != 0 ? rank : Tie.CompareTo(other.Tie);
    }
}

/// <summary>Where a page ends, so that the next one begins there without counting the hits before it again.</summary>
/// <param name="Offset">Listed hits before the next page.</param>
/// <param name="Last">The last of them; null near the top, where copies and close reading change the order.</param>
internal sealed record Cursor(long Offset, Candidate? Last)
{
    public override string ToString() => Last is not { } last
        ? string.Create(CultureInfo.InvariantCulture, $"{Offset}")
        : string.Create(CultureInfo.InvariantCulture, $"{Offset}.{(last.AsTyped ? 1 : 0)}.{BitConverter.DoubleToInt64Bits(last.Rank):x}.{last.Tie:x}");

    /// <returns>Null for a text that no cursor prints; no index holds more than <see cref="int.MaxValue"/> articles.</returns>
    public static Cursor? Parse(string? text)
    {
        var parts = text?.Split('.') ?? [];
        if (parts.Length is not (1 or 4) || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var offset) || offset > int.MaxValue)
        {
            return null;
        }

        return parts.Length == 1
            ? new Cursor(offset, null)
            : parts[1] is "0" or "1" && Hex(parts[2]) is { } rank && Hex(parts[3]) is { } tie && !double.IsNaN(BitConverter.Int64BitsToDouble(rank))
                ? new Cursor(offset, new Candidate(-1, parts[1] == "1", BitConverter.Int64BitsToDouble(rank), tie))
                : null;
    }

    private static long? Hex(string text) =>
        long.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : null;
}
