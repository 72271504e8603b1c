using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Revisions;
using ArticleSearch.Ingest.Tests.Extract;

namespace ArticleSearch.Ingest.Tests.Revisions;

/// <summary>Four times the text takes about four times the work, never sixteen; measured as for the extractors.</summary>
[Collection(nameof(Alone))]
public sealed class ComparisonTimeTests
{
    private const int Short = 60_000;
    private const int Factor = 4;
    private const double Bound = 12;
    private const int Tries = 5;

    private static readonly TimeSpan Noise = TimeSpan.FromMilliseconds(30);

    [Fact]
    public void One_endless_line_without_a_common_word() =>
        AssertLinear(length => (Words(length, "a", ' '), Words(length, "b", ' ')));

    [Fact]
    public void One_endless_line_whose_every_other_word_changed() =>
        AssertLinear(length => (Words(length, "a", ' '), Words(length, "a", ' ').Replace("3 ", "4 ", StringComparison.Ordinal)));

    [Fact]
    public void Many_short_lines_without_a_common_word() =>
        AssertLinear(length => (Words(length, "a", '\n'), Words(length, "b", '\n')));

    [Fact]
    public void Many_lines_that_are_all_alike_and_all_edited() =>
        AssertLinear(length => (Lines(length, "đá"), Lines(length, "gỗ")));

    [Fact]
    public void Lines_in_another_order() =>
        AssertLinear(length => (Lines(length, "đá"), string.Join('\n', Lines(length, "đá").Split('\n').Reverse())));

    private static string Words(int length, string word, char between) => string.Concat(Enumerable.Range(0, length / 6).Select(number => $"{word}{number}{between}"));

    private static string Lines(int length, string thing) =>
        string.Concat(Enumerable.Range(0, length / 40).Select(number => $"Bến số {number} có {number + 3} bậc {thing}.\n")).Trim();

    private static void AssertLinear(Func<int, (string Older, string Newer)> pairOf)
    {
        var ((oldLittle, newLittle), (oldMuch, newMuch)) = (pairOf(Short), pairOf(Short * Factor));
        TimeOf(oldLittle, newLittle);
        var (least, most) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var tries = 0; tries < Tries; tries++)
        {
            (least, most) = (Min(least, TimeOf(oldLittle, newLittle)), Min(most, TimeOf(oldMuch, newMuch)));
            if (most < Bound * (least < Noise ? Noise : least))
            {
                return;
            }
        }

        Assert.Fail($"{Short} characters took {least.TotalMilliseconds:0} ms, {Short * Factor} took {most.TotalMilliseconds:0} ms");
    }

    private static TimeSpan TimeOf(string older, string newer)
    {
        var (old, @new) = (ArticleText.Verbatim(older), ArticleText.Verbatim(newer));
        var before = Environment.CpuUsage.TotalTime;
        Revised.Compare(old, @new);
        return Environment.CpuUsage.TotalTime - before;
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
