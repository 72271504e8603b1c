using System.Text.RegularExpressions;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Parse.Reading;

/// <summary>Who wrote and who took the pictures, and the time when it stands in the same line; names as printed.</summary>
internal sealed partial record Byline(IReadOnlyList<string> Writers, IReadOnlyList<string> Photographers, DateTimeOffset? Published)
{
    public static readonly Byline None = new([], [], null);

    /// <summary>A team of a long story fits; a box of text that bears a byline's class does not.</summary>
    private const int Longest = 300;

    /// <summary>The paper's own name behind a writer's ("A B - Hà Nội mới") says where, not who.</summary>
    private static readonly string[] House = ["Hà Nội mới", "Hànộimới", "Hanoimoi", "HNM", "HNMO"];

    public bool IsEmpty => Writers.Count == 0 && Photographers.Count == 0;

    /// <summary>
    /// Forms: <c>A B - Ảnh: C D| 09/02/2018 15:32</c>, <c>A B • 28/01/2026 - 06:52</c>, <c>15-01-2024 13:04 | A B</c>,
    /// <c>A B - ẢNH: C D</c>, <c>Bài và ảnh: A B</c>, <c>Nội dung: A, B</c>.
    /// </summary>
    public static Byline Parse(string? line)
    {
        var text = Blanks.Fold(line ?? "");
        if (text.Length > Longest)
        {
            return None;
        }

        var time = PublishTime.FromPrinted(text);
        if (time is { } found)
        {
            text = Weekday().Replace(text[..found.Start], "") + " | " + text[found.End..].Replace("(GMT+7)", "", StringComparison.Ordinal);
        }

        text = text.Trim(' ', '|', '•', '·', '-', '–', ',');
        var both = WordsAndPictures().Match(text);
        if (both.Success)
        {
            var names = Names(text[both.Length..]);
            return new Byline(names, names, time?.Time);
        }

        var picture = Picture().Match(text);
        return picture.Success
            ? new Byline(Names(text[..picture.Index]), Names(text[(picture.Index + picture.Length)..]), time?.Time)
            : new Byline(Names(text), [], time?.Time);
    }

    /// <summary>Two parts of a credit that stand apart: "Nội dung: …" and "Ảnh: …".</summary>
    public Byline With(Byline other) =>
        new([.. Writers, .. other.Writers], [.. Photographers, .. other.Photographers], Published ?? other.Published);

    /// <summary>Whether a whole line could be a signature: capitalised words only, besides "và" and "ảnh:".</summary>
    public static bool LooksLikeNames(string line)
    {
        var words = line.Split([' ', ',', '-', '–', '/', '|', '•'], StringSplitOptions.RemoveEmptyEntries);
        return line.Length <= 80
            && words.Length is >= 1 and <= 14
            && words.All(word => char.IsUpper(word[0]) ? !word.Any(char.IsDigit) : word is "và" or "ảnh" or "ảnh:" or "video:")
            && !line.EndsWith('.') && !line.EndsWith('?') && !line.EndsWith('!');
    }

    private static string[] Names(string text) =>
        [.. Separator().Split(Role().Replace(Label().Replace(text, ""), ""))
            .Select(name => name.Trim(' ', '|', '•', '.', '/').Length == 0 ? "" : name.Trim(' ', '|', '•', '/'))
            .Where(name => name.Length > 0 && !House.Contains(name, StringComparer.OrdinalIgnoreCase))];

    [GeneratedRegex(@"\s+[-–]\s+|\s*[,;|/]\s*|\s+và\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"[\s\-–,|/]*\b(?:Ảnh|Ảnh và video|Photo)\s*:\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Picture();

    [GeneratedRegex(@"^Bài\s*(?:và|,|-|&)\s*ảnh\s*:\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WordsAndPictures();

    [GeneratedRegex(@"^(?:Bài viết|Bài|Nội dung|Tác giả|Thực hiện)\s*:\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    /// <summary>Interviews and digests: "A B thực hiện", "A B (lược ghi)".</summary>
    [GeneratedRegex(@"\s+\(?(?:thực hiện|lược ghi|ghi|tổng hợp)\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    [GeneratedRegex(@"(?:Thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|Chủ\s+nhật)\s*,?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();
}
