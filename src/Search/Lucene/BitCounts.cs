using System.Numerics;
using Lucene.Net.Util;

namespace ArticleSearch.Search.Lucene;

/// <summary>Counts for every article how many of some sets hold it, 64 articles at a time.</summary>
/// <remarks>Bit k of every count stands in one set of bits of its own, so that adding a set is adding with carry by "and" and "xor".</remarks>
/// <param name="articles">How many articles there are.</param>
/// <param name="most">No more sets are added.</param>
internal sealed class BitCounts(int articles, int most)
{
    private readonly long[][] _digits = [.. Enumerable.Range(0, BitOperations.Log2((uint)Math.Max(most, 1)) + 1).Select(_ => new long[FixedBitSet.Bits2words(articles)])];

    public void Add(FixedBitSet bits)
    {
        var added = bits.GetBits();
        for (var at = 0; at < _digits[0].Length; at++)
        {
            var carry = added[at];
            for (var digit = 0; carry != 0; digit++)
            {
                (_digits[digit][at], carry) = (_digits[digit][at] ^ carry, _digits[digit][at] & carry);
            }
        }
    }

    /// <summary>Those in at least so many of the sets.</summary>
    public FixedBitSet AtLeast(int count)
    {
        var found = new FixedBitSet(articles);
        var bits = found.GetBits();
        if (count >= 1 << _digits.Length)
        {
            return found;
        }

        for (var at = 0; at < bits.Length; at++)
        {
            // From the highest digit down: greater as soon as a digit is 1 where the wanted count has 0.
            var (greater, equal) = (0L, -1L);
            for (var digit = _digits.Length - 1; digit >= 0; digit--)
            {
                var (has, wants) = (_digits[digit][at], ((count >> digit) & 1) == 1);
                greater |= wants ? 0 : equal & has;
                equal &= wants ? has : ~has;
            }

            bits[at] = greater | equal;
        }

        // Behind the last article the counts are 0 as well.
        if (count <= 0 && articles % 64 != 0)
        {
            bits[^1] &= ~(-1L << (articles % 64));
        }

        return found;
    }
}
