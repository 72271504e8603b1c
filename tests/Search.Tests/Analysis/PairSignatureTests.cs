using ArticleSearch.Search.Analysis;

namespace ArticleSearch.Search.Tests.Analysis;

public sealed class PairSignatureTests
{
    [Fact]
    public void CountsEachPairWithoutItsMarks()
    {
        var signature = Of("Đường Láng, đường Láng và duong lang; đê La Thành");

        Assert.Equal(3, Count(signature, "duong", "lang"));
        Assert.Equal(1, Count(signature, "la", "thanh"));
        Assert.Equal(0, Count(signature, "lang", "duong"));
        Assert.Equal(0, Count(signature, "thanh", "la"));
    }

    [Fact]
    public void KeepsSomeRepetitionsOnly() =>
        Assert.Equal(PairSignature.MostRepetitions, Count(Of(string.Concat(Enumerable.Repeat("cầu vượt. ", 50))), "cau", "vuot"));

    [Theory]
    [InlineData("")]
    [InlineData("một")]
    [InlineData("một, hai, ba")]
    [InlineData("12 15 20")]
    public void IsEmptyWithoutPairs(string text)
    {
        Assert.Empty(Of(text));
        Assert.Equal(0, Count(Of(text), "mot", "hai"));
    }

    /// <summary>Texts of every length: the bits of the buckets then end at, before and behind the border of a word.</summary>
    [Fact]
    public void MissesNoPairAndHardlyTakesOneForAnother()
    {
        var random = new Random(20180209);
        string[] syllables = [.. Enumerable.Range(0, 400).Select(Syllable)];
        var (asked, wrong) = (0, 0);
        for (var length = 2; length < 1_500; length += random.Next(1, 12))
        {
            var words = random.GetItems(syllables, length);
            var signature = Of(string.Join(' ', words));
            var counts = words.Zip(words.Skip(1)).CountBy(pair => pair).ToDictionary();
            foreach (var (pair, count) in counts)
            {
                Assert.True(Count(signature, pair.First, pair.Second) >= Math.Min(count, PairSignature.MostRepetitions), $"{pair} of {length} words");
            }

            foreach (var other in random.GetItems(syllables, 100).Zip(random.GetItems(syllables, 100)).Where(pair => !counts.ContainsKey(pair)))
            {
                asked++;
                wrong += Count(signature, other.First, other.Second) > 0 ? 1 : 0;
            }
        }

        Assert.InRange(wrong, 1, asked / 200);
    }

    [Fact]
    public void TakesLittleMoreThanAByteForAPair()
    {
        Assert.InRange(Of(string.Join(' ', Enumerable.Range(0, 600).Select(Syllable))).Length, 599, 599 * 3 / 2);
    }

    /// <summary>No abbreviation, or its full form would stand there.</summary>
    private static string Syllable(int number) => $"zq{(char)('a' + (number % 26))}{(char)('a' + (number / 26))}";

    private static byte[] Of(string text)
    {
        var tokens = new TokenBuffer();
        tokens.Read(text);
        return PairSignature.Of(tokens);
    }

    private static int Count(byte[] signature, string first, string second) => PairSignature.Count(signature, PairSignature.Hash(first, second));
}
