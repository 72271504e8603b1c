using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Intrinsics.X86;

namespace ArticleSearch.Search.Analysis;

/// <summary>
/// Which pairs of neighbours a text has and how often, in little more than a byte for each: their hashes, dealt into buckets
/// by the high bits, of which only the low eight are kept (a quotient filter in Elias-Fano code).
/// </summary>
/// <remarks>
/// Layout: one byte, the binary logarithm of the number of buckets; 64-bit words, little endian, with a 1 for each pair and a 0
/// behind each bucket; the low bytes, bucket by bucket. There are as many buckets as pairs or more, so a pair that the text
/// does not have is taken for one that it has in one of 256 cases at most.
/// </remarks>
internal static class PairSignature
{
    /// <summary>Repetitions beyond are not kept: they hardly count any more.</summary>
    public const int MostRepetitions = 4;

    private const int BitsKept = 8;
    private const int BitsAWord = 64;
    private const int BytesAWord = 8;

    /// <summary>Of an article of some thousand words; longer ones are few.</summary>
    private const int WordsOnStack = 256;

    public static uint Hash(ReadOnlySpan<char> first, ReadOnlySpan<char> second) => unchecked((uint)PairTerm.Hash(first, second));

    /// <returns>Empty for a text without pairs.</returns>
    public static byte[] Of(TokenBuffer tokens)
    {
        var hashes = ArrayPool<uint>.Shared.Rent(Math.Max(tokens.Count, 1));
        var count = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.NeighbourOf(i) is >= 0 and var next)
            {
                hashes[count++] = Hash(tokens.Folded(tokens[i]), tokens.Folded(tokens[next]));
            }
        }

        var signature = count == 0 ? [] : Write(hashes.AsSpan(0, count));
        ArrayPool<uint>.Shared.Return(hashes);
        return signature;
    }

    /// <summary>How often the text has a pair, up to <see cref="MostRepetitions"/>; more for very few.</summary>
    public static int Count(ReadOnlySpan<byte> signature, uint hash)
    {
        var count = 0;
        Count(signature, new ReadOnlySpan<uint>(in hash), new Span<int>(ref count));
        return count;
    }

    /// <summary>The same of many pairs.</summary>
    /// <param name="counts">As many as <paramref name="hashes"/>.</param>
    public static void Count(ReadOnlySpan<byte> signature, ReadOnlySpan<uint> hashes, Span<int> counts)
    {
        if (signature.IsEmpty)
        {
            counts.Clear();
            return;
        }

        var buckets = 1 << signature[0];
        var words = (signature.Length - 1 + buckets + BitsAWord + BytesAWord - 1) / (BitsAWord + BytesAWord);
        var ends = signature.Slice(1, words * BytesAWord);
        var lows = signature[(1 + ends.Length)..];
        Span<int> zeros = words <= WordsOnStack ? stackalloc int[words] : new int[words];
        CountZeros(ends, zeros);
        for (var pair = 0; pair < hashes.Length; pair++)
        {
            var (start, length) = PairsIn(ends, zeros, BucketOf(hashes[pair], buckets));
            counts[pair] = 0;
            foreach (var low in lows.Slice(start, length))
            {
                counts[pair] += low == Low(hashes[pair]) ? 1 : 0;
            }
        }
    }

    /// <summary>How many zeros stand before each word.</summary>
    private static void CountZeros(ReadOnlySpan<byte> ends, Span<int> zeros)
    {
        for (int word = 0, before = 0; word < zeros.Length; word++)
        {
            zeros[word] = before;
            before += BitOperations.PopCount(~Word(ends, word));
        }
    }

    private static int BucketOf(uint hash, int buckets) => (int)(hash >> BitsKept) & (buckets - 1);

    private static byte Low(uint hash) => unchecked((byte)hash);

    /// <summary>The pairs of a bucket: the ones between the zero of the bucket before it and its own.</summary>
    private static (int Start, int Length) PairsIn(ReadOnlySpan<byte> ends, ReadOnlySpan<int> zeros, int bucket)
    {
        var at = bucket == 0 ? 0 : PlaceOfZero(ends, zeros, bucket - 1) + 1;
        var first = at;
        for (; ; at = (at & -BitsAWord) + BitsAWord)
        {
            var ones = BitOperations.TrailingZeroCount(~(Word(ends, at / BitsAWord) >> at));
            if (ones < BitsAWord - (at % BitsAWord))
            {
                return (first - bucket, at + ones - first);
            }
        }
    }

    /// <param name="wanted">How many zeros stand before it.</param>
    private static int PlaceOfZero(ReadOnlySpan<byte> ends, ReadOnlySpan<int> zeros, int wanted)
    {
        // Buckets have about as many pairs each, so the word is near the one in proportion.
        var word = (int)((long)wanted * zeros.Length / (zeros[^1] + BitsAWord));
        while (zeros[word] > wanted)
        {
            word--;
        }

        while (word + 1 < zeros.Length && zeros[word + 1] <= wanted)
        {
            word++;
        }

        return (word * BitsAWord) + PlaceOfOne(~Word(ends, word), wanted - zeros[word]);
    }

    /// <param name="wanted">How many ones stand before it.</param>
    private static int PlaceOfOne(ulong bits, int wanted)
    {
        if (Bmi2.X64.IsSupported)
        {
            return BitOperations.TrailingZeroCount(Bmi2.X64.ParallelBitDeposit(1UL << wanted, bits));
        }

        for (; wanted > 0; wanted--)
        {
            bits &= bits - 1;
        }

        return BitOperations.TrailingZeroCount(bits);
    }

    private static ulong Word(ReadOnlySpan<byte> ends, int word) => BinaryPrimitives.ReadUInt64LittleEndian(ends[(word * BytesAWord)..]);

    private static byte[] Write(ReadOnlySpan<uint> hashes)
    {
        var bucketBits = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)hashes.Length));
        var buckets = 1 << bucketBits;
        var lows = ArrayPool<byte>.Shared.Rent(hashes.Length);
        var (begins, counts) = Deal(hashes, buckets, lows);
        var kept = 0;
        foreach (var count in counts.AsSpan(0, buckets))
        {
            kept += count;
        }

        var words = (kept + buckets + BitsAWord - 1) / BitsAWord;
        var signature = new byte[1 + (words * BytesAWord) + kept];
        signature[0] = (byte)bucketBits;
        var into = signature.AsSpan(1 + (words * BytesAWord));
        var bit = 0;
        for (var bucket = 0; bucket < buckets; bucket++, bit++)
        {
            lows.AsSpan(begins[bucket], counts[bucket]).CopyTo(into);
            into = into[counts[bucket]..];
            for (var end = bit + counts[bucket]; bit < end; bit++)
            {
                signature[1 + (bit / 8)] |= (byte)(1 << (bit % 8));
            }
        }

        ArrayPool<byte>.Shared.Return(lows);
        ArrayPool<int>.Shared.Return(begins);
        ArrayPool<int>.Shared.Return(counts);
        return signature;
    }

    /// <summary>The low bytes bucket by bucket, without too many repetitions.</summary>
    /// <returns>Rented: where each bucket begins, and how many it has.</returns>
    private static (int[] Begins, int[] Counts) Deal(ReadOnlySpan<uint> hashes, int buckets, byte[] lows)
    {
        var (begins, counts) = (ArrayPool<int>.Shared.Rent(buckets + 1), ArrayPool<int>.Shared.Rent(buckets));
        begins.AsSpan(0, buckets + 1).Clear();
        counts.AsSpan(0, buckets).Clear();
        foreach (var hash in hashes)
        {
            begins[BucketOf(hash, buckets) + 1]++;
        }

        for (var bucket = 0; bucket < buckets; bucket++)
        {
            begins[bucket + 1] += begins[bucket];
        }

        foreach (var hash in hashes)
        {
            var bucket = BucketOf(hash, buckets);
            if (lows.AsSpan(begins[bucket], counts[bucket]).Count(Low(hash)) < MostRepetitions)
            {
                lows[begins[bucket] + counts[bucket]++] = Low(hash);
            }
        }

        return (begins, counts);
    }
}
