using System.Globalization;
using ArticleSearch.Ingest.Rules;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>The forms in which articles report speech, as <c>Rules/quote-forms.txt</c> has them: their ids and how often each is right.</summary>
internal static class QuoteRules
{
    public const string Before = "quote.cue-before";
    public const string After = "quote.cue-after";
    public const string Named = "quote.named";
    public const string Headline = "quote.headline";
    public const string GoesOn = "quote.goes-on";
    public const string Identified = "quote.identified";
    public const string Unclaimed = "quote.unclaimed";
    public const string Clause = "report.clause";
    public const string Request = "report.request";
    public const string Chain = "report.chain";
    public const string Dropped = "report.subject-dropped";
    public const string According = "report.according";
    public const string Afterwards = "report.verb-behind";
    public const string HeadlineClause = "report.headline";

    public static IReadOnlyList<Rule> All { get; } = RuleFile.Rules("quote-forms.txt");

    private static readonly Dictionary<string, double> Confidences =
        All.ToDictionary(rule => rule.Id, rule => double.Parse(rule.Value("confidence"), CultureInfo.InvariantCulture), StringComparer.Ordinal);

    public static double Confidence(string rule) => Confidences[rule];
}
