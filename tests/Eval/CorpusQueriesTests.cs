namespace ArticleSearch.Eval;

/// <summary>The judged queries of <c>corpus/queries</c>: each answer as it was, all figures at least as good as they were.</summary>
public sealed class CorpusQueriesTests(CorpusAnswers answers) : IClassFixture<CorpusAnswers>
{
    private const string HowToUpdate = "When this is meant: EVAL_UPDATE=1 dotnet run --project tests/Eval, and read the difference before you commit it.";

    private static readonly bool IsUpdate = Environment.GetEnvironmentVariable("EVAL_UPDATE") == "1";

    public static TheoryData<string> Ids() => [.. Corpus.Queries().Select(query => query.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Answer_is_the_golden_one(string id)
    {
        var file = Path.Combine(Checkout.Golden, id + ".txt");
        var answer = answers.ById[id].Sheet();
        if (IsUpdate)
        {
            File.WriteAllText(file, answer);
            return;
        }

        var golden = File.Exists(file) ? File.ReadAllText(file) : "";
        if (golden != answer)
        {
            Assert.Fail($"{id} is answered differently (- golden, + now):\n{Difference(golden, answer)}\n{HowToUpdate}");
        }
    }

    [Fact]
    public void Every_golden_file_belongs_to_a_query()
    {
        var strays = Directory.EnumerateFiles(Checkout.Golden).Where(file => !answers.ById.ContainsKey(Path.GetFileNameWithoutExtension(file))).ToList();
        if (IsUpdate)
        {
            strays.ForEach(File.Delete);
            return;
        }

        Assert.Empty(strays);
    }

    [Fact]
    public void Judgements_name_articles_of_the_corpus() =>
        Assert.Superset(answers.ById.Values.SelectMany(answer => answer.Query.Relevant).ToHashSet(), answers.Keys.ToHashSet());

    [Fact]
    public void Figures_are_not_below_the_baseline()
    {
        var now = Baseline.Of(Corpus.Hash(), [.. answers.ById.Values]);
        var before = Baseline.Read(Checkout.Baseline);
        var lost = before is null ? [] : now.Lost(before);
        if (lost.Count > 0)
        {
            Assert.Fail($"The search has become worse; an update does not help here:\n{string.Join('\n', lost)}");
        }

        if (IsUpdate)
        {
            now.Write(Checkout.Baseline);
        }
        else if (before is null || now.Differs(before))
        {
            Assert.Fail($"The figures have risen, or the corpus is another than that of tests/Eval/baseline.json. {HowToUpdate}");
        }
    }

    private static string Difference(string golden, string answer)
    {
        var (before, now) = (golden.Split('\n'), answer.Split('\n'));
        return string.Join('\n', before.Except(now).Select(line => "- " + line).Concat(now.Except(before).Select(line => "+ " + line)));
    }
}
