using System.Text.Json;

namespace ArticleSearch.Eval;

/// <summary>The best figures so far, in all and by kind of query. They may only rise.</summary>
/// <param name="Corpus">The <see cref="Eval.Corpus.Hash"/> they belong to.</param>
internal sealed record Baseline(string Corpus, IReadOnlyDictionary<string, Quality> Kinds)
{
    public const string All = "all";

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true };

    public static Baseline Of(string corpus, IReadOnlyCollection<Answer> answers)
    {
        var kinds = new SortedDictionary<string, Quality>(StringComparer.Ordinal) { [All] = Mean(answers) };
        foreach (var kind in answers.GroupBy(answer => answer.Query.Kind))
        {
            kinds[kind.Key] = Mean(kind);
        }

        return new Baseline(corpus, kinds);
    }

    public static Baseline? Read(string file) =>
        File.Exists(file) ? JsonSerializer.Deserialize<Baseline>(File.ReadAllText(file), Format) : null;

    public void Write(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this, Format).ReplaceLineEndings("\n") + "\n");

    /// <summary>A line for every kind that is worse than it was; none when the corpus is another.</summary>
    public IReadOnlyList<string> Lost(Baseline before) => Corpus != before.Corpus
        ? []
        : [.. before.Kinds
            .Where(kind => Kinds.TryGetValue(kind.Key, out var now) && now.IsBelow(kind.Value))
            .Select(kind => $"{kind.Key}: {Kinds[kind.Key]} (was {kind.Value})")];

    public bool Differs(Baseline other) => Corpus != other.Corpus || Kinds.Count != other.Kinds.Count
        || Kinds.Any(kind => !other.Kinds.TryGetValue(kind.Key, out var theirs) || theirs != kind.Value);

    private static Quality Mean(IEnumerable<Answer> answers) => Quality.Mean([.. answers.Select(answer => answer.Quality)]).Rounded();
}
