using System.Collections.Frozen;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Figures;

/// <summary>What a quantity measures and the place or body it is said of, from what stands before it in its sentence.</summary>
internal static class FigureSubject
{
    private const int Horizon = 25;
    private const int LongestThing = 9;
    private const int LongestName = 8;

    private static readonly FrozenSet<string> Verbs = FrozenSet.Create(
        StringComparer.Ordinal,
        ["là", "đạt", "tăng", "giảm", "lên", "xuống", "còn", "ước", "chỉ", "khoảng", "hơn", "gần", "trên", "dưới", "đã", "sẽ", "được", "phải", "không", "từ", "tới", "đến", "chiếm", "bằng", "cao", "thấp", "vượt", "có", "mới", "cũng", "vẫn", "lại", "này", "mà", "để", "do", "năm", "trong"]);

    private static readonly string[] Whole = ["cả nước", "toàn quốc", "toàn thành phố", "toàn tỉnh", "toàn huyện", "toàn quận", "toàn xã", "toàn ngành", "toàn vùng"];

    private static readonly Gazetteer<string> Wholes = new(Whole.Select(phrase => KeyValuePair.Create(phrase, phrase)));

    /// <summary>"Tổng thu ngân sách trên địa bàn đạt …": from a word of measuring to the verb; null when there is none.</summary>
    public static string? Thing(TokenizedText text, Sentence sentence, int before)
    {
        for (var at = before - 1; at >= Math.Max(sentence.First, before - Horizon); at--)
        {
            if (text.Tokens[at] is { Kind: TextTokenKind.Sign } sign && sign.Term[0] is ';')
            {
                return null;
            }

            if (FigureWords.Things.Longest(text, at, before, out var end) is not null)
            {
                return text.Slice(text.SpanOf(StartOfThing(text, sentence.First, at, end), EndOfThing(text, end, before)));
            }
        }

        return null;
    }

    /// <summary>"của thành phố Hà Nội", "tại Sóc Sơn", "cả nước"; null when there is none.</summary>
    public static string? Place(TokenizedText text, Sentence sentence, int before)
    {
        for (var at = before - 1; at >= Math.Max(sentence.First, before - Horizon); at--)
        {
            if (Wholes.Longest(text, at, before, out var end) is not null)
            {
                return text.Slice(text.SpanOf(at, end));
            }

            if (text.Tokens[at].Term is "của" or "tại" or "ở" && EndOfName(text, at + 1, before) is var last && last > at + 1)
            {
                return text.Slice(text.SpanOf(at + 1, last));
            }
        }

        return null;
    }

    /// <summary>"ngân sách" may be the end of "tổng thu ngân sách".</summary>
    private static int StartOfThing(TokenizedText text, int first, int at, int end)
    {
        var start = at;
        for (var earlier = at - 1; earlier >= Math.Max(first, at - LongestThing); earlier--)
        {
            if (FigureWords.Things.Longest(text, earlier, end, out var longer) is not null && longer >= end)
            {
                start = earlier;
            }
        }

        return start;
    }

    private static int EndOfThing(TokenizedText text, int end, int before)
    {
        var limit = Math.Min(before, end + LongestThing);
        while (end < limit && text.Tokens[end].IsWord && !Verbs.Contains(text.Tokens[end].Term))
        {
            end++;
        }

        return end;
    }

    /// <summary>Small words of an organisation's kind, then capitals: "huyện Sóc Sơn", "Sở Xây dựng".</summary>
    private static int EndOfName(TokenizedText text, int at, int before)
    {
        var end = at;
        var lastCapital = at;
        for (; end < Math.Min(before, at + LongestName) && text.Tokens[end].IsWord; end++)
        {
            if (text.Tokens[end].IsCapital)
            {
                lastCapital = end + 1;
            }
            else if (end > at + 1 && lastCapital > at && !text.Tokens[end].IsCapital)
            {
                break;
            }
        }

        return lastCapital;
    }
}
