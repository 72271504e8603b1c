using ArticleSearch.Search.Analysis;

namespace ArticleSearch.Search.Tests.Analysis;

public sealed class PairTermTests
{
    [Fact]
    public void Different_pairs_have_different_terms()
    {
        string[] onsets = ["", "b", "c", "ch", "d", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "t", "th", "tr", "v", "x"];
        string[] rimes = ["a", "an", "ang", "ao", "e", "en", "i", "inh", "o", "oan", "on", "ong", "u", "uong", "y", "yen"];
        var syllables = onsets.SelectMany(onset => rimes.Select(rime => onset + rime)).ToList();

        var terms = syllables.SelectMany(first => syllables.Select(second => PairTerm.Of(first, second))).ToHashSet();

        // Of 92,416 pairs about one in ten runs of such a hash would lose one.
        Assert.InRange(terms.Count, (syllables.Count * syllables.Count) - 1, syllables.Count * syllables.Count);
        Assert.All(terms, term => Assert.True(term.Length == PairTerm.Length && term.All(char.IsAscii)));
    }

    [Fact]
    public void Order_and_border_of_the_words_count()
    {
        Assert.NotEqual(PairTerm.Of("ha", "noi"), PairTerm.Of("noi", "ha"));
        Assert.NotEqual(PairTerm.Of("ha", "noi"), PairTerm.Of("han", "oi"));
    }
}
