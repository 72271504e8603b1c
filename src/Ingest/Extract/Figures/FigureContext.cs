using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Figures;

/// <summary>What a sentence says of its quantities; asked for them from left to right.</summary>
internal sealed class FigureContext(TokenizedText text, Sentence sentence, Periods periods)
{
    private const int UnitHorizon = 8;
    private const int ChangeHorizon = 5;
    private const int PlanHorizon = 14;
    private const int ComparisonHorizon = 4;
    private const int FewPlaces = 10;
    private const int ComparedHorizon = 10;
    private const int EndHorizon = 16;

    private Quantity? _before;
    private string? _unitBefore;
    private Change _changeBefore;

    private readonly CarriedUnits _carried = new(text, sentence);

    /// <summary>With the noun that stands before a number without one.</summary>
    public Quantity WithNoun(Quantity quantity) => _carried.WithNoun(quantity, _before);

    public Figure Figure(Quantity quantity)
    {
        var hedge = HedgeStart(quantity);
        var change = ChangeOf(quantity, hedge);
        var unit = UnitOf(quantity);
        var period = periods.Of(sentence.Span, text.SpanOf(quantity.First, quantity.End));
        (_before, _unitBefore, _changeBefore) = (quantity, unit ?? _unitBefore, change);
        return new Figure(text.SpanOf(quantity.First, quantity.End), quantity.Low, quantity.High, unit, FigureRules.IdOf(quantity.Reading))
        {
            Hedge = HedgeOf(quantity, hedge),
            Change = change,
            Kind = KindOf(hedge),
            Thing = FigureSubject.Thing(text, sentence, hedge),
            Of = FigureSubject.Place(text, sentence, hedge),
            From = period?.From,
            To = period?.To,
        };
    }

    /// <summary>Where the hedge of a quantity begins, else where the quantity does: what is said of it stands before.</summary>
    private int HedgeStart(Quantity quantity)
    {
        var end = quantity.First;
        if (end > sentence.First && text.Tokens[end - 1].Term == "là" && FigureWords.Hedges.StartBefore(text, end - 1, sentence.First) is >= 0 and var apart && IsHedge(apart, quantity))
        {
            return apart;
        }

        return FigureWords.Hedges.StartBefore(text, end, sentence.First) is >= 0 and var start && IsHedge(start, quantity) ? start : end;
    }

    /// <summary>"Tốc độ tối đa 60km", "kích cỡ 5 inch", "trên hai tuyến phố": there the words tell something else.</summary>
    private bool IsHedge(int start, Quantity quantity) => text.Tokens[start].Term switch
    {
        "tối" => !FigureWords.ThingEnds.EndsBefore(text, start, sentence.First),
        "cỡ" => quantity.Unit?.Role != UnitRole.Measure && !(start > sentence.First && text.Tokens[start - 1].Term == "kích"),
        "hơn" => !FigureWords.Comparatives.EndsBefore(text, start, sentence.First)
            && !(FigureWords.Dimensions.EndsBefore(text, start, sentence.First) && IsCompared(quantity.End)),
        _ when text.Tokens[quantity.First - 1].Term == "hơn" && FigureWords.Dimensions.EndsBefore(text, quantity.First - 1, sentence.First) => !IsCompared(quantity.End),
        "trên" or "dưới" => !FigureWords.Where.EndsBefore(text, start, sentence.First) && !(quantity.Low <= FewPlaces && quantity.Unit is { } unit && FigureWords.Ground.Longest(text, unit.First, unit.End, out _) is not null),
        _ => true,
    };

    /// <summary>"so với …" follows in the clause.</summary>
    private bool IsCompared(int from)
    {
        for (var at = from; at + 1 < Math.Min(sentence.End, from + ComparedHorizon); at++)
        {
            if (text.Tokens[at].Term == "so" && text.Tokens[at + 1].Term == "với")
            {
                return true;
            }
        }

        return false;
    }

    private string? HedgeOf(Quantity quantity, int start)
    {
        if (start < quantity.First)
        {
            var end = text.Tokens[quantity.First - 1].Term == "là" ? quantity.First - 1 : quantity.First;
            return text.Slice(text.SpanOf(start, end));
        }

        return quantity.End + 1 < sentence.End && text.Tokens[quantity.End].Term == "trở" && text.Tokens[quantity.End + 1].Term is "lên" or "xuống"
            ? text.Slice(text.SpanOf(quantity.End, quantity.End + 2))
            : null;
    }

