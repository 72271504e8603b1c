namespace ArticleSearch.Search.Analysis;

internal enum PartBorder : byte
{
    None,
    Sentence,
    Paragraph,
}

/// <summary>A syllable or number as it stands in the text, before anything is made of it.</summary>
/// <param name="Start">Its first UTF-16 code unit.</param>
/// <param name="End">Behind its last.</param>
/// <param name="TermStart">Where its term starts in the <see cref="TermSpace"/>.</param>
/// <param name="TermLength">How many characters the term has.</param>
/// <param name="IsNumber">Digits with their signs, in the one form of numbers.</param>
/// <param name="Sign">The only sign before it besides blanks; ' ' when there is none, <see cref="OtherSigns"/> for several.</param>
/// <param name="IsTight">No blank stands before it.</param>
/// <param name="Border">What begins with it.</param>
internal readonly record struct TextPart(
    int Start, int End, int TermStart, int TermLength, bool IsNumber, char Sign, bool IsTight, PartBorder Border)
{
    public const char OtherSigns = '\uFFFF';

    public bool Joins => Sign == ' ';

    /// <summary>Follows the part before it behind exactly this sign and no blank: <c>9-2</c>.</summary>
    public bool Follows(char sign) => Sign == sign && IsTight;
}
