namespace ArticleSearch.Search.Analysis;

/// <summary>A syllable, number or other single term that the reader typed.</summary>
/// <param name="Folded">Its one spelling without marks.</param>
/// <param name="Marked">Its one spelling with the marks as typed.</param>
/// <param name="IsPrefix">Every term that begins so is meant.</param>
internal sealed record TypedWord(string Folded, string Marked, bool IsPrefix = false)
{
    /// <summary>At least one mark was typed, or a đ.</summary>
    public bool HasMarks => Folded != Marked;

    public TypedWord WithoutMarks() => HasMarks ? this with { Marked = Folded } : this;
}
