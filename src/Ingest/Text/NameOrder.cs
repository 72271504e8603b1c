using System.Text;

namespace ArticleSearch.Ingest.Text;

/// <summary>
/// The order of people in a Vietnamese list: by given name (the last word), then family name (the first), then the names between.
/// Words are compared letter by letter in the alphabet's order, where ă, â, đ, ê, ô, ơ and ư are letters of their own; of words with the
/// same letters the tones decide: ngang, huyền, hỏi, ngã, sắc, nặng. Capitals count as small letters.
/// </summary>
/// <remarks>
/// Not the order of ICU's Vietnamese collation, which looks at the tones only after all letters of the whole text, so that every Hà and
/// Hạ would mix.
/// </remarks>
public static class NameOrder
{
    private const string Alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    /// <summary>As combining marks, in their order behind the level tone, which has none.</summary>
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";

    private const char BetweenWords = '\u0001';
    private const char BeforeTone = '\u0002';
    private const char FirstLetter = '\u0010';

    /// <summary>Names stand in the order of their keys, compared ordinally.</summary>
    public static string KeyOf(string name)
    {
        var words = name.Normalize(NormalizationForm.FormC).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var key = new StringBuilder();
        foreach (var word in words.Length == 0 ? words : [words[^1], .. words[..^1]])
        {
            AppendWord(word, key);
            key.Append(BetweenWords);
        }

        return key.ToString();
    }

    private static void AppendWord(string word, StringBuilder key)
    {
        var tone = 0;
        foreach (var letter in word)
        {
            var (bare, its) = WithoutTone(letter);
            tone = Math.Max(tone, its);
            var place = Alphabet.IndexOf(bare, StringComparison.Ordinal);

            // Digits, dots and foreign letters come behind the alphabet, in the order of their codes.
            key.Append(place >= 0 ? (char)(FirstLetter + place) : (char)Math.Max(bare, FirstLetter + Alphabet.Length));
        }

        key.Append(BeforeTone).Append((char)(FirstLetter + tone));
    }

    /// <summary>The letter of the alphabet, and the place of its tone: 0 for none.</summary>
    private static (char Letter, int Tone) WithoutTone(char letter)
    {
        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        var mark = parts.AsSpan().IndexOfAny(Tones);
        return mark < 0 ? (letter, 0) : (parts.Remove(mark, 1).Normalize(NormalizationForm.FormC)[0], Tones.IndexOf(parts[mark], StringComparison.Ordinal) + 1);
    }
}
