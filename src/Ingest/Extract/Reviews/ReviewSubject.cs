using System.Text.RegularExpressions;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Reviews;

/// <summary>What is reviewed: the noun phrase behind "sơ kết", without the time that it covers.</summary>
internal static partial class ReviewSubject
{
    /// <summary>The longest name of a programme fits, UTF-16.</summary>
    private const int Horizon = 320;

    private const string Work =
        @"((các|những|một số)\s+)?(công tác|hoạt động|nhiệm vụ|tình hình|kết quả|quá trình|tiến độ|mô hình|tổ chức|thực hiện|triển khai|việc)";

    private const string When =
        @"(đầu|cuối|giữa|trong|cả|nửa|hết|qua|vừa qua|vừa rồi|tới|nay|này|trước|đến nay)|((\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mấy|các)\s+)?(năm học|học kỳ|nhiệm kỳ|giai đoạn|năm|tháng|quý|tuần|ngày|kỳ|đợt)(\s+([IVX]+|\d+))?";

    private const string Paper = @"(các\s+)?(quyết định|nghị quyết|chỉ thị|kế hoạch|chương trình|đề án|dự án|quy chế|quy định|luật)";

    public static TextSpan? After(TokenizedText text, int at, int lineEnd, IReadOnlyList<DateMention> dates)
    {
        var start = SkipTime(text.Value, at, lineEnd, dates);
        var match = Subject().Match(text.Value, start, Math.Min(Horizon, lineEnd - start));
        var group = match.Groups["subject"];
        if (!group.Success || group.Length < 3)
        {
            return null;
        }

        var end = dates.Where(date => date.Span.Start > group.Index && date.Span.Start < group.Index + group.Length)
            .Select(date => date.Span.Start).DefaultIfEmpty(group.Index + group.Length).Min();
        var printed = text.Value[group.Index..end].TrimEnd(' ', ',', '(', '-', '–', ':');
        var lessons = Lessons().Match(printed).Length;
        return IsSubject(printed[lessons..]) ? new TextSpan(group.Index + lessons, group.Index + printed.Length) : null;
    }

    /// <summary>A time alone ("cuối năm"), work as such ("công tác 6 tháng") and the rest of a sentence are none.</summary>
    private static bool IsSubject(string printed)
    {
        var told = printed[Vague().Match(printed).Length..];
        return printed.Length >= 3 && told.Length > 0 && !told.StartsWith(',') && !told.StartsWith("và ", StringComparison.Ordinal) && !Sentence().IsMatch(printed);
    }

    /// <summary>"5 năm (2012 - 2016) thực hiện": how long and when stand before what.</summary>
    private static int SkipTime(string text, int at, int end, IReadOnlyList<DateMention> dates)
    {
        for (var before = -1; before != at;)
        {
            before = at;
            at = dates.FirstOrDefault(date => date.Span.Start >= before && date.Span.Start <= before + 2 && date.Span.End <= end)?.Span.End
                ?? at + Time().Match(text, at, Math.Min(80, end - at)).Length;
        }

        return at;
    }

    [GeneratedRegex(
        @"\A[\s(),]*((\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(năm|tháng)\s+)?((và\s+trao(\s+giải)?|triển khai|tổ chức|thực hiện|thi hành|việc|tình hình)\s+)*",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Time();

    [GeneratedRegex(
        @"\A(và\s+)?rút kinh nghiệm\s+((về|việc|từ)\s+)?|\Avề\s+",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Lessons();

    /// <summary>Words that name nothing by themselves, and times.</summary>
    [GeneratedRegex(
        $@"\A(({Work}|{When})\b[\s,]*|{Paper}\z)+",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Vague();

    /// <summary>What goes on, or says something, is no name.</summary>
    [GeneratedRegex(
        @"\A(và|của|trong|lại|xong|thưởng|cho|để|thì|mà|do|được|còn|có|là|diễn ra|ghi nhận|câu hỏi|điều)\b|\b(cho biết|cho hay|cho rằng|khẳng định|nói rằng|nhấn mạnh)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Sentence();

    /// <summary>To the end of the clause; a name in quotation marks is kept whole.</summary>
    [GeneratedRegex(
        @"\A[\s(),]*(?<subject>(“[^”\n]*”|""[^""\n]*""|[^.;:“""\n])+?)\s*(\s(và (triển khai|phương hướng|phát động|đề ra|bàn|công bố|trao|ký|nhiệm vụ|khen|tôn vinh)|diễn ra|tại|do|trên địa bàn|giai đoạn|với|nhằm|vào|của|sáng|chiều|ngày|là|đã|trong|cho thấy|vừa)\b|,\s*(triển khai|phương hướng|nhiệm vụ|định hướng|bàn|ngày|sáng|chiều|ông|bà|đồng chí|phó|do|tại|trao|đề|phát|khen)\b|[.;:\n]|\z)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Subject();
}
