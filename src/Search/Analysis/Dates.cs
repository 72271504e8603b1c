using System.Collections.Frozen;
using System.Globalization;

namespace ArticleSearch.Search.Analysis;

/// <summary>
/// Dates in one form, however they were written: <c>9/2/2018</c>, <c>9/2</c>, <c>2/2018</c>, <c>q1/2018</c>. A day and
/// month without a year need a word or brackets that say so, because ranges (2-3 nước) and fractions (7/10) look the same.
/// </summary>
internal static class Dates
{
    private const int LeapYear = 2000;
    private const string SignsInDates = "-/.–";

    private static readonly string[] Quarters = ["i", "ii", "iii", "iv"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DayWords =
        Set("ngày", "hôm", "nay", "sáng", "trưa", "chiều", "tối", "đêm", "mồng", "mùng");

    /// <summary>What is counted by the day: "ngày 2-3 lần" is no date.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units =
        Set("lần", "lượt", "giờ", "tiếng", "phút", "bữa", "viên", "cốc", "li", "ly", "lít", "chuyến", "ca", "người", "con", "kg", "tấn", "tháng", "tuần", "ngày", "đêm", "triệu", "nghìn", "%");

    /// <summary>The date that starts with this part; its numbers lose their leading zeros.</summary>
    public static WholeTerm Find(ReadOnlySpan<char> text, TextParts parts, int at, TermSpace terms)
    {
        if (!parts[at].IsNumber)
        {
            return parts.Term(at).SequenceEqual("quý") ? Quarter(parts, at, terms) : default;
        }

        var first = parts.Value(at);
        if (first <= 0)
        {
            return default;
        }

        var date = first > 99 ? YearFirst(parts, at, terms) : DayFirst(parts, at, terms);
        date = date.IsFound || first > 99 ? date : MonthOfYear(parts, at, terms);
        return date.IsFound || first > 99 ? date : DayOfMonth(text, parts, at, terms);
    }

    private static WholeTerm YearFirst(TextParts parts, int at, TermSpace terms) =>
        at + 2 < parts.Count && parts[at + 1].Follows('-') && parts[at + 2].Follows('-')
            && IsDate(parts.Value(at + 2), parts.Value(at + 1), parts.Value(at))
                ? Keep(parts, at, 3, terms, parts.Value(at + 2), parts.Value(at + 1), parts.Value(at))
                : default;

    private static WholeTerm DayFirst(TextParts parts, int at, TermSpace terms)
    {
        var step = 0;
        if (at + 2 < parts.Count && SignsInDates.Contains(parts[at + 1].Sign, StringComparison.Ordinal)
            && parts[at + 1].IsTight && parts[at + 2].Follows(parts[at + 1].Sign))
        {
            step = 1;
        }
        else if (IsWord(parts, at + 1, "tháng", "thang") && IsWord(parts, at + 3, "năm", "nam") && parts[at + 2].Joins && at + 4 < parts.Count && parts[at + 4].Joins)
        {
            step = 2;
        }

        return step > 0 && IsDate(parts.Value(at), parts.Value(at + step), parts.Value(at + (2 * step)))
            ? Keep(parts, at, 1 + (2 * step), terms, parts.Value(at), parts.Value(at + step), parts.Value(at + (2 * step)))
            : default;
    }

    private static WholeTerm MonthOfYear(TextParts parts, int at, TermSpace terms)
    {
        var step = 0;
        if (at + 1 < parts.Count && (parts[at + 1].Follows('/') || parts[at + 1].Follows('-')) && !parts.IsAfter(at, "số") && !IsBehindShortNumber(parts, at))
        {
            step = 1;
        }
        else if (IsWord(parts, at + 1, "năm", "nam") && at + 2 < parts.Count && parts[at + 2].Joins && (parts.IsAfter(at, "tháng") || parts.IsAfter(at, "thang")))
        {
            step = 2;
        }

        return step > 0 && IsDate(1, parts.Value(at), parts.Value(at + step))
            ? Keep(parts, at, 1 + step, terms, parts.Value(at), parts.Value(at + step))
            : default;
    }

    private static WholeTerm DayOfMonth(ReadOnlySpan<char> text, TextParts parts, int at, TermSpace terms)
    {
        var isSpoken = at > 0 && parts[at].Joins && DayWords.Contains(parts.Term(at - 1));
        var step = 0;
        if (at + 1 < parts.Count && (parts[at + 1].Follows('/') || parts[at + 1].Follows('-'))
            && (isSpoken || IsInBrackets(text, parts[at].Start, parts[at + 1].End)) && !IsCounted(text, parts, at + 2))
        {
            step = 1;
        }
        else if (isSpoken && IsWord(parts, at + 1, "tháng", "thang") && at + 2 < parts.Count && parts[at + 2].Joins)
        {
            step = 2;
        }

        return step > 0 && IsDate(parts.Value(at), parts.Value(at + step), LeapYear)
            ? Keep(parts, at, 1 + step, terms, parts.Value(at), parts.Value(at + step))
            : default;
    }

    private static WholeTerm Quarter(TextParts parts, int at, TermSpace terms)
    {
        if (at + 2 >= parts.Count || !parts[at + 1].Joins)
        {
            return default;
        }

        var quarter = parts[at + 1].IsNumber ? parts.Value(at + 1) : 1 + QuarterOf(parts.Term(at + 1));
        var year = parts[at + 2].Follows('/') || parts[at + 2].Follows('-') ? at + 2
            : IsWord(parts, at + 2, "năm", "nam") && at + 3 < parts.Count && parts[at + 3].Joins ? at + 3 : 0;
        if (year == 0 || quarter is < 1 or > 4 || !IsDate(1, 1, parts.Value(year)))
        {
            return default;
        }

        var kept = Keep(parts, at, year - at + 1, terms, quarter, parts.Value(year));
        var start = terms.Keep(0);
        terms.Room(1)[0] = 'q';
        terms.Keep(1);
        terms.Add(terms.Characters.AsSpan(kept.TermStart, kept.TermLength));
        return new WholeTerm(kept.Parts, start, kept.TermLength + 1);
    }

    private static int QuarterOf(ReadOnlySpan<char> roman)
    {
        for (var i = 0; i < Quarters.Length; i++)
        {
            if (roman.SequenceEqual(Quarters[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static WholeTerm Keep(TextParts parts, int at, int count, TermSpace terms, params ReadOnlySpan<int> values)
    {
        for (var i = at; i < at + count; i++)
        {
            if (parts[i].IsNumber)
            {
                parts.DropLeadingZero(i);
            }
        }

        var room = terms.Room(16);
        var length = 0;
        foreach (var value in values)
        {
            if (length > 0)
            {
                room[length++] = '/';
            }

            value.TryFormat(room[length..], out var digits, provider: CultureInfo.InvariantCulture);
            length += digits;
        }

        return new WholeTerm(count, terms.Keep(length), length);
    }

    private static bool IsDate(int day, int month, int year) =>
        year is >= 1900 and <= 2099 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static bool IsWord(TextParts parts, int at, string word, string unmarked) => parts.Continues(at, word) || parts.Continues(at, unmarked);

    /// <summary>The 2 of 35/2/2018: what was no date before it makes no month of it.</summary>
    private static bool IsBehindShortNumber(TextParts parts, int at) =>
        at > 0 && parts[at].IsTight && parts[at - 1] is { IsNumber: true, TermLength: < 4 };

    private static bool IsInBrackets(ReadOnlySpan<char> text, int start, int end) =>
        start > 0 && text[start - 1] == '(' && end < text.Length && text[end] == ')';

    /// <summary>Goes on as a row (1-2-3), with a unit (2-3kg, 2-3 lần) or a per cent sign.</summary>
    private static bool IsCounted(ReadOnlySpan<char> text, TextParts parts, int next)
    {
        var end = parts[next - 1].End;
        return (end < text.Length && text[end] == '%')
            || (next < parts.Count
                && (parts[next].Follows(' ') || parts[next].Follows(parts[next - 1].Sign) || (parts[next].Joins && Units.Contains(parts.Term(next)))));
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] words) =>
        words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
