using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Figures;

/// <summary>What a number without a noun counts, when its clause or the quantity before it has told so.</summary>
/// <param name="text">The text.</param>
/// <param name="sentence">The sentence of the numbers.</param>
internal readonly struct CarriedUnits(TokenizedText text, Sentence sentence)
{
    private const int Horizon = 16;
    private const int LongestLabel = 12;

    /// <param name="number">A number without a unit.</param>
    /// <param name="before">The quantity before it in the sentence.</param>
    /// <returns>With the noun that stands before it, or as it is.</returns>
    public Quantity WithNoun(Quantity number, Quantity? before)
    {
        if (number.Reading != Reading.Alone || number.First == sentence.First || !IsEndOfPhrase(number.End))
        {
            return number;
        }

        return (OfLabel(number) ?? OfNumberWord(number, before) ?? OfBefore(number, before)) is { } unit
            ? number with { Unit = unit, Reading = Reading.Carried }
            : number;
    }

    /// <summary>No noun follows: the clause ends or goes on with a word that is none.</summary>
    private bool IsEndOfPhrase(int at) =>
        at >= sentence.End
        || (text.Tokens[at].Kind == TextTokenKind.Sign ? text.Tokens[at].Term[0] is ',' or '.' or ';' or ')' or '"' or '”' or '…' : !text.IsGlued(at) && FigureWords.IsClosed(text.Tokens[at].Term));

    /// <summary>"Giường cách ly: 3.450".</summary>
    private Unit? OfLabel(Quantity number)
    {
        if (!text.Tokens[number.First - 1].Is(':') || number.First - sentence.First > LongestLabel)
        {
            return null;
        }

        var first = text.Tokens[sentence.First].Term == "tổng" ? sentence.First + 1 : sentence.First;
        return Units.Noun(text, text.Tokens[first].Term == "số" ? first + 1 : first, number.First - 1) is { } noun && text.Tokens[noun.End].Term != "số" ? noun : null;
    }

    /// <summary>"Số điểm úng ngập còn 13", "số hồ sơ tăng từ 900 lên 5.300".</summary>
    private Unit? OfNumberWord(Quantity number, Quantity? before)
    {
        if (!IsBehindVerb(number, before))
        {
            return null;
        }

        for (var at = number.First - 2; at >= Math.Max(sentence.First, number.First - Horizon) && !text.Tokens[at].Is(';'); at--)
        {
            if (text.Tokens[at].Term == "lượng" && Units.Read(text, at + 1, number.First) is { Role: UnitRole.Noun or UnitRole.Classifier or UnitRole.Measure } measured)
            {
                return measured;
            }

            if (text.Tokens[at].Term == "số" && FigureWords.Identifiers.Longest(text, at + 1, number.First, out _) is null && Units.Noun(text, at + 1, number.First) is { } noun)
            {
                return noun;
            }
        }

        return null;
    }

    private bool IsBehindVerb(Quantity number, Quantity? before)
    {
        var start = FigureWords.Hedges.StartBefore(text, number.First, sentence.First) is >= 0 and var hedge ? hedge : number.First;
        return start > sentence.First && (text.Tokens[start - 1].Term is "là" or "còn" or "đạt" or "lên" or "xuống" or "tới" or "đến" or "thành" || IsFrom(start) || IsTo(start, before));
    }

    /// <summary>"tăng từ 900".</summary>
    private bool IsFrom(int at) =>
        at - 1 > sentence.First && text.Tokens[at - 1].Term == "từ"
        && (FigureWords.Rises.EndsBefore(text, at - 1, sentence.First) || FigureWords.Falls.EndsBefore(text, at - 1, sentence.First));

    /// <summary>"… lên 5.300" behind such a number.</summary>
    private bool IsTo(int at, Quantity? before) =>
        before is { Reading: Reading.Carried } && at - before.End <= 3 && text.Tokens[at - 1].Term is "lên" or "xuống" or "còn" or "đến" or "tới" or "thành";

    /// <summary>"trong đó 197 ở …"; a number with a point for thousands; what follows a number that has got its noun in this way.</summary>
    private Unit? OfBefore(Quantity number, Quantity? before)
    {
        if (before?.Unit is not { Role: UnitRole.Noun or UnitRole.Classifier } unit)
        {
            return null;
        }

        var isGrouped = number.Low >= 1_000 && number.Low == decimal.Truncate(number.Low) && text.Tokens[number.First].Length > 4;
        var isEnd = number.End >= sentence.End || text.Tokens[number.End].Kind == TextTokenKind.Sign;
        return IsAmong(number.First) || (isEnd && isGrouped && !IsBehindNumberSign(number.First)) || IsFrom(number.First) || IsTo(number.First, before) ? unit : null;
    }

    private bool IsAmong(int at)
    {
        var end = text.Tokens[at - 1].Term == "có" ? at - 1 : at;
        end = FigureWords.Hedges.StartBefore(text, end, sentence.First) is >= 0 and var hedge ? hedge : end;
        return end - 2 >= sentence.First && text.Tokens[end - 1].Term == "đó" && text.Tokens[end - 2].Term == "trong";
    }

    private bool IsBehindNumberSign(int at) => text.Tokens[at - 1].Term is "số" or "mã" or "phiếu" or "hiệu";
}
