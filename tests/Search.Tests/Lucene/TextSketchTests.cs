using System.Buffers.Binary;
using ArticleSearch.Search.Lucene;

namespace ArticleSearch.Search.Tests.Lucene;

public sealed class TextSketchTests
{
    /// <summary>Otherwise copies that are looked for by their beginnings are missed.</summary>
    [Fact]
    public void Two_sketches_that_are_copies_share_a_hash_of_their_beginnings()
    {
        var random = new Random(24);
        var copies = 0;
        for (var round = 0; round < 200_000; round++)
        {
            ushort[] common = [.. Hashes(random, random.Next(1, 25))];
            var one = Sketch(common.Concat(Hashes(random, random.Next(0, 6))));
            var other = Sketch(common.Concat(Hashes(random, random.Next(0, 6))));
            if (TextSketch.AreCopies(one, other))
            {
                copies++;
                Assert.True(TextSketch.Beginning(one).Intersect(TextSketch.Beginning(other)).Any(), $"{Convert.ToHexString(one)} {Convert.ToHexString(other)}");
            }
        }

        Assert.InRange(copies, 20_000, 190_000);
    }

    private static IEnumerable<ushort> Hashes(Random random, int count) => Enumerable.Range(0, count).Select(_ => (ushort)random.Next(ushort.MaxValue));

    /// <summary>As long as those of articles at most: the smallest 24, in order.</summary>
    private static byte[] Sketch(IEnumerable<ushort> hashes) => [.. hashes.Order().Take(24).SelectMany(hash =>
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, hash);
        return bytes;
    })];
}
