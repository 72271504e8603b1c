namespace ArticleSearch.Eval.Extraction;

public sealed class ScoreFloorsTests
{
    [Fact]
    public void A_lower_f1_is_lost_whatever_precision_does()
    {
        var lost = Floors("gold", new Score(1, 0.7, 0.8235, 9)).Lost(Floors("gold", new Score(0.9, 0.8, 0.8471, 9)));

        Assert.Equal(["dates: F1 0.8235 (was 0.8471)"], lost);
    }

    [Fact]
    public void Precision_may_fall_when_f1_rises() =>
        Assert.Empty(Floors("gold", new Score(0.8, 0.9, 0.8471, 9)).Lost(Floors("gold", new Score(1, 0.7, 0.8235, 9))));

    [Fact]
    public void Scores_of_another_gold_are_not_compared_but_differ()
    {
        var (now, before) = (Floors("new", new Score(0.1, 0.1, 0.1, 9)), Floors("old", new Score(0.9, 0.9, 0.9, 9)));

        Assert.Empty(now.Lost(before));
        Assert.True(now.Differs(before));
    }

    [Fact]
    public void What_was_accepted_is_read_as_it_was_written()
    {
        var file = Path.GetTempFileName();
        try
        {
            var written = Floors("gold", new Score(0.25, 0.5, 0.3333, 4));
            ScoreFloors.WriteAll(file, new SortedDictionary<string, ScoreFloors> { ["corpus"] = written });

            Assert.False(ScoreFloors.ReadAll(file)["corpus"].Differs(written));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static ScoreFloors Floors(string gold, Score dates) => new(gold, new Dictionary<string, Score> { ["dates"] = dates });
}