    private string? UnitOf(Quantity quantity)
    {
        if (quantity.Unit is { } unit)
        {
            var printed = text.Slice(text.SpanOf(unit.First, unit.End));
            return unit.End <= quantity.First && unit.First == sentence.First ? char.ToLowerInvariant(printed[0]) + printed[1..] : printed;
        }

        return quantity.Reading switch
        {
            Reading.Money => "đồng" + PerUnitOf(quantity),
            Reading.Range => "đồng",
            _ => IsLinked(quantity) ? _unitBefore : null,
        };
    }

    /// <summary>"30 triệu/tháng": what follows the slash.</summary>
    private string PerUnitOf(Quantity quantity)
    {
        var slash = quantity.First;
        while (slash < quantity.End && !text.Tokens[slash].Is('/'))
        {
            slash++;
        }

        return slash < quantity.End ? text.Slice(text.SpanOf(slash, quantity.End)) : "";
    }

    /// <summary>"tăng 5,2 điểm lên 750,5": what the number before it counts.</summary>
    private bool IsLinked(Quantity quantity) =>
        _before is { } before && quantity.First - before.End <= UnitHorizon && quantity.First > sentence.First
        && text.Tokens[quantity.First - 1].Term is "lên" or "xuống" or "còn" or "từ" or "đến" or "tới" or "với" or "mức";

    /// <summary>A verb of rising or falling close before it in its clause, or the one of the quantity that it is listed with.</summary>
    private Change ChangeOf(Quantity quantity, int start)
    {
        for (var end = start; end > Math.Max(sentence.First, start - ChangeHorizon); end--)
        {
            if (end < start && FigureWords.IsNotChanged(text.Tokens[end].Term))
            {
                continue;
            }

            if (FigureWords.Falls.EndsBefore(text, end, sentence.First))
            {
                return IsOfQuantity(quantity, end, start) ? Change.Fall : Change.None;
            }

            if (FigureWords.Rises.EndsBefore(text, end, sentence.First))
            {
                return IsOfQuantity(quantity, end, start) ? Change.Rise : Change.None;
            }

            if (text.Tokens[end - 1].Kind != TextTokenKind.Word || FigureWords.Comparisons.EndsBefore(text, end, sentence.First))
            {
                break;
            }
        }

        return _before is { } before && before.End < start && start - before.End <= 2 && IsListed(before.End, start) ? _changeBefore : ChangeToEnd(start);
    }

    /// <summary>"Tăng số xã đạt chuẩn … lên 30 xã": the verb may stand far before where the change ended.</summary>
    private Change ChangeToEnd(int start)
    {
        if (FigureWords.Ends.StartBefore(text, start, sentence.First) is not (>= 0 and var end))
        {
            return Change.None;
        }

        var (verbs, change) = text.Tokens[end].Term == "lên" ? (FigureWords.Rises, Change.Rise) : (FigureWords.Falls, Change.Fall);
        for (var at = end; at > Math.Max(sentence.First, end - EndHorizon) && !text.Tokens[at - 1].Is(';'); at--)
        {
            if (verbs.EndsBefore(text, at, sentence.First) && !FigureWords.IsNotChanged(text.Tokens[at].Term))
            {
                return change;
            }
        }

        return Change.None;
    }

    /// <summary>"Hạ 12 USD" but not "hạ 3 máy bay"; "thấp hơn 5%" but not "thấp hơn mức 5%".</summary>
    private bool IsOfQuantity(Quantity quantity, int verbEnd, int start) => text.Tokens[verbEnd - 1].Term switch
    {
        "hạ" => quantity.Unit is { IsFirm: true },
        "hơn" => verbEnd == start || text.Tokens[start - 1].Term is not ("mức" or "ngưỡng" or "mốc" or "số"),
        _ => true,
    };

    private bool IsListed(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text.Tokens[i].Term is not ("," or "và" or "xuống" or "còn" or "lên"))
            {
                return false;
            }
        }

        return true;
    }

    private FigureKind KindOf(int start)
    {
        for (var end = start; end > Math.Max(sentence.First, start - PlanHorizon); end--)
        {
            if (start - end <= ComparisonHorizon && FigureWords.Comparisons.EndsBefore(text, end, sentence.First))
            {
                return FigureKind.Comparison;
            }

            if (FigureWords.Plans.EndsBefore(text, end, sentence.First))
            {
                return FigureKind.Plan;
            }

            if (text.Tokens[end - 1].Is(';') || text.Tokens[end - 1].IsNumber)
            {
                break;
            }
        }

        return FigureKind.Actual;
    }
}
