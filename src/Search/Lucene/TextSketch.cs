using System.Buffers.Binary;
using ArticleSearch.Search.Analysis;

namespace ArticleSearch.Search.Lucene;

/// <summary>
/// A sample of an article's three-word sequences that copies of it share: the smallest of their hashes (bottom-k sketch,
/// Broder 1997). The share of common sequences among the smallest of both estimates that of the whole texts.
/// </summary>
internal static class TextSketch
{
    /// <summary>Of the estimate, ±0.2 at worst: enough to tell a copy from an article on the same event.</summary>
    private const int Size = 24;

    private const int Words = 3;

    /// <summary>Kept of each hash: even in a text of ten thousand words an accident is far from <see cref="Alike"/>.</summary>
    private const int Bytes = 2;

    /// <summary>Below, two texts are not one story posted twice: daily bulletins share most of their words, too.</summary>
    private const double Alike = 0.8;

    /// <returns>The upper halves of up to <see cref="Size"/> hashes in ascending order; shorter for a very short text.</returns>
    public static byte[] Of(TokenBuffer tokens)
    {
        Span<uint> smallest = stackalloc uint[Size];
        var count = 0;
        Span<uint> last = stackalloc uint[Words];
        var seen = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsBase)
            {
                continue;
            }

            last[seen++ % Words] = Hash(tokens.Term(tokens[i]));
            if (seen < Words)
            {
                continue;
            }

            var sequence = 17u;
            for (var back = Words - 1; back >= 0; back--)
            {
                sequence = Mix(unchecked((sequence * 31) + last[(seen - 1 - back) % Words]));
            }

            if (count < Size || sequence < smallest[^1])
            {
                count = Insert(smallest, count, sequence);
            }
        }

        var sketch = new byte[count * Bytes];
        for (var at = 0; at < count; at++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(sketch.AsSpan(at * Bytes), (ushort)(smallest[at] >> 16));
        }

        return sketch;
    }

    /// <summary>Each hash once; the largest falls out when there is no room.</summary>
    private static int Insert(Span<uint> sorted, int count, uint hash)
    {
        var at = sorted[..count].BinarySearch(hash);
        if (at >= 0)
        {
            return count;
        }

        count = Math.Min(count + 1, sorted.Length);
        sorted[~at..(count - 1)].CopyTo(sorted[(~at + 1)..]);
        sorted[~at] = hash;
        return count;
    }

    /// <summary>Its first hashes: two that are copies share one of them at least, for fewer than so many of their first ones differ.</summary>
    public static int[] Beginning(ReadOnlySpan<byte> sketch)
    {
        var beginning = new int[Math.Min((int)((1 - Alike) * Size) + 1, sketch.Length / Bytes)];
        for (var at = 0; at < beginning.Length; at++)
        {
            beginning[at] = BinaryPrimitives.ReadUInt16BigEndian(sketch[(at * Bytes)..]);
        }

        return beginning;
    }

    public static bool AreCopies(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        // Nearly all pairs are told apart by their first hashes.
        var mostOthers = (1 - Alike) * Size;
        var (common, looked, a, b) = (0, 0, 0, 0);
        while (looked < Size && looked - common <= mostOthers && a < one.Length && b < other.Length)
        {
            var (first, second) = (BinaryPrimitives.ReadUInt16BigEndian(one[a..]), BinaryPrimitives.ReadUInt16BigEndian(other[b..]));
            common += first == second ? 1 : 0;
            a += first <= second ? Bytes : 0;
            b += first >= second ? Bytes : 0;
            looked++;
        }

        return looked > 0 && common >= Alike * looked;
    }

    private static uint Hash(ReadOnlySpan<char> term)
    {
        var hash = 2166136261u;
        foreach (var c in term)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash;
    }

    private static uint Mix(uint hash)
    {
        hash = unchecked((hash ^ (hash >> 16)) * 0x85EBCA6Bu);
        hash = unchecked((hash ^ (hash >> 13)) * 0xC2B2AE35u);
        return hash ^ (hash >> 16);
    }
}
