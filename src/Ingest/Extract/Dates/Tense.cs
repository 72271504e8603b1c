using ArticleSearch.Ingest.Rules;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Dates;

/// <summary>Whether a day without a year lies back or ahead.</summary>
internal enum Tense
{
    Open,
    Past,
    Future,
}

/// <summary>
/// Vietnamese verbs have no tense of their own; words around a date tell it: đã, hồi, đến nay; sẽ, dự kiến, phải. Their roles are
/// in <c>Rules/date-words.txt</c>.
/// </summary>
internal static class Tenses
{
    private const int HorizonBefore = 16;
    private const int HorizonBehind = 8;
    private const int HorizonOfYearly = 6;

    private static readonly ILookup<string, string> Words = WordList.Read("date-words.txt");

    private static readonly Gazetteer<string> Known = new(
        from role in new[] { "past", "future", "habit", "yearly" }
        from phrase in Words[role]
        select KeyValuePair.Create(phrase, role));

    /// <summary>What the word closest to a date in its clause says.</summary>
    /// <param name="first">The first token of the date.</param>
    /// <param name="end">Behind its last token.</param>
    public static Tense Around(TokenizedText text, Sentence sentence, int first, int end)
    {
        var (tense, distance) = (Tense.Open, int.MaxValue);
        for (var at = first - 1; at >= Math.Max(sentence.First, first - HorizonBefore) && !text.Tokens[at].Is(';'); at--)
        {
            if (TenseAt(text, at, first) is not Tense.Open and var told)
            {
                (tense, distance) = (told, first - at);
                break;
            }
        }

        for (var at = end; at < Math.Min(sentence.End, end + Math.Min(HorizonBehind, distance)) && !text.Tokens[at].Is(';'); at++)
        {
            if (TenseAt(text, at, sentence.End) is not Tense.Open and var told)
            {
                return told;
            }
        }

        return tense;
    }

    /// <summary>"Hằng tuần", "mỗi tuần": what a sentence tells comes back.</summary>
    public static bool IsHabit(TokenizedText text, Sentence sentence)
    {
        for (var at = sentence.First; at < sentence.End; at++)
        {
            if (Known.Longest(text, at, sentence.End, out _) is "habit")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Tháng 3 hằng năm", "hằng năm cứ vào tháng 3": a day or month of every year.</summary>
    /// <param name="first">The first token of the date.</param>
    /// <param name="end">Behind its last token.</param>
    public static bool IsYearly(TokenizedText text, Sentence sentence, int first, int end)
    {
        var behind = end < sentence.End && (text.Tokens[end].Is(',') || text.Tokens[end].Term == "của") ? end + 1 : end;
        for (var at = Math.Max(sentence.First, first - HorizonOfYearly); at < first; at++)
        {
            if (Known.Longest(text, at, first, out _) is "yearly")
            {
                return true;
            }
        }

        return Known.Longest(text, behind, sentence.End, out _) is "yearly";
    }

    private static Tense TenseAt(TokenizedText text, int at, int limit) => Known.Longest(text, at, limit, out _) switch
    {
        "past" => Tense.Past,
        "future" => Tense.Future,
        _ => Tense.Open,
    };
}
