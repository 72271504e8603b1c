namespace ArticleSearch.Search.Analysis;

public enum TokenKind
{
    /// <summary>A run of letters and digits, spelled.</summary>
    Syllable,

    /// <summary>A number in its one form: <c>1549</c>, <c>2,92</c>.</summary>
    Number,

    /// <summary>A syllable of an abbreviation's full form; it stands where the abbreviation stands.</summary>
    Expanded,

    /// <summary>Several parts as one term (date, code, abbreviation), at the position of the first of them.</summary>
    Whole,

    /// <summary>The next sentence of the same paragraph begins.</summary>
    SentenceEnd,

    /// <summary>The next paragraph, and with it a sentence, begins.</summary>
    ParagraphEnd,
}

/// <summary>A term of a text and where it stands.</summary>
/// <param name="Start">Its first UTF-16 code unit in the text.</param>
/// <param name="End">Behind its last code unit; a border is empty.</param>
/// <param name="Position">Counted from 0; only a <see cref="TokenKind.Whole"/> shares one, with the token before it.</param>
/// <param name="TermStart">Where the term begins among the characters of its <see cref="TokenBuffer"/>.</param>
/// <param name="TermLength">How many characters it has.</param>
/// <param name="FoldedStart">Where the term without its marks begins; the same place when it has none.</param>
/// <param name="FoldedLength">How many characters that has.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Joins">Nothing but blanks stands between this and the position before, so that both can be one word.</param>
public readonly record struct Token(int Start, int End, int Position, int TermStart, int TermLength, int FoldedStart, int FoldedLength, TokenKind Kind, bool Joins)
{
    /// <summary>Each position that is no border has exactly one of these.</summary>
    public bool IsBase => Kind <= TokenKind.Expanded;

    /// <summary>It has marks.</summary>
    public bool IsMarked => FoldedStart != TermStart;

    public bool IsBorder => Kind >= TokenKind.SentenceEnd;
}
