using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Search.Analysis;

/// <summary>
/// A syllable, figure or other token as the index knows it, by two terms. <see cref="Folded"/> has no marks and finds every reading of the syllable;
/// <see cref="Marked"/> is the one spelling with its marks, behind a sign that no token can hold, so that both live in
/// one field at one position and "=tinh" is something else than "tinh".
/// </summary>
/// <remarks>A figure has no marks: there both are the same and stand in the index once.</remarks>
public readonly record struct Syllable(string Folded, string Marked)
{
    public const char MarkedSign = '=';

    /// <summary>Room for both terms of the longest token.</summary>
    public const int BufferSize = 1 + (TokenScanner.MaxLength * Spelling.MaxGrowth * Marks.MaxGrowth);

    /// <summary>The reader typed at least one mark, or a đ.</summary>
    public bool HasMarks => !Marked.AsSpan(1).SequenceEqual(Folded) && Marked != Folded;

    public static Syllable Of(ReadOnlySpan<char> token)
    {
        Span<char> buffer = stackalloc char[BufferSize];
        buffer[0] = MarkedSign;
        var spelled = buffer[..(1 + Spelling.Write(token, buffer[1..]))];
        var marked = CanHaveMarks(spelled[1..]) ? spelled.ToString() : spelled[1..].ToString();
        return new Syllable(Marks.Remove(marked.TrimStart(MarkedSign)), marked);
    }

    public Syllable WithoutMarks() => HasMarks ? this with { Marked = MarkedSign + Folded } : this;

    /// <summary>All tokens of a text, in order.</summary>
    public static IReadOnlyList<Syllable> AllOf(ReadOnlySpan<char> text)
    {
        var syllables = new List<Syllable>();
        for (var at = 0; TokenScanner.TryNext(text, at, out var start, out var end); at = end)
        {
            syllables.Add(Of(text[start..end]));
        }

        return syllables;
    }

    /// <summary>Only tokens with a letter can be spelled with marks.</summary>
    public static bool CanHaveMarks(ReadOnlySpan<char> spelled)
    {
        foreach (var c in spelled)
        {
            if (!char.IsAsciiDigit(c) && c is not ('.' or ','))
            {
                return true;
            }
        }

        return false;
    }
}
