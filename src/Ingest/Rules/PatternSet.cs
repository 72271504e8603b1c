using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Rules.Patterns;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Rules;

/// <summary>A find of one rule.</summary>
internal readonly record struct PatternMatch(PatternRule Rule, PatternFind Find)
{
    public int Start => Find.Span.Start;

    public int End => Find.Span.End;

    public string Value => Find.Value;

    /// <summary>What a named group caught; null when it took no part.</summary>
    public string? Text(string group) => Find.Text(group);

    /// <summary>The place of a named group that every find of the rule has.</summary>
    public TextSpan Group(string name) => Find.Group(name) ?? throw new InvalidOperationException($"{Rule.Id} has no group '{name}'.");
}

/// <summary>
/// The pattern rules of a file, tried one after the other where a find can begin: linear time. Before the rules a file may have lines <c>define name pattern</c>, which patterns then
/// use as <c>{name}</c>. A blank in a pattern is any run of blanks within a line, a blank and '?' one that may be missing;
/// letter case does not count.
/// </summary>
internal sealed partial class PatternSet
{
    /// <summary>No rule finds more than this at once, UTF-16.</summary>
    private const int LongestFind = 160;

    /// <summary>So many characters tell most rules that they find nothing here; they fill one number.</summary>
    private const int Beginning = 4;

    /// <summary>Newspapers begin their words in fewer ways; what else a text may hold is not to fill the memory.</summary>
    private const int MostBeginnings = 20_000;

    /// <summary>The rules that can find something that begins like this, for each beginning that was met.</summary>
    private readonly ConcurrentDictionary<ulong, PatternRule[]> _beginning = new();

    private int _beginnings;

    /// <param name="file">The rule file.</param>
    /// <param name="known">Definitions that come from elsewhere, such as a list of words.</param>
    public PatternSet(string file, IReadOnlyDictionary<string, string>? known = null)
    {
        var definitions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, pattern) in known ?? new Dictionary<string, string>())
        {
            definitions.Add(name, Expand(pattern, definitions));
        }

        var lines = RuleFile.NumberedLines(file).ToList();
        foreach (var (_, text) in lines.TakeWhile(IsDefinition))
        {
            var parts = text.Split((char[]?)null, 3, StringSplitOptions.RemoveEmptyEntries);
            definitions.Add(parts[1], Expand(parts[2], definitions));
        }

        var surroundings = new Dictionary<string, LinearPattern>(StringComparer.Ordinal);
        Rules = [.. RuleFile.Rules(file, lines.SkipWhile(IsDefinition)).Select(rule => new PatternRule(rule, pattern => Expand(pattern, definitions), surroundings))];

        static bool IsDefinition((int Number, string Text) line) => line.Text.StartsWith("define ", StringComparison.Ordinal);
    }

    public IReadOnlyList<PatternRule> Rules { get; }

    /// <summary>What the first rule of the file finds that fits at a place and whose surroundings allow it; null when none does.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="at">Where the find has to begin.</param>
    /// <param name="limit">Where it has to end at the latest, such as the end of the sentence.</param>
    public PatternMatch? At(string text, int at, int limit)
    {
        var length = Math.Min(LongestFind, limit - at);
        foreach (var rule in RulesFor(text.AsSpan(at, Math.Min(Beginning, length))))
        {
            if (rule.Pattern.At(text, at, length) is { } find && rule.Allows(text, find.Span.Start, find.Span.End))
            {
                return new PatternMatch(rule, find);
            }
        }

        return null;
    }

    private PatternRule[] RulesFor(ReadOnlySpan<char> beginning)
    {
        var key = 0UL;
        foreach (var c in beginning)
        {
            key = (key << 16) | c;
        }

        if (_beginning.TryGetValue(key, out var rules))
        {
            return rules;
        }

        var found = new List<PatternRule>();
        foreach (var rule in Rules)
        {
            if (rule.Pattern.CanBegin(beginning))
            {
                found.Add(rule);
            }
        }

        rules = [.. found];
        if (_beginnings < MostBeginnings && _beginning.TryAdd(key, rules))
        {
            Interlocked.Increment(ref _beginnings);
        }

        return rules;
    }

    /// <summary>The finds in a sentence that begin with a token, from left to right, not overlapping.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">A sentence of it.</param>
    /// <param name="canBegin">Whether a token can be the first of a find; it saves the rules from being tried for nothing.</param>
    public IEnumerable<PatternMatch> In(TokenizedText text, Sentence sentence, Func<TextToken, bool> canBegin)
    {
        for (int at = sentence.First, end = 0; at < sentence.End; at++)
        {
            var token = text.Tokens[at];
            if (token.Start >= end && canBegin(token) && At(text.Value, token.Start, sentence.Span.End) is { } find)
            {
                end = find.End;
                yield return find;
            }
        }
    }

    /// <summary>A name that nothing defines stays as it is: {2} is a count.</summary>
    private static string Expand(string pattern, Dictionary<string, string> definitions) =>
        Name().Replace(pattern, name => definitions.TryGetValue(name.Groups["name"].Value, out var text) ? $"(?:{text})" : name.Value)
            .Replace(" ?", @"[\x20\xA0]*", StringComparison.Ordinal)
            .Replace(" ", @"[\x20\xA0]+", StringComparison.Ordinal);

    [GeneratedRegex(@"\{(?<name>[a-z]+)\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
