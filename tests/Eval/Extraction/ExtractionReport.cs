using System.Globalization;

namespace ArticleSearch.Eval.Extraction;

/// <summary>Scores, rules and errors as text.</summary>
internal static class ExtractionReport
{
    public static IEnumerable<string> Scores(AnnotatedSet set, IReadOnlyCollection<JudgedItem> judged)
    {
        yield return $"{set.Name}: {set.Articles.Count.ToString(CultureInfo.InvariantCulture)} articles\n";
        yield return "| measure | gold | precision | recall | F1 |\n|---|---:|---:|---:|---:|";
        foreach (var (measure, score) in ScoreFloors.Of(set, judged).Measures)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"| {measure} | {score.Gold} | {score.Precision:0.000} | {score.Recall:0.000} | {score.F1:0.000} |");
        }
    }

    /// <summary>How often each rule was right; those first that were wrong most often.</summary>
    public static IEnumerable<string> Rules(IEnumerable<JudgedItem> judged)
    {
        yield return "\n| measure | rule | right | wrong | open | precision |\n|---|---|---:|---:|---:|---:|";
        var rules =
            from item in judged
            where item.Verdict.Outcome != Outcome.Missed
            group item.Verdict.Outcome by (item.Measure, item.Verdict.Rule) into rule
            let counts = rule.CountBy(outcome => outcome).ToDictionary()
            let right = counts.GetValueOrDefault(Outcome.Right)
            let wrong = counts.GetValueOrDefault(Outcome.Wrong)
            orderby MeasureOrder(rule.Key.Measure), wrong descending, right descending, rule.Key.Rule
            select (rule.Key.Measure, rule.Key.Rule, Right: right, Wrong: wrong, Open: counts.GetValueOrDefault(Outcome.Open));
        foreach (var (measure, rule, right, wrong, open) in rules)
        {
            var precision = right + wrong == 0 ? "" : ((double)right / (right + wrong)).ToString("0.00", CultureInfo.InvariantCulture);
            yield return string.Create(CultureInfo.InvariantCulture, $"| {measure} | {rule} | {right} | {wrong} | {open} | {precision} |");
        }
    }

    /// <summary><c>-</c> what was missed, <c>+</c> what was found wrongly, by article.</summary>
    public static IEnumerable<string> Errors(IEnumerable<JudgedItem> judged) => judged
        .Where(item => item.Verdict.Outcome is Outcome.Missed or Outcome.Wrong)
        .Select(item => item.Verdict.Outcome == Outcome.Missed
            ? $"{item.Article} {item.Measure} - {item.Verdict.Text}"
            : $"{item.Article} {item.Measure} + {item.Verdict.Text} {item.Verdict.Rule}".TrimEnd());

    private static int MeasureOrder(string name) => Measure.All.TakeWhile(measure => measure.Name != name).Count();
}
