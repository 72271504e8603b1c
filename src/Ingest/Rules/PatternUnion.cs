using System.Text.RegularExpressions;

namespace ArticleSearch.Ingest.Rules;

/// <summary>Some rules of a file as one regular expression.</summary>
internal sealed class PatternUnion
{
    /// <summary>No rule finds more at once: where one that was refused began, the others see so far, UTF-16.</summary>
    private const int LongestFind = 160;

    private readonly IReadOnlyList<PatternRule> _rules;
    private readonly string[] _groups;
    private readonly Regex _union;

    /// <summary>For each rule those that stand below it, all from where a text begins.</summary>
    private readonly Lazy<Regex>[] _below;

    public PatternUnion(IReadOnlyList<PatternRule> rules)
    {
        _rules = rules;
        _groups = [.. rules.Select((_, i) => $"rule{i}")];
        _union = PatternSet.Compile(Either(0));
        _below = [.. rules.Select((_, i) => new Lazy<Regex>(() => PatternSet.Compile($@"\A(?:{Either(i + 1)})")))];
    }

    /// <summary>The first find from <paramref name="from"/> on that its surroundings allow; null when there is none.</summary>
    public PatternMatch? First(string text, int from)
    {
        for (var match = _union.Match(text, from); match.Success; match = _union.Match(text, WordEnd(text, match.Index)))
        {
            if (Allowed(text, match) is { } find)
            {
                return find;
            }
        }

        return null;
    }

    private PatternMatch? Allowed(string text, Match match)
    {
        for (var start = match.Index; match.Success;)
        {
            var i = Array.FindIndex(_groups, group => match.Groups[group].Success);
            if (_rules[i].Allows(text, start, start + match.Length))
            {
                return new PatternMatch(_rules[i], match);
            }

            if (i + 1 == _rules.Count)
            {
                break;
            }

            match = _below[i].Value.Match(text, start, Math.Min(LongestFind, text.Length - start));
        }

        return null;
    }

    private static int WordEnd(string text, int at)
    {
        do
        {
            at++;
        }
        while (at < text.Length && char.IsLetterOrDigit(text[at]) && char.IsLetterOrDigit(text[at - 1]));

        return at;
    }

    private string Either(int from) => string.Join('|', _rules.Skip(from).Select((rule, i) => $"(?<{_groups[from + i]}>{rule.Pattern})"));
}
