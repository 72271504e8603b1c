namespace ArticleSearch.Search.Analysis;

/// <summary>
/// The one form of a number. Vietnamese groups thousands by full stops and writes decimals behind a comma, so 1.549 is
/// 1549 and 2,92 stays; a full stop that cannot group (2.92, 0.125) is a comma that was typed in the English way.
/// </summary>
internal static class NumberForm
{
    /// <param name="digits">ASCII digits with single full stops or commas between them.</param>
    /// <param name="into">Room for as many characters.</param>
    /// <returns>How many were written; 0 when the signs make no number of it (9.2.2018).</returns>
    public static int Write(ReadOnlySpan<char> digits, Span<char> into)
    {
        var sign = digits.IndexOfAny('.', ',');
        if (sign < 0)
        {
            digits.CopyTo(into);
            return digits.Length;
        }

        var comma = digits.IndexOf(',');
        var whole = comma < 0 ? digits : digits[..comma];
        if (comma >= 0 && digits[(comma + 1)..].ContainsAny('.', ','))
        {
            return 0;
        }

        if (whole.Contains('.') && !IsGrouped(whole))
        {
            return comma < 0 && digits.Count('.') == 1 ? WriteDecimal(digits, sign, into) : 0;
        }

        return WriteUngrouped(digits, into);
    }

    private static bool IsGrouped(ReadOnlySpan<char> digits)
    {
        var first = digits.IndexOf('.');
        if (first > 3 || digits[0] == '0')
        {
            return false;
        }

        for (; first < digits.Length; first += 4)
        {
            if (digits[first] != '.' || digits.Length - first < 4 || digits.Slice(first + 1, 3).Contains('.'))
            {
                return false;
            }
        }

        return true;
    }

    private static int WriteDecimal(ReadOnlySpan<char> digits, int sign, Span<char> into)
    {
        digits.CopyTo(into);
        into[sign] = ',';
        return digits.Length;
    }

    private static int WriteUngrouped(ReadOnlySpan<char> digits, Span<char> into)
    {
        var length = 0;
        foreach (var c in digits)
        {
            if (c != '.')
            {
                into[length++] = c;
            }
        }

        return length;
    }
}
