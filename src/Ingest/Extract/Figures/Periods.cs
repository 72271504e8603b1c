using System.Text.RegularExpressions;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Extract.Figures;

/// <summary>The dates of a text, asked by sentence from left to right for the one that a quantity is said of.</summary>
internal sealed partial class Periods(string text, IReadOnlyList<DateMention> dates)
{
    /// <summary>How far back the words may stand that tell what a date is for, UTF-16.</summary>
    private const int Horizon = 32;

    private int _at;

    /// <summary>
    /// The date that directly follows a quantity ("588 hộ năm 2020"), else the closest one before it in its sentence, else the first one
    /// behind it in its clause; what something is only compared with, or the day of a law or a birth, is none of them. Null when there is none.
    /// </summary>
    public DateMention? Of(TextSpan sentence, TextSpan quantity)
    {
        while (_at < dates.Count && dates[_at].Span.Start < sentence.Start)
        {
            _at++;
        }

        DateMention? before = null;
        for (var i = _at; i < dates.Count && dates[i].Span.End <= sentence.End; i++)
        {
            var date = dates[i];
            if (date.Span.Start < quantity.Start)
            {
                before = IsPeriod(date) ? date : before;
                continue;
            }

            return date.Span.Start < quantity.End ? before
                : Next().IsMatch(Between(quantity, date)) ? date
                : before ?? (IsPeriod(date) && !Between(quantity, date).Contains(';') ? date : null);
        }

        return before;
    }

    private ReadOnlySpan<char> Between(TextSpan quantity, DateMention date) => text.AsSpan(quantity.End, date.Span.Start - quantity.End);

    private bool IsPeriod(DateMention date)
    {
        var start = Math.Max(0, date.Span.Start - Horizon);
        return !Other().IsMatch(text.AsSpan(start, date.Span.Start - start));
    }

    /// <summary>Between a quantity and the date that is its own.</summary>
    [GeneratedRegex(
        @"^\s*\(?((của|trong|vào|hồi|ở|từ|tại thời điểm|cùng kỳ|thời điểm)\s+){0,3}$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Next();

    /// <summary>Before a date that tells no period of what is counted.</summary>
    [GeneratedRegex(
        @"\b(so với|so|bằng|sinh|ban hành|ký|cùng kỳ|kể từ|cách đây)\s+((của|cùng kỳ|thời điểm|mức|ngày|cuối|đầu|con số|thực hiện)\s+){0,3}$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Other();
}
