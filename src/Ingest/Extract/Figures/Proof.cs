using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Figures;

/// <summary>Whether a number with its unit is a quantity, by what stands before it: "quận 3" and "lần thứ sáu" are none.</summary>
internal static class Proof
{
    private const int SeveralHorizon = 6;
    private const int LongestList = 12;
    private const int LongestCoordinate = 8;

    /// <summary>Longer ones are codes, not what a noun before them counts.</summary>
    private const int MostDigits = 11;

    public static bool Holds(TokenizedText text, Sentence sentence, Quantity quantity)
    {
        if (quantity.Unit is { Role: UnitRole.Time or UnitRole.Name } || IsLikeYear(text, quantity) || IsLikePlate(text, quantity) || IsCoordinate(text, quantity) || IsOnePart(text, quantity) || IsNamed(text, sentence, quantity))
        {
            return false;
        }

        return quantity.Reading switch
        {
            Reading.Words => HoldsInWords(text, sentence, quantity),
            Reading.Alone => HoldsAlone(text, sentence, quantity),
            Reading.Carried => text.Tokens[quantity.First].Length <= MostDigits,
            _ => quantity.Unit is not { Role: UnitRole.Unknown } || HoldsWithUnknown(text, sentence, quantity),
        };
    }

    /// <summary>Quantities from a thousand on have a point: "SEA Games 2017 đoàn …" counts nothing.</summary>
    private static bool IsLikeYear(TokenizedText text, Quantity quantity) =>
        quantity.Low is >= 1900 and < 2100 && (quantity.Unit is not { IsFirm: true } || IsTournament(text, quantity) || IsSentenceBehind(text, quantity))
        && text.Tokens[IsTournament(text, quantity) ? quantity.End - 1 : quantity.First] is { IsNumber: true, Length: 4 };

    /// <summary>"EURO 2016" is no money.</summary>
    private static bool IsTournament(TokenizedText text, Quantity quantity) =>
        quantity.Reading == Reading.CurrencyFirst && text.Tokens[quantity.First].IsWord;

    /// <summary>"hội chợ 2017 Điểm mới là …": the noun behind the year begins a sentence.</summary>
    private static bool IsSentenceBehind(TokenizedText text, Quantity quantity) =>
        quantity.Unit is { } unit && unit.First > quantity.First && text.Tokens[unit.First] is { IsCapital: true, IsUpper: false };

    /// <summary>"21 độ 02 phút vĩ Bắc": a place.</summary>
    private static bool IsCoordinate(TokenizedText text, Quantity quantity)
    {
        if (quantity.Unit is not { } unit || text.Tokens[unit.First].Term is not ("độ" or "°"))
        {
            return false;
        }

        var at = unit.First + 1;
        while (at < Math.Min(text.Tokens.Count, unit.First + LongestCoordinate) && (text.Tokens[at].IsNumber || text.Tokens[at].Kind == TextTokenKind.Sign || text.Tokens[at].Term is "phút" or "giây" or "độ"))
        {
            at++;
        }

        return at < text.Tokens.Count && text.Tokens[at].Term is "vĩ" or "kinh";
    }

    /// <summary>"196.53" on a car: three digits, a point and two are no decimal number but before a unit of measure.</summary>
    private static bool IsLikePlate(TokenizedText text, Quantity quantity) =>
        quantity.Unit is not { IsFirm: true } && text.Tokens[quantity.First] is { IsNumber: true, Length: 6 } number && number.Term[3] == '.';

    /// <summary>"1 phần": some of it.</summary>
    private static bool IsOnePart(TokenizedText text, Quantity quantity) =>
        quantity is { Low: 1, High: null, Unit: { } unit } && unit.End == unit.First + 1 && text.Tokens[unit.First].Term == "phần";

