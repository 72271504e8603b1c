using System.Collections.Frozen;
using ArticleSearch.Ingest.Extract.People;
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

    /// <summary>What is measured before them is not what is counted behind: "thiệt hại về người nhưng khiến 5 hộ dân …".</summary>
    private static readonly FrozenSet<string> Turns = FrozenSet.Create(StringComparer.Ordinal, ["nhưng", "khiến", "dù", "nên", "vì", "song", "nếu"]);

    /// <summary>Behind what is measured: they tell of whom or when.</summary>
    private static readonly FrozenSet<string> Ends = FrozenSet.Create(StringComparer.Ordinal, ["sau", "khi", "đối", "theo", "nhằm"]);

    /// <summary>What the names of bodies begin with; behind it capitals mark words, not syllables.</summary>
    private static readonly FrozenSet<string> Heads = FrozenSet.Create(
        StringComparer.Ordinal,
        ["bộ", "sở", "cục", "vụ", "ban", "ủy", "viện", "tổng", "chi", "đoàn", "hội", "quốc", "phòng", "chính", "thủ", "nhà", "ngân", "công", "tập", "mặt", "liên", "văn", "trung", "đảng", "bệnh", "trường", "đại", "kho"]);

    private static readonly string[] Whole = ["cả nước", "toàn quốc", "toàn thành phố", "toàn tỉnh", "toàn huyện", "toàn quận", "toàn xã", "toàn ngành", "toàn vùng"];

    private static readonly Gazetteer<string> Wholes = new(Whole.Select(phrase => KeyValuePair.Create(phrase, phrase)));

    /// <summary>"Tổng thu ngân sách trên địa bàn đạt …": from a word of measuring to the verb; null when there is none.</summary>
    public static string? Thing(TokenizedText text, Sentence sentence, int before)
    {
        for (var at = before - 1; at >= Math.Max(sentence.First, before - Horizon); at--)
        {
            if (text.Tokens[at] is { Kind: TextTokenKind.Sign } sign ? sign.Term[0] is ';' or '|' : Turns.Contains(text.Tokens[at].Term))
            {
                return null;
            }

            if (FigureWords.Things.Longest(text, at, before, out var end) is not null && !IsPartOfWord(text, sentence.First, at))
            {
                var start = StartOfThing(text, sentence.First, at, before, ref end);
                return text.Slice(text.SpanOf(start, EndOfThing(text, end, before)));
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

    /// <summary>"lực lượng" is no "lượng", "đánh giá" no "giá"; "trong thời gian tới" measures nothing.</summary>
    private static bool IsPartOfWord(TokenizedText text, int first, int at) =>
        at > first && (text.Tokens[at].Term, text.Tokens[at - 1].Term) is ("lượng" or "giá", "lực" or "chất" or "năng" or "thương" or "đánh" or "bình" or "xứng" or "định" or "quý" or "vô" or "dung") or ("độ", "trình") or ("thời", "trong");

    /// <summary>"ngân sách" may be the end of "tổng thu ngân sách".</summary>
    private static int StartOfThing(TokenizedText text, int first, int at, int before, ref int end)
    {
        var start = at;
        for (var earlier = at - 1; earlier >= Math.Max(first, at - LongestThing); earlier--)
        {
            if (FigureWords.Things.Longest(text, earlier, before, out var longer) is not null && longer >= end)
            {
                (start, end) = (earlier, longer);
            }
        }

        return start;
    }

    private static int EndOfThing(TokenizedText text, int end, int before)
    {
        var limit = Math.Min(before, end + LongestThing);
        while (end < limit && text.Tokens[end].IsWord && !Verbs.Contains(text.Tokens[end].Term) && !Ends.Contains(text.Tokens[end].Term) && !IsNow(text, end) && !IsStart(text, end))
        {
            end++;
        }

        return text.Tokens[end - 1].Term is "của" or "cho" or "với" or "và" or "tại" ? end - 1 : end;
    }

    /// <summary>"giá bán hiện là …", not "giá trị thực hiện".</summary>
    private static bool IsNow(TokenizedText text, int at) =>
        text.Tokens[at].Term == "hiện" && text.Tokens[at - 1].Term is not ("thực" or "xuất" or "thể" or "phát" or "biểu");

    /// <summary>A word that begins a sentence where the full stop was lost.</summary>
    private static bool IsStart(TokenizedText text, int at) =>
        text.Tokens[at].IsCapital && Vocabulary.Known.Starts.Longest(text, at, at + 1, out _) is { Kind: StartKind.Always };

    /// <summary>Small words of an organisation's kind, then capitals: "huyện Sóc Sơn"; behind a body's head the small ones of its name, too: "Bộ Chính trị".</summary>
    private static int EndOfName(TokenizedText text, int at, int before)
    {
        var isBody = at < before && Heads.Contains(text.Tokens[at].Term) && text.Tokens[at].IsCapital;
        var (end, lastCapital) = (at, at);
        for (; end < Math.Min(before, at + LongestName) && text.Tokens[end].IsWord; end++)
        {
            if (text.Tokens[end].IsCapital)
            {
                lastCapital = end + 1;
            }
            else if (isBody && end == lastCapital && text.Tokens[end - 1].IsCapital && !FigureWords.IsClosed(text.Tokens[end].Term))
            {
                lastCapital = text.Tokens[end - 1].IsUpper ? lastCapital : end + 1;
            }
            else if (end > at + 1 && lastCapital > at)
            {
                break;
            }
        }

        return lastCapital;
    }
}
