using System.Text.RegularExpressions;

namespace ArticleSearch.Ingest.Rules;

/// <summary>Some rules of a file as one regular expression, which is tried at one place of a text.</summary>
internal sealed class PatternUnion
{
    /// <summary>No rule finds more than this at once, UTF-16.</summary>
    private const int LongestFind = 160;

    private readonly IReadOnlyList<PatternRule> _rules;

    /// <summary>The group of each rule.</summary>
    private readonly string[] _groups;

    /// <summary>For each rule the expression of itself and those that stand below it.</summary>
    private readonly Lazy<Regex>[] _from;

    public PatternUnion(IReadOnlyList<PatternRule> rules)
    {
        _rules = rules;
        _groups = [.. rules.Select((_, i) => $"rule{i}")];
        _from = [.. rules.Select((_, i) => new Lazy<Regex>(() => PatternSet.Compile($@"\A(?:{Either(i)})")))];
    }

    /// <summary>What the first rule finds at a place that fits there and whose surroundings allow it; null when none does.</summary>
    public PatternMatch? At(string text, int at, int limit)
    {
        var length = Math.Min(LongestFind, limit - at);
        for (var first = 0; first < _rules.Count && _from[first].Value.Match(text, at, length) is { Success: true } match;)
        {
            var rule = RuleOf(match, first);
            if (_rules[rule].Allows(text, at, at + match.Length))
            {
                return new PatternMatch(_rules[rule], match);
            }

            first = rule + 1;
        }

        return null;
    }

    private int RuleOf(Match match, int first)
    {
        while (!match.Groups[_groups[first]].Success)
        {
            first++;
        }

        return first;
    }

    private string Either(int from) => string.Join('|', _rules.Skip(from).Select((rule, i) => $"(?<{_groups[from + i]}>{rule.Pattern})"));
}
