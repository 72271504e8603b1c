using System.Globalization;
using System.Text.RegularExpressions;

namespace ArticleSearch.Ingest.Extract.Documents;

/// <summary>What follows a cited document: "ngày 9-10-2017 của Bộ Chính trị về …".</summary>
internal static partial class DocumentTail
{
    /// <summary>How far behind the number its day and issuer are looked for, UTF-16.</summary>
    private const int Horizon = 160;

    public static (DateOnly? Signed, string? Issuer) At(string text, int end)
    {
        var tail = Tail().Match(text, end, Math.Min(Horizon, text.Length - end));
        return tail.Success ? (Signed(tail.Groups), Issuer(tail.Groups["issuer"])) : (null, null);
    }

    private static DateOnly? Signed(GroupCollection groups) =>
        groups["year"].Success
        && DateOnly.TryParseExact(
            $"{groups["day"].Value}/{groups["month"].Value}/{groups["year"].Value}", "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static string? Issuer(Group issuer) => issuer.Success && issuer.Value.Trim() is { Length: > 1 } name ? name : null;

    [GeneratedRegex(
        @"^(\s*\([^)]{0,30}\))?[\s,(]*((ký|ban hành|ra|được ban hành)\s+)*(ngày\s+(?<day>\d{1,2})(\s*[-/.]\s*|\s+tháng\s+)(?<month>\d{1,2})(\s*[-/.]\s*|\s+năm\s+)(?<year>\d{4}))?[\s,)]*"
        + @"((do|của)\s+(?<issuer>\p{Lu}([^,.;:()""“”\n]|T\.Ư){1,90}?)(\s+((?-i:Quy định|Về)|về|ban hành|quy định|hướng dẫn|ngày|năm|sửa đổi|phê duyệt|đã|là|có|được|yêu cầu|nêu|chỉ đạo|gửi|thì|cho|trong|tại|trên|với|và|ký|khóa|khoá|còn|để|theo|do|ra|cũng|sẽ|chưa|từ|đến|liên quan|cho biết|giao)\b|[,.;:()""“”\n]|$))?",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Tail();
}
