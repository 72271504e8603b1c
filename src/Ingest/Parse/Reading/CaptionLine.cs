using System.Text.RegularExpressions;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Parse.Reading;

/// <summary>A printed caption is one line; its tail names the photographer: <c>Ảnh: A B</c>, <c>Ảnh:AB</c>, <c>(Nguồn: X)</c>.</summary>
internal static partial class CaptionLine
{
    private const int Longest = 400;
    private const int LongestWithoutCredit = 200;

    /// <returns>Null when nothing is left but the credit.</returns>
    public static Caption? Parse(string line)
    {
        var folded = Blanks.Fold(line);
        if (!TryCredit(folded, out var text, out var credit))
        {
            return folded.Length == 0 || Furniture.Is(folded) ? null : new Caption(folded, null);
        }

        return text.Length == 0 ? null : new Caption(text, credit);
    }

    /// <summary>Whether a line of copied text is a caption by its tail.</summary>
    public static bool HasCredit(string line) => TryCredit(line, out var text, out _) && text.Length > 0;

    /// <summary>Whether a line at a picture is its caption: by its credit, or because it is one short sentence and set like one.</summary>
    public static bool IsPlausible(string line, bool isSetAsCaption) =>
        (line.Length <= Longest && TryCredit(line, out _, out _))
        || (isSetAsCaption && line.Length <= LongestWithoutCredit && !Sentences.In(line, new TextSpan(0, line.Length)).Skip(1).Any());

    private static bool TryCredit(string line, out string text, out string credit)
    {
        var match = Tail().Match(line);
        if (!match.Success || (match.Index > 0 && char.IsLetterOrDigit(line[match.Index - 1])))
        {
            (text, credit) = (line, "");
            return false;
        }

        text = line[..match.Index].TrimEnd(' ', '-', '–', '—', '|');
        credit = Byline.WithoutStop(match.Groups["credit"].Value.TrimEnd(' ', ')', ']'));
        return credit.Length > 0;
    }

    /// <summary>Only the capital letter opens a credit: "hình ảnh: …" is text.</summary>
    [GeneratedRegex(@"[(\[]?\s*(?:Ảnh|ẢNH|Nguồn ảnh|Nguồn|NGUỒN)\s*:\s*(?<credit>[^:\s][^:]{0,60})$", RegexOptions.NonBacktracking)]
    private static partial Regex Tail();
}
