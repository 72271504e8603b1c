using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ArticleSearch.Ingest.Rules;

namespace ArticleSearch.Ingest.Parse.Reading;

/// <summary>Lines the paper prints around an article: share buttons, comment boxes, the imprint. Lines are folded.</summary>
internal static partial class Furniture
{
    private static readonly Rule[] Rules = [.. RuleFile.Lines("furniture.txt").Select(Rule.Of)];
    private static readonly FrozenDictionary<string, Rule> Exact = Rules.Where(rule => rule.Match == "exact").ToFrozenDictionary(rule => rule.Text);
    private static readonly Rule[] Prefixes = [.. Rules.Where(rule => rule.Match == "prefix")];
    private static readonly Rule[] Patterns = [.. Rules.Where(rule => rule.Pattern is not null)];

    /// <summary>A line of <c>furniture.txt</c>.</summary>
    private sealed record Rule(bool Ends, string Match, string Text, Regex? Pattern)
    {
        public static Rule Of(string line)
        {
            var cells = line.Split('\t');
            var pattern = cells[1] == "pattern" ? new Regex("^(?:" + cells[2] + ")", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant) : null;
            return new Rule(cells[0] == "end", cells[1], cells[2], pattern);
        }
    }

    public static bool Is(string line) =>
        RuleFor(line) is not null || FileName().IsMatch(line) || CommentCount().IsMatch(line) || !line.Any(char.IsLetterOrDigit);

    /// <summary>In copied text nothing after this line belongs to the article, if more furniture follows.</summary>
    public static bool EndsArticle(string line) => RuleFor(line) is { Ends: true } || CommentCount().IsMatch(line);

    private static Rule? RuleFor(string line) =>
        Exact.TryGetValue(line, out var exact) ? exact
        : Array.Find(Prefixes, rule => line.StartsWith(rule.Text, StringComparison.Ordinal))
            ?? Array.Find(Patterns, rule => rule.Pattern!.IsMatch(line));

    /// <summary>Upload names such as <c>img_2045(1).jpeg</c> stand where a caption was left out.</summary>
    [GeneratedRegex(@"^[\w().-]+\.(?:jpe?g|png|gif|webp)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex FileName();

    [GeneratedRegex(@"^\(\d+\) Bình luận$", RegexOptions.NonBacktracking)]
    private static partial Regex CommentCount();
}
