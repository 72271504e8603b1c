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
    /// <c>A B - ẢNH: C D</c>, <c>A B (Ảnh: C D)</c>, <c>A B - Clip: C D</c>, <c>Bài và ảnh: A B</c>, <c>Nội dung: A, B</c>, <c>Theo A</c>.
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

        var parts = Labelled(text.Trim(' ', '|', '•', '·', '-', '–', ',')).ToList();
        return new Byline(NamesOf(Part.Words), NamesOf(Part.Pictures), time?.Time);

        string[] NamesOf(Part wanted) => [.. parts.Where(part => part.Part.HasFlag(wanted)).SelectMany(part => Names(part.Text))];
    }

    /// <summary>What somebody did: both in "Bài và ảnh: A B", neither in "Clip: A B" and "Đồ họa: A B".</summary>
    [Flags]
    private enum Part
    {
        None = 0,
        Words = 1,
        Pictures = 2,
    }

    /// <summary>The line cut at its labels; what stands before the first names the writers.</summary>
    private static IEnumerable<(Part Part, string Text)> Labelled(string text)
    {
        var part = Part.Words;
        var from = 0;
        foreach (Match label in Label().Matches(text))
        {
            yield return (part, text[from..label.Index]);
            part = (label.Groups["words"].Success ? Part.Words : Part.None) | (label.Groups["pictures"].Success ? Part.Pictures : Part.None);
            from = label.Index + label.Length;
        }

        yield return (part, text[from..]);
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

    /// <summary>A full stop behind a whole word ends the line; behind initials ("N.T.") it belongs to the name.</summary>
    public static string WithoutStop(string name) => StopBehindWord().IsMatch(name) ? name.TrimEnd('.') : name;

    private static IEnumerable<string> Names(string text) =>
        Separator().Split(Role().Replace(text, ""))
            .Select(name => WithoutStop(name.Trim(' ', '|', '•', '/', '(', ')')))
            .Where(name => name.Any(char.IsLetterOrDigit) && !House.Contains(name, StringComparer.OrdinalIgnoreCase));

    [GeneratedRegex(@"\s+[-–]\s+|\s*[,;|/]\s*|\s+và\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    /// <summary>The longer labels come first. "Theo" needs no colon, but a name behind it, and opens the line.</summary>
    [GeneratedRegex(
        @"[\s\-–,|/(]*(?<![\p{L}\d])(?:"
        + @"(?<words>Bài)\s*(?:và|,|-|&)\s*(?<pictures>ảnh)\s*:"
        + @"|(?<words>Bài viết|Bài|Nội dung|Tác giả|Thực hiện|Nguồn)\s*:"
        + @"|(?<pictures>Ảnh và video|Ảnh|Photo)\s*:"
        + @"|(?:Clip|Video|Đồ họa|Đồ hoạ|Thiết kế|Trình bày|Minh họa|Minh hoạ)\s*:"
        + @"|^(?<words>Theo)\s*(?::|\s(?-i:(?=\p{Lu}))))\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"[\p{L}\d]{2}\.+$", RegexOptions.CultureInvariant)]
    private static partial Regex StopBehindWord();

    /// <summary>Interviews and digests: "A B thực hiện", "A B (lược ghi)".</summary>
    [GeneratedRegex(@"\s+\(?(?:thực hiện|lược ghi|ghi|tổng hợp)\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    [GeneratedRegex(@"(?:Thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|Chủ\s+nhật)\s*,?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();
}
