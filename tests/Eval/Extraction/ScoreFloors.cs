using System.Text.Encodings.Web;
using System.Text.Json;

namespace ArticleSearch.Eval.Extraction;

/// <summary>The scores of a set as they were accepted last. F1 may only rise.</summary>
/// <param name="Gold">The <see cref="AnnotatedSet.Hash"/> they belong to.</param>
internal sealed record ScoreFloors(string Gold, IReadOnlyDictionary<string, Score> Measures)
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ScoreFloors Of(AnnotatedSet set, IReadOnlyCollection<JudgedItem> judged) => new(
        set.Hash,
        Measure.All.ToDictionary(
            measure => measure.Name,
            measure => Score.Of([.. judged.Where(item => item.Measure == measure.Name).Select(item => item.Verdict)])));

    /// <summary>By name of the set.</summary>
    public static SortedDictionary<string, ScoreFloors> ReadAll(string file) =>
        new(
            File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, ScoreFloors>>(File.ReadAllText(file), Format)! : [],
            StringComparer.Ordinal);

    public static void WriteAll(string file, SortedDictionary<string, ScoreFloors> sets) =>
        File.WriteAllText(file, JsonSerializer.Serialize(sets, Format).ReplaceLineEndings("\n") + "\n");

    /// <summary>A line for every measure that is worse than it was; none when the gold is another.</summary>
    public IReadOnlyList<string> Lost(ScoreFloors before) => Gold != before.Gold
        ? []
        : [.. before.Measures
            .Where(measure => Measures.TryGetValue(measure.Key, out var now) && now.F1 < measure.Value.F1)
            .Select(measure => FormattableString.Invariant($"{measure.Key}: F1 {Measures[measure.Key].F1:0.0000} (was {measure.Value.F1:0.0000})"))];

    public bool Differs(ScoreFloors other) => Gold != other.Gold || Measures.Count != other.Measures.Count
        || Measures.Any(measure => !other.Measures.TryGetValue(measure.Key, out var theirs) || theirs != measure.Value);
}
