using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ArticleSearch.Ingest.Rules;

namespace ArticleSearch.Ingest.Parse.Reading;

/// <summary>Lines the paper prints around an article: share buttons, comment boxes, the imprint. Lines are folded.</summary>
internal static partial class Furniture
{
    private static readonly FrozenSet<string> Exact;
    private static readonly FrozenSet<string> ExactEnds;
    private static readonly string[] Prefixes;
    private static readonly string[] EndPrefixes;

    static Furniture()
    {
        var rules = RuleFile.Lines("furniture.txt").Select(line => line.Split('\t'))
            .Select(cells => (Ends: cells[0] == "end", Whole: cells[1] == "exact", Text: cells[2])).ToList();
        Exact = rules.Where(rule => rule.Whole).Select(rule => rule.Text).ToFrozenSet(StringComparer.Ordinal);
        ExactEnds = rules.Where(rule => rule.Whole && rule.Ends).Select(rule => rule.Text).ToFrozenSet(StringComparer.Ordinal);
        Prefixes = [.. rules.Where(rule => !rule.Whole).Select(rule => rule.Text)];
        EndPrefixes = [.. rules.Where(rule => !rule.Whole && rule.Ends).Select(rule => rule.Text)];
    }

    public static bool Is(string line) =>
        Exact.Contains(line) || StartsWithAny(line, Prefixes) || FileName().IsMatch(line) || CommentCount().IsMatch(line);

    /// <summary>In copied text nothing after this line belongs to the article.</summary>
    public static bool EndsArticle(string line) =>
        ExactEnds.Contains(line) || StartsWithAny(line, EndPrefixes) || CommentCount().IsMatch(line);

    private static bool StartsWithAny(string line, string[] prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (line.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Upload names such as <c>img_2045(1).jpeg</c> stand where a caption was left out.</summary>
    [GeneratedRegex(@"^[\w().-]+\.(?:jpe?g|png|gif|webp)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex FileName();

    [GeneratedRegex(@"^\(\d+\) Bình luận$", RegexOptions.NonBacktracking)]
    private static partial Regex CommentCount();
}