    private static bool IsNamed(TokenizedText text, Sentence sentence, Quantity quantity)
    {
        var first = quantity.First;
        if (first > sentence.First && text.Tokens[first - 1].Term == "số")
        {
            return quantity.Unit is not { IsFirm: true }
                && !(quantity.Unit is not null && first - 1 > sentence.First && text.Tokens[first - 2].Term is "tổng" or "trong" or "con" or "trên");
        }

        return quantity.Unit is not { IsFirm: true }
            && (IsProgramme(text, sentence, quantity)
                || (FigureWords.Naming.StartBefore(text, first, sentence.First) is >= 0 and var name && !IsEach(text, sentence, name, quantity))
                || (!IsUnitOfItsOwn(text, quantity) && FigureWords.NamingBare.EndsBefore(text, first, sentence.First))
                || IsNamedInList(text, sentence, first)
                || IsCapitalUnitOfName(text, sentence, quantity));
    }

    /// <summary>"Điều 15, 16 Thông tư 6": what is named before holds for the whole list.</summary>
    private static bool IsNamedInList(TokenizedText text, Sentence sentence, int first)
    {
        var at = first;
        while (at - 2 > sentence.First && first - at < LongestList && (text.Tokens[at - 1].Is(',') || text.Tokens[at - 1].Term == "và") && text.Tokens[at - 2].IsNumber)
        {
            at -= 2;
        }

        return at < first && FigureWords.Naming.EndsBefore(text, at, sentence.First);
    }

    /// <summary>"Ban 389 tỉnh", "Chương trình 135": bodies and programmes are called by three digits and more, and then comes whose they are.</summary>
    private static bool IsProgramme(TokenizedText text, Sentence sentence, Quantity quantity) =>
        quantity is { Low: >= 100, Unit: { } unit } && text.Tokens[quantity.First] is { IsNumber: true, Length: >= 3 and <= 4 }
        && quantity.First > sentence.First
        && text.Tokens[quantity.First - 1].Term is "ban" or "đạo" or "trình" or "án" or "đội" or "quỹ"
        && text.Tokens[unit.First].Term is "tỉnh" or "thành" or "quốc" or "huyện" or "quận" or "xã" or "phường" or "trung";

    /// <summary>"Mỗi tổ 5 người": the noun before the number is counted itself.</summary>
    private static bool IsEach(TokenizedText text, Sentence sentence, int name, Quantity quantity) =>
        quantity.Unit is { Role: not UnitRole.Unknown } && FigureWords.Apart.EndsBefore(text, name, sentence.First);

    /// <summary>"xe 29 chỗ" but not "khu 4 phường Hải Yên": there the noun begins the next name.</summary>
    private static bool IsUnitOfItsOwn(TokenizedText text, Quantity quantity) =>
        quantity.Unit is { Role: not UnitRole.Unknown } unit && !(unit.End < text.Tokens.Count && text.Tokens[unit.End].IsCapital && unit.First > quantity.First);

    /// <summary>"45 Hàng Bài", "Sư phạm 2 Đại học": a capital word between capitals belongs to a name, not to a number.</summary>
    private static bool IsCapitalUnitOfName(TokenizedText text, Sentence sentence, Quantity quantity) =>
        quantity.Unit is { } unit && unit.First > quantity.First && text.Tokens[unit.First].IsCapital
        && ((unit.End < text.Tokens.Count && text.Tokens[unit.End].IsCapital && unit.End == unit.First + 1)
            || (quantity.First > sentence.First + 1 && text.Tokens[quantity.First - 1].IsCapital));

    /// <summary>Number words are ordinary words, too: "ba mẹ", "trong năm xã đã …", "Hai Bà Trưng".</summary>
    private static bool HoldsInWords(TokenizedText text, Sentence sentence, Quantity quantity)
    {
        if (quantity.Unit is not { Role: not UnitRole.Unknown } unit || text.Tokens[unit.First].IsCapital)
        {
            return false;
        }

        var (first, term) = (text.Tokens[quantity.First], text.Tokens[unit.First].Term);
        if ((first.IsCapital && quantity.First > sentence.First && text.Tokens[quantity.First - 1].IsWord) || (first.Term == "ba" && term is "mẹ" or "má") || IsVague(text, sentence, quantity.First))
        {
            return false;
        }

        return first.Term != "năm" || quantity.Low != 5 || IsFive(text, sentence, quantity.First, unit);
    }

