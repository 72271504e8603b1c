using System.Text.RegularExpressions;

namespace ArticleSearch.Ingest.Rules;

/// <summary>
/// A rule whose knowledge is a regular expression. Besides <c>pattern</c> it may have lines that look around what was
/// found, since patterns themselves cannot: <c>after</c> and <c>before</c> must match directly before and behind it,
/// <c>not-after</c> and <c>not-before</c> must not; blanks between do not count.
/// </summary>
internal sealed class PatternRule
{
    /// <summary>How far the lines that look around can see, UTF-16.</summary>
    private const int Horizon = 40;

    private readonly Regex? _after;
    private readonly Regex? _notAfter;
    private readonly Regex? _before;
    private readonly Regex? _notBefore;

    /// <param name="rule">The rule as it stands in its file.</param>
    /// <param name="expand">Puts the file's definitions in place of their names.</param>
    public PatternRule(Rule rule, Func<string, string> expand)
    {
        Rule = rule;
        Pattern = expand(rule.Value("pattern"));
        _after = Context("after", behind: false);
        _notAfter = Context("not-after", behind: false);
        _before = Context("before", behind: true);
        _notBefore = Context("not-before", behind: true);

        Regex? Context(string key, bool behind)
        {
            var lines = rule.Values[key].Select(expand).ToList();
            var either = $"(?:{string.Join('|', lines)})";
            return lines.Count == 0 ? null : PatternSet.Compile(behind ? $@"\A[\x20\xA0]*{either}" : $@"{either}[\x20\xA0]*\z");
        }
    }

    public Rule Rule { get; }

    public string Id => Rule.Id;

    /// <summary>The regular expression, definitions put in.</summary>
    public string Pattern { get; }

    /// <summary>Whether what stands around a find lets it count.</summary>
    public bool Allows(string text, int start, int end)
    {
        var left = text.AsSpan(Math.Max(0, start - Horizon), Math.Min(start, Horizon));
        var right = text.AsSpan(end, Math.Min(text.Length - end, Horizon));
        return _after?.IsMatch(left) != false
            && _notAfter?.IsMatch(left) != true
            && _before?.IsMatch(right) != false
            && _notBefore?.IsMatch(right) != true;
    }
}
