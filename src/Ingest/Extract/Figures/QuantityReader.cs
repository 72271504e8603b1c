using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Figures;

/// <summary>
/// Reads the quantities that begin at a token: one number with its unit, a range, a fraction, or several numbers that share
/// the unit of the last one ("45 và 49 triệu khách", "từ 10 xuống 8%").
/// </summary>
/// <param name="text">The text.</param>
/// <param name="begin">First token of the sentence, or behind the last quantity: nothing before it belongs to a new one.</param>
/// <param name="limit">The end of the sentence, or the next date or cited document in it.</param>
internal readonly ref struct QuantityReader(TokenizedText text, int begin, int limit)
{
    private const int LongestList = 8;

    /// <param name="at">The first token of a number.</param>
    /// <param name="next">Where to go on reading.</param>
    public List<Quantity> Read(int at, out int next)
    {
        next = at + 1;
        if (Numerals.Read(text, at, limit) is not { } first || IsPartOfCode(first))
        {
            return [];
        }

        next = first.End;
        if (IsPart(first, ref next))
        {
            return [];
        }

        return Fraction(first, ref next) ?? Range(first, ref next) ?? Several(first, ref next) ?? Single(first, ref next);
    }

    /// <summary>"Hai phần ba quận cũ": neither two nor three are counted.</summary>
    private bool IsPart(Numeral part, ref int next)
    {
        if (part.End >= limit || text.Tokens[part.End].Term != "phần" || Numerals.Read(text, part.End + 1, limit) is not { } whole)
        {
            return false;
        }

        next = whole.End;
        return true;
    }

    private List<Quantity> Single(Numeral number, ref int next)
    {
        if (Units.IsCurrencyBefore(text, number.First, begin))
        {
            var first = number.First - CurrencyAt(number.First - 1);
            var sign = new Unit(UnitRole.Money, first, number.First);
            return [new Quantity(first, number.End, number.Value, null, sign, Reading.CurrencyFirst)];
        }

        if (Units.Read(text, number.End, limit) is { } unit && !(unit.Role == UnitRole.Unknown && IsMoney(number)))
        {
            next = unit.Role == UnitRole.Unknown ? number.End : unit.End;
            var isNegative = IsNegative(number.First, unit);
            return [new Quantity(number.First - (isNegative ? 1 : 0), unit.End, isNegative ? -number.Value : number.Value, null, unit, number.IsWords ? Reading.Words : Reading.Unit)];
        }

        next = IsMoney(number) ? Units.PerUnit(text, number.End, limit) : number.End;
        return number.IsWords ? [] : [new Quantity(number.First, next, number.Value, null, null, IsMoney(number) ? Reading.Money : Reading.Alone)];
    }

    /// <summary>"âm 5 độ", "-5 độ C": a dash is a minus where the text begins or a temperature follows.</summary>
    private bool IsNegative(int first, Unit unit) =>
        first > begin && unit.IsFirm
        && (text.Tokens[first - 1].Term == "âm"
            || (text.Tokens[first - 1].Is('-') && (first == 1 || (text.IsGlued(first) && !text.IsGlued(first - 1) && text.Tokens[unit.First].Term is "độ" or "°" or "oc"))));

    /// <summary>Millions and more of nothing that is counted are money.</summary>
    private static bool IsMoney(Numeral number) => number.Scale >= 1_000_000;

    /// <summary>"294/386 xã": so many of so many.</summary>
    private List<Quantity>? Fraction(Numeral part, ref int next)
    {
        if (!IsSign(part.End, '/') || Numerals.Read(text, part.End + 1, limit) is not { } whole || whole.IsWords)
        {
            return null;
        }

        next = whole.End;
        if (text.Tokens[Math.Min(whole.End, text.Tokens.Count - 1)].Term == "số" || Units.Read(text, whole.End, limit) is not { Role: UnitRole.Noun or UnitRole.Classifier } unit || part.Value > whole.Value)
        {
            return [];
        }

        next = unit.End;
        return [new Quantity(part.First, unit.End, part.Value, null, unit, Reading.Fraction)];
    }

    /// <summary>"5-6 triệu", "3 đến 5 xã", "80cm - 1,2m"; what goes down or has no unit is a score or a date.</summary>
    private List<Quantity>? Range(Numeral low, ref int next)
    {
        var own = Units.Read(text, low.End, limit) is { Role: not UnitRole.Unknown } found ? found : (Unit?)null;
        var sign = own?.End ?? low.End;
        var isDash = IsSign(sign, '-') || IsSign(sign, '–') || IsSign(sign, '—');
        if ((!isDash && !IsTo(sign, low.First)) || Numerals.Read(text, sign + 1 + Math.Min(1, CurrencyAt(sign + 1)), limit) is not { } high)
        {
            return null;
        }

        var unit = Units.Read(text, high.End, limit);
        if (unit is null && Units.IsCurrencyBefore(text, high.First, begin))
        {
            unit = new Unit(UnitRole.Money, high.First - 1, high.First);
        }

        low = own is null ? low.WithScaleOf(high) : low;
        if ((isDash && low.Value == 0 && unit is { Role: UnitRole.Unknown }) || (unit is null && !high.HasScale) || low.Value >= high.Value || (own is { } mine && !IsSame(mine, unit)))
        {
            next = isDash && own is null ? high.End : low.End;
            return isDash && own is null ? [] : null;
        }

        next = Math.Max(unit?.End ?? 0, high.End);
        return [new Quantity(low.First - CurrencyAt(low.First - 1), next, low.Value, high.Value, unit, Reading.Range)];
    }

    /// <summary>Numbers in a row of which only the last one has a unit.</summary>
    private List<Quantity>? Several(Numeral first, ref int next)
    {
        var (numbers, hasWord) = (new List<Numeral> { first }, false);
        while (numbers.Count < LongestList && Units.Read(text, numbers[^1].End, limit) is null or { Role: UnitRole.Unknown }
            && Links.Behind(text, numbers[^1].End, limit) is { } behind && Numerals.Read(text, behind, limit) is { } number && number.IsWords == first.IsWords)
        {
            hasWord |= !text.Tokens[behind - 1].Is(',');
            numbers.Add(number);
        }

        if (numbers.Count == 1 || Units.Read(text, numbers[^1].End, limit) is not { } unit || unit.Role is UnitRole.Unknown or UnitRole.Name || (!hasWord && !unit.IsFirm && !IsFewOf(numbers, hasWord)))
        {
            return null;
        }

        next = unit.End;
        if (IsFewOf(numbers, hasWord))
        {
            return [new Quantity(first.First, unit.End, first.Value, numbers[1].Value, unit, Reading.Range)];
        }

        var last = numbers[^1];
        return [.. numbers.Select((number, i) => i == numbers.Count - 1
            ? new Quantity(number.First, unit.End, number.Value, null, unit, number.IsWords ? Reading.Words : Reading.Unit)
            : new Quantity(number.First, number.End, number.WithScaleOf(last).Value, null, unit, Reading.SharedUnit))];
    }

    /// <summary>"hai, ba lần": words that count on with a comma between them are not exact.</summary>
    private static bool IsFewOf(List<Numeral> numbers, bool hasWord) =>
        !hasWord && numbers.Count == 2 && numbers[0].IsWords && numbers[1].Value < 10 && numbers[1].Value - numbers[0].Value is 1 or 2;

    private bool IsSign(int at, char sign) => at < limit && text.Tokens[at].Is(sign);

    /// <summary>"đến" between numbers; "giữa … và …" is a range, too.</summary>
    private bool IsTo(int at, int first) =>
        at < limit && (text.Tokens[at].Term is "đến" or "tới" || (text.Tokens[at].Term == "và" && first > begin && text.Tokens[first - 1].Term == "giữa"));

    /// <summary>How many tokens of a currency stand at a token: $ is one, US$ two.</summary>
    private int CurrencyAt(int at) =>
        at < begin || at >= limit || !Units.IsCurrencyBefore(text, at + 1, begin) ? 0
        : at > begin && text.IsGlued(at) && text.Tokens[at - 1] is { IsUpper: true, Length: <= 2 } ? 2
        : 1;

    private bool IsSame(Unit one, Unit? other) =>
        other is { } unit && (one.Role == unit.Role) && text.Tokens[one.First].Term == text.Tokens[unit.First].Term;

    /// <summary>F-16, 10:30, #5, 1/2/3, v.2: digits that belong to a longer sign.</summary>
    private bool IsPartOfCode(Numeral number)
    {
        var (before, behind) = (number.First - 1, number.End);
        return (before >= begin && text.IsGlued(number.First) && text.Tokens[before].Kind == TextTokenKind.Sign
                && (text.Tokens[before].Term[0] is '/' or ':' or '#' or '@' or '_' or '.' or '+'
                    || (text.Tokens[before].Term[0] is '-' or '–' && before > begin && text.IsGlued(before) && !text.Tokens[before - 1].IsNumber)))
            || (behind + 1 < limit && text.IsGlued(behind) && text.Tokens[behind].Term[0] is ':' or '_' or '@' && text.Tokens[behind].Kind == TextTokenKind.Sign && text.IsGlued(behind + 1));
    }
}
