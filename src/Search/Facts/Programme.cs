using System.Text.RegularExpressions;

namespace ArticleSearch.Search.Facts;

/// <summary>
/// The name under which reviews of one programme stand together. Articles print its subject or leave it out, and begin with
/// "năm đầu thực hiện"; kind and number of the document that made it are the same in all of them.
/// </summary>
public static partial class Programme
{
    /// <param name="subject">What is reviewed, as printed.</param>
    /// <returns>"Chương trình số 02-CTr/TU"; without a number the subject itself.</returns>
    public static string NameOf(string subject)
    {
        var document = Numbered().Match(subject);
        if (!document.Success)
        {
            return subject is [var first, var second, ..] && char.IsUpper(first) && !char.IsUpper(second) ? char.ToLowerInvariant(first) + subject[1..] : subject;
        }

        var kind = document.Groups["kind"].Value;
        return $"{char.ToUpperInvariant(kind[0])}{kind[1..].ToLowerInvariant()} số {document.Groups["number"].Value}";
    }

    [GeneratedRegex(
        @"(?<kind>chương trình phối hợp|chương trình|kế hoạch|đề án|nghị quyết|chỉ thị|quyết định|quy chế|dự án)(?: công tác)?(?: số)? (?<number>\d+[-/][\p{L}\d][\p{L}\d/\-&.]*[\p{L}\d])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();
}
