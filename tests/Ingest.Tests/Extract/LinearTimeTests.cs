using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract;

namespace ArticleSearch.Ingest.Tests.Extract;

/// <summary>
/// Four times the text takes about four times the work, never sixteen. The clock of a busy machine is a poor witness: what
/// counts is the processor's time, alone in this process, the bound is wide, and the best of several tries decides.
/// </summary>
[Collection(nameof(Alone))]
public sealed class LinearTimeTests
{
    private const int Short = 50_000;
    private const int Factor = 4;
    private const double Bound = 12;
    private const int Tries = 5;

    private static readonly DateOnly Published = new(2018, 2, 9);

    /// <summary>Below this the times say nothing about growth.</summary>
    private static readonly TimeSpan Noise = TimeSpan.FromMilliseconds(15);

    [Theory]
    [MemberData(nameof(Hostile.Units), MemberType = typeof(Hostile))]
    public void One_thing_over_and_over(string unit) => AssertLinear(length => Hostile.Text(unit, length));

    [Fact]
    public void Sentences_of_articles() => AssertLinear(length => RandomTexts.Vietnamese(seed: 3, sentences: length / 60)[..length]);

    [Fact]
    public void One_long_sentence() =>
        AssertLinear(length => RandomTexts.Vietnamese(seed: 4, sentences: length / 60)[..length].Replace('.', ' ').Replace('\n', ' '));

    [Fact]
    public void Different_people() => AssertLinear(People);

    /// <summary>Nobody twice: whoever compares all people of a text with each other is found out.</summary>
    private static string People(int length)
    {
        const string Letters = "bcdghklmnstvx";
        var names = from a in Letters
                    from b in Letters
                    from c in Letters
                    from d in Letters
                    select $"Giám đốc Sở Y tế Nguyễn {char.ToUpperInvariant(a)}a{b} {char.ToUpperInvariant(c)}a{d}. Giám đốc nói. ";
        return string.Concat(names.Take(length / 54));
    }

    private static void AssertLinear(Func<int, string> textOf)
    {
        var (little, much) = (ArticleText.Verbatim(textOf(Short)), ArticleText.Verbatim(textOf(Short * Factor)));
        Extractor.Annotate(little, Published);
        var (least, most) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var tries = 0; tries < Tries; tries++)
        {
            (least, most) = (Min(least, TimeOf(little)), Min(most, TimeOf(much)));
            if (most < Bound * Max(least, Noise))
            {
                return;
            }
        }

        Assert.Fail($"{Short} characters took {least.TotalMilliseconds:0} ms, {Short * Factor} took {most.TotalMilliseconds:0} ms");
    }

    private static TimeSpan TimeOf(ArticleText text)
    {
        var before = Environment.CpuUsage.TotalTime;
        Extractor.Annotate(text, Published);
        return Environment.CpuUsage.TotalTime - before;
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}

/// <summary>Tests that run while no others do.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
