using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ArticleSearch.Ingest.Rules;

namespace ArticleSearch.Ingest.Parse.Reading;

/// <summary>
/// The desk or house that opens a lead: <c>(HNMO) - </c>, <c>(HNMCT) –</c>, <c>Kinhtedothi - </c>, <c>(hnmo) </c>. In
/// brackets and with a dash any single word is one; without either, and for names of several words, only those of
/// <c>Rules/agency-marks.txt</c>, since "Hà Nội - " is where a report was written.
/// </summary>
internal static partial class AgencyMark
{
    private static readonly FrozenSet<string> Known = RuleFile.Lines("agency-marks.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <returns>The mark, null when there is none, and the text behind it.</returns>
    public static (string? Mark, string Behind) Cut(string lead)
    {
        var match = Opening().Match(lead);
        if (!match.Success)
        {
            return (null, lead);
        }

        var bracketed = match.Groups["in"];
        var mark = bracketed.Success ? bracketed.Value.Trim() : match.Groups["bare"].Value;
        var behind = lead[match.Length..];
        if (Known.TryGetValue(mark, out var known))
        {
            return (known, behind);
        }

        var isMark = bracketed.Success && match.Groups["dash"].Success && char.IsUpper(mark[0]) && !mark.Contains(' ', StringComparison.Ordinal);
        return isMark ? (mark, behind) : (null, lead);
    }

    [GeneratedRegex(@"^\s*(?:\((?<in>\p{L}[^()]{1,19})\)(?:\s*(?<dash>[-–—]))?|(?<bare>\p{Lu}[^\s-–—]{1,19}|Dân trí|Hà Nội mới)\s*[-–—])\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Opening();
}
