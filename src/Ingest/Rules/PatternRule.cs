using ArticleSearch.Ingest.Rules.Patterns;

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

    private readonly LinearPattern[] _after;
    private readonly LinearPattern[] _notAfter;
    private readonly LinearPattern[] _before;
    private readonly LinearPattern[] _notBefore;

    /// <param name="rule">The rule as it stands in its file.</param>
    /// <param name="expand">Puts the file's definitions in place of their names.</param>
    /// <param name="surroundings">Patterns of the file's lines that look around: many rules have the same line.</param>
    public PatternRule(Rule rule, Func<string, string> expand, Dictionary<string, LinearPattern> surroundings)
    {
        Rule = rule;
        Pattern = new LinearPattern(expand(rule.Value("pattern")));
        _after = Context("after", line => $@"(?:{line})[\x20\xA0]*\z");
        _notAfter = Context("not-after", line => $@"(?:{line})[\x20\xA0]*\z");
        _before = Context("before", line => $@"[\x20\xA0]*(?:{line})");
        _notBefore = Context("not-before", line => $@"[\x20\xA0]*(?:{line})");

        LinearPattern[] Context(string key, Func<string, string> whole) => [.. rule.Values[key].Select(expand).Select(whole).Select(Around)];

        LinearPattern Around(string pattern) => surroundings.TryGetValue(pattern, out var known) ? known : surroundings[pattern] = new LinearPattern(pattern);
    }

    public Rule Rule { get; }

    public string Id => Rule.Id;

    public LinearPattern Pattern { get; }

    /// <summary>Whether what stands around a find lets it count.</summary>
    public bool Allows(string text, int start, int end)
    {
        var left = text.AsSpan(Math.Max(0, start - Horizon), Math.Min(start, Horizon));
        var right = text.AsSpan(end, Math.Min(text.Length - end, Horizon));
        return (_after.Length == 0 || IsBehind(_after, left)) && !IsBehind(_notAfter, left)
            && (_before.Length == 0 || IsBefore(_before, right)) && !IsBefore(_notBefore, right);
    }

    private static bool IsBehind(LinearPattern[] lines, ReadOnlySpan<char> text)
    {
        foreach (var line in lines)
        {
            if (line.IsIn(text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBefore(LinearPattern[] lines, ReadOnlySpan<char> text)
    {
        foreach (var line in lines)
        {
            if (line.Begins(text))
            {
                return true;
            }
        }

        return false;
    }
}