    /// <summary>"đôi ba người", "dăm bảy hộ", "hai ba lần", "một, hai xã": nobody counted.</summary>
    private static bool IsVague(TokenizedText text, Sentence sentence, int first) =>
        (first > sentence.First + 1 && text.Tokens[first - 2].Term == "một" && text.Tokens[first - 1].Term is "," or "đến" or "tới" or "hoặc" or "hay")
        || first > sentence.First && text.Tokens[first - 1].Term is "đôi" or "dăm" or "vài" or "mấy" or "hai" or "ba" or "bốn" or "sáu" or "bảy";

    /// <summary>
    /// Five is spelled like "year": not behind "đầu", "mỗi", "hằng" or a number, nor in "năm lần bảy lượt"; "một trong năm" is five, and
    /// "cả năm" only with a word that tells so of several.
    /// </summary>
    private static bool IsFive(TokenizedText text, Sentence sentence, int five, Unit unit)
    {
        if (text.Tokens[unit.First].Term == "hoạt" || (unit.End < sentence.End && text.Tokens[unit.End].IsNumber)
            || (unit.End < sentence.End && text.Tokens[unit.First].Term == "lần" && text.Tokens[unit.End].Term is "bảy" or "bẩy"))
        {
            return false;
        }

        if (five == sentence.First || !text.Tokens[five - 1].IsWord)
        {
            return text.Tokens[unit.First].Term != "con";
        }

        var before = text.Tokens[five - 1];
        return before.Term switch
        {
            "cả" => IsOfSeveral(text, unit.End, sentence.End),
            "trong" => five - 1 > sentence.First && text.Tokens[five - 2].Term is "một" or "hai" or "ba" or "bốn",
            _ => !before.IsNumber && !FigureWords.BeforeYear.EndsBefore(text, five, sentence.First),
        };
    }

    private static bool IsOfSeveral(TokenizedText text, int behind, int end)
    {
        for (var at = behind; at < Math.Min(end, behind + SeveralHorizon); at++)
        {
            if (text.Tokens[at].Term is "đều" or "này" or "kia" or "ấy" or "nói" or "cùng" || (text.Tokens[at].Term == "còn" && at + 1 < end && text.Tokens[at + 1].Term == "lại"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A number without any unit counts only where a verb of measuring stands before it.</summary>
    private static bool HoldsAlone(TokenizedText text, Sentence sentence, Quantity quantity)
    {
        var number = text.Tokens[quantity.First];
        if (quantity.End > quantity.First + 1)
        {
            return FigureWords.Hedges.EndsBefore(text, quantity.First, sentence.First);
        }

        return number.Term.AsSpan().ContainsAny('.', ',')
            && !(number.Length == 3 && number.Term.EndsWith(".0", StringComparison.Ordinal))
            && quantity.First > sentence.First
            && (FigureWords.Hedges.EndsBefore(text, quantity.First, sentence.First)
                || FigureWords.Rises.EndsBefore(text, quantity.First, sentence.First)
                || FigureWords.Falls.EndsBefore(text, quantity.First, sentence.First)
                || text.Tokens[quantity.First - 1].Term is "là" or "đạt" or "còn" or "lên" or "xuống" or "tới" or "đến" or "mức" or "từ" or "bằng" or "có")
            && !(quantity.End < sentence.End && text.IsGlued(quantity.End) && text.Tokens[quantity.End].IsWord);
    }

    /// <summary>A noun that no list knows counts when what stands before the number is no name.</summary>
    private static bool HoldsWithUnknown(TokenizedText text, Sentence sentence, Quantity quantity) =>
        quantity.First == sentence.First || text.Tokens[quantity.First - 1] is not { IsWord: true, IsCapital: true } before
        || (quantity.First - 1 == sentence.First && !(before.IsUpper && before.Length > 1));
}
