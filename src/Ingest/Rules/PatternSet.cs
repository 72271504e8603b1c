using System.Text.RegularExpressions;

namespace ArticleSearch.Ingest.Rules;

/// <summary>A find of one rule.</summary>
internal readonly record struct PatternMatch(PatternRule Rule, Match Match)
{
    public int Start => Match.Index;

    public int End => Match.Index + Match.Length;

    /// <summary>What a named group caught; null when it took no part.</summary>
    public string? Text(string group) => Match.Groups[group] is { Success: true } caught ? caught.Value : null;
}

/// <summary>
/// The pattern rules of a file, put together into a few regular expressions so that a text is read a few times, in linear
/// time, however many rules there are. Before the rules a file may have lines <c>define name pattern</c>, which patterns then
/// use as <c>{name}</c>. A blank in a pattern is any run of blanks within a line, a blank and '?' one that may be missing;
/// letter case does not count.
/// </summary>
internal sealed partial class PatternSet
{
    /// <summary>Patterns of this length together stay well below what an expression without backtracking may become.</summary>
    private const int UnionLength = 2_500;

    private readonly IReadOnlyList<PatternUnion> _unions;

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

        Rules = [.. RuleFile.Rules(file, lines.SkipWhile(IsDefinition)).Select(rule => new PatternRule(rule, pattern => Expand(pattern, definitions)))];
        _unions = [.. Unions(Rules)];

        static bool IsDefinition((int Number, string Text) line) => line.Text.StartsWith("define ", StringComparison.Ordinal);
    }

    public IReadOnlyList<PatternRule> Rules { get; }

    /// <summary>
    /// What the rules find in a text, from left to right, not overlapping: at each place the first rule of the file that
    /// fits and whose surroundings allow it.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where reading begins.</param>
    public IEnumerable<PatternMatch> In(string text, int from = 0)
    {
        var next = new PatternMatch?[_unions.Count];
        for (var i = 0; i < next.Length; i++)
        {
            next[i] = _unions[i].First(text, from);
        }

        while (Leftmost(next) is { } find)
        {
            yield return find;
            for (var i = 0; i < next.Length; i++)
            {
                if (next[i] is { } other && other.Start < find.End)
                {
                    next[i] = _unions[i].First(text, find.End);
                }
            }
        }
    }

    private static PatternMatch? Leftmost(PatternMatch?[] matches)
    {
        PatternMatch? leftmost = null;
        foreach (var match in matches)
        {
            if (match is { } one && (leftmost is not { } best || one.Start < best.Start))
            {
                leftmost = one;
            }
        }

        return leftmost;
    }

    private static IEnumerable<PatternUnion> Unions(IReadOnlyList<PatternRule> rules)
    {
        for (int first = 0, end = 0; first < rules.Count; first = end)
        {
            for (var length = 0; end < rules.Count && (end == first || length + rules[end].Pattern.Length <= UnionLength); end++)
            {
                length += rules[end].Pattern.Length;
            }

            yield return new PatternUnion([.. rules.Skip(first).Take(end - first)]);
        }
    }

    public static Regex Compile(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>A name that nothing defines stays as it is: {2} is a count.</summary>
    private static string Expand(string pattern, Dictionary<string, string> definitions) =>
        Name().Replace(pattern, name => definitions.TryGetValue(name.Groups["name"].Value, out var text) ? $"(?:{text})" : name.Value)
            .Replace(" ?", @"[\x20\xA0]*", StringComparison.Ordinal)
            .Replace(" ", @"[\x20\xA0]+", StringComparison.Ordinal);

    [GeneratedRegex(@"\{(?<name>[a-z]+)\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
