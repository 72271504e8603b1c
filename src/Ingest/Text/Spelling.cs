using System.Globalization;
using System.Text;

namespace ArticleSearch.Ingest.Text;

/// <summary>
/// One spelling for a syllable, so that texts meet whoever typed them: NFC, lower case, the tone on one letter of an
/// open syllable (hoà is hòa), i for y where both are written (kỹ is kĩ), đ for its look-alike ð. Marks stay.
/// </summary>
/// <remarks>
/// The tone moves only in oa, oe and uy that end the syllable: nobody disagrees about toàn or thuyền, and in quý the u
/// belongs to the consonant. i and y are one only alone after h k l m s t (kỹ, lý, hy, ty); after other consonants (thy and
/// thi) and in diphthongs (tay and tai) they are different words, and so they are without a tone after l m s: Ly, My and
/// Sy are names, li, mi and si are words. Letter case tells nothing here: ly hôn and the name Ly are one term.
/// </remarks>
public static class Spelling
{
    /// <summary>Composing can lengthen a text of other scripts, at most threefold.</summary>
    public const int MaxGrowth = 3;

    private const int TableSize = 0x2000;
    private const string OnsetsOfEither = "hklmst";
    private const string OnsetsOfNames = "lms";

    private static readonly char[] Lower = LowerTable();
    private static readonly (string Late, string Early)[] OfO = [("àáảãạ", "òóỏõọ"), ("èéẻẽẹ", "òóỏõọ")];
    private static readonly (string Late, string Early) OfU = ("ỳýỷỹỵ", "ùúủũụ");
    private static readonly (string Y, string I) Either = ("yỳýỷỹỵ", "iìíỉĩị");

    /// <summary>Writes the one spelling of a syllable, number or other single token.</summary>
    /// <param name="token">Well-formed UTF-16 without blanks.</param>
    /// <param name="into">Room for <see cref="MaxGrowth"/> times the token.</param>
    /// <returns>How many characters were written.</returns>
    public static int Write(ReadOnlySpan<char> token, Span<char> into)
    {
        for (var i = 0; i < token.Length; i++)
        {
            var c = token[i];
            if (!IsComposed(c))
            {
                return WriteOther(token, into);
            }

            into[i] = Lower[c];
        }

        Unify(into[..token.Length]);
        return token.Length;
    }

    public static string Of(string token)
    {
        Span<char> buffer = new char[token.Length * MaxGrowth];
        return buffer[..Write(token, buffer)].ToString();
    }

    /// <summary>Letters that no composition touches and that never join a mark before them: all of Vietnamese in NFC.</summary>
    private static bool IsComposed(char c) => c < 0x300 ? c != '\u00AD' : c is >= '\u1E00' and < '\u1F00';

    private static int WriteOther(ReadOnlySpan<char> token, Span<char> into)
    {
        // Lower case first: some capitals compose with a mark only as small letters.
        var text = new StringBuilder(token.Length);
        foreach (var c in token)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                text.Append(c < TableSize ? Lower[c] : char.ToLowerInvariant(c));
            }
        }

        var composed = text.ToString().Normalize(NormalizationForm.FormC);
        composed.CopyTo(into);
        Unify(into[..composed.Length]);
        return composed.Length;
    }

    private static void Unify(Span<char> syllable)
    {
        if (syllable.Length < 2)
        {
            return;
        }

        ref var last = ref syllable[^1];
        ref var before = ref syllable[^2];
        if (syllable.Length == 2 && OnsetsOfEither.Contains(before, StringComparison.Ordinal))
        {
            if (last != 'y' || !OnsetsOfNames.Contains(before, StringComparison.Ordinal))
            {
                Replace(ref last, Either.Y, Either.I);
            }
        }
        else if (last >= 'à' && (syllable.Length == 2 || syllable[^3] != 'q'))
        {
            PlaceTone(ref before, ref last);
        }
    }

    private static void PlaceTone(ref char before, ref char last)
    {
        if (before == 'o')
        {
            Move(ref before, ref last, OfO[0], 'a');
            Move(ref before, ref last, OfO[1], 'e');
        }
        else if (before == 'u')
        {
            Move(ref before, ref last, OfU, 'y');
        }
    }

    private static void Move(ref char before, ref char last, (string Late, string Early) tones, char plain)
    {
        if (Replace(ref last, tones.Late, tones.Early))
        {
            (before, last) = (last, plain);
        }
    }

    private static bool Replace(ref char letter, string from, string to)
    {
        var at = from.IndexOf(letter, StringComparison.Ordinal);
        if (at >= 0)
        {
            letter = to[at];
        }

        return at >= 0;
    }

    private static char[] LowerTable()
    {
        var table = new char[TableSize];
        for (var c = 0; c < TableSize; c++)
        {
            table[c] = (char)c is 'ð' or 'Ð' ? 'đ' : char.ToLowerInvariant((char)c);
        }

        return table;
    }
}
