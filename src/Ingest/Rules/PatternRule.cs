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

    private readonly Regex[] _after;
    private readonly Regex[] _notAfter;
    private readonly Regex[] _before;
    private readonly Regex[] _notBefore;

    /// <param name="rule">The rule as it stands in its file.</param>
    /// <param name="expand">Puts the file's definitions in place of their names.</param>
    /// <param name="surroundings">
    /// Expressions of the file's lines that look around: a list of words takes megabytes, and many rules have the same line.
    /// </param>
    public PatternRule(Rule rule, Func<string, string> expand, Dictionary<string, Regex> surroundings)
    {
        Rule = rule;
        Pattern = expand(rule.Value("pattern"));
        _after = Context("after", behind: false);
        _notAfter = Context("not-after", behind: false);
        _before = Context("before", behind: true);
        _notBefore = Context("not-before", behind: true);

        Regex[] Context(string key, bool behind) =>
            [.. rule.Values[key].Select(expand).Select(line => Around(behind ? $@"\A[\x20\xA0]*(?:{line})" : $@"(?:{line})[\x20\xA0]*\z"))];

        Regex Around(string pattern) => surroundings.TryGetValue(pattern, out var known) ? known : surroundings[pattern] = PatternSet.Compile(pattern);
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
        return (_after.Length == 0 || IsAny(_after, left)) && !IsAny(_notAfter, left)
            && (_before.Length == 0 || IsAny(_before, right)) && !IsAny(_notBefore, right);
    }

    private static bool IsAny(Regex[] lines, ReadOnlySpan<char> text)
    {
        foreach (var line in lines)
        {
            if (line.IsMatch(text))
            {
                return true;
            }
        }

        return false;
    }
}
