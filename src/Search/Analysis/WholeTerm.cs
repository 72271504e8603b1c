namespace ArticleSearch.Search.Analysis;

/// <summary>Parts of a text that are one term together.</summary>
/// <param name="Parts">How many; 0 when there is no such term.</param>
/// <param name="TermStart">Where the term starts in the <see cref="TermSpace"/>.</param>
/// <param name="TermLength">How many characters it has.</param>
internal readonly record struct WholeTerm(int Parts, int TermStart, int TermLength)
{
    public bool IsFound => Parts > 0;
}
