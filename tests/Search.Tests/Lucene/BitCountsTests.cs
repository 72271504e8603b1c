using ArticleSearch.Search.Lucene;
using Lucene.Net.Util;

namespace ArticleSearch.Search.Tests.Lucene;

public sealed class BitCountsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(131)]
    public void At_least_so_many_is_what_counting_one_by_one_gives(int articles)
    {
        var random = new Random(articles);
        for (var sets = 1; sets <= 33; sets++)
        {
            var (counts, expected) = (new BitCounts(articles, sets), new int[articles]);
            for (var set = 0; set < sets; set++)
            {
                counts.Add(Draw(random, expected));
            }

            foreach (var least in Enumerable.Range(0, sets + 3))
            {
                var found = counts.AtLeast(least);
                Assert.All(Enumerable.Range(0, articles), doc => Assert.Equal(expected[doc] >= least, found.Get(doc)));
                Assert.Equal(expected.Count(count => count >= least), found.Cardinality);
            }
        }
    }

    private static FixedBitSet Draw(Random random, int[] counts)
    {
        var bits = new FixedBitSet(counts.Length);
        for (var doc = 0; doc < counts.Length; doc++)
        {
            if (random.Next(3) > 0)
            {
                bits.Set(doc);
                counts[doc]++;
            }
        }

        return bits;
    }
}
