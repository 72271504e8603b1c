namespace ArticleSearch.Eval;

public sealed class QualityTests
{
    private static readonly HashSet<string> Relevant = ["a", "b"];

    [Fact]
    public void The_best_order_is_one_in_every_figure() =>
        Assert.Equal(new Quality(1, 1, 1), Quality.Of(["b", "a", "x"], Relevant));

    [Fact]
    public void Nothing_relevant_is_zero_in_every_figure() =>
        Assert.Equal(new Quality(0, 0, 0), Quality.Of(["x", "y"], Relevant));

    [Fact]
    public void One_of_two_at_the_third_place()
    {
        // (1 / log2 4) / (1 / log2 2 + 1 / log2 3)
        var quality = Quality.Of(["x", "y", "a"], Relevant).Rounded();

        Assert.Equal(new Quality(0.3066, 0.3333, 0.5), quality);
    }

    [Fact]
    public void Gain_ends_after_ten_and_recall_after_a_hundred()
    {
        var others = Enumerable.Range(0, 99).Select(number => $"x{number}").ToList();

        Assert.Equal(new Quality(0, 0.01, 0.5), Quality.Of([.. others, "a", "b"], Relevant));
    }

    [Fact]
    public void One_figure_below_is_below() =>
        Assert.True(new Quality(0.9, 0.9, 0.8).IsBelow(new Quality(0.8, 0.9, 0.9)));
}
