namespace ArticleSearch.Eval.Extraction;

/// <summary>What is extracted is at least as good as it was accepted last.</summary>
public sealed class ExtractionFloorsTests
{
    private const string HowToUpdate =
        "When this is meant: EVAL_UPDATE=1 dotnet run --project tests/Eval, and read the difference before you commit it. "
        + "`dotnet run --project tests/Eval -- --extraction --errors` prints what was missed and what was wrong.";

    private static readonly bool IsUpdate = Environment.GetEnvironmentVariable("EVAL_UPDATE") == "1";

    [Fact]
    public Task Articles_of_the_corpus() => CheckAsync("corpus", Checkout.Annotations);

    [Fact]
    public Task Shared_articles()
    {
        var folder = Path.Combine(Checkout.SharedGold, "articles");
        Assert.SkipUnless(Directory.Exists(folder), "The shared gold did not run: shared/ is not beside the checkout");
        return CheckAsync("shared", folder);
    }

    private static async Task CheckAsync(string name, string folder)
    {
        var set = await AnnotatedSet.ReadAsync(folder, TestContext.Current.CancellationToken);
        var now = ScoreFloors.Of(set, set.Judge());
        var floors = ScoreFloors.ReadAll(Checkout.ExtractionFloors);
        var before = floors.GetValueOrDefault(name);
        var lost = before is null ? [] : now.Lost(before);
        if (lost.Count > 0)
        {
            Assert.Fail($"The extraction has become worse over {name}; an update does not help here:\n{string.Join('\n', lost)}");
        }

        if (IsUpdate)
        {
            floors[name] = now;
            ScoreFloors.WriteAll(Checkout.ExtractionFloors, floors);
        }
        else if (before is null || now.Differs(before))
        {
            Assert.Fail($"The scores over {name} have risen, or the gold is another than that of tests/Eval/extraction-baseline.json. {HowToUpdate}");
        }
    }
}
