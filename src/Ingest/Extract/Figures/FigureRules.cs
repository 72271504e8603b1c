using ArticleSearch.Ingest.Rules;

namespace ArticleSearch.Ingest.Extract.Figures;

/// <summary>The rules of <c>Rules/figures.txt</c>: one for each way of reading, with its proof.</summary>
internal static class FigureRules
{
    public static IReadOnlyList<Rule> All { get; } = RuleFile.Rules("figures.txt");

    private static readonly Dictionary<Reading, string> Ids =
        All.ToDictionary(rule => Enum.Parse<Reading>(rule.Value("reading")), rule => rule.Id);

    public static string IdOf(Reading reading) => Ids[reading];
}
