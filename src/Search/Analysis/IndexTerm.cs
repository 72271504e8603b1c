namespace ArticleSearch.Search.Analysis;

/// <summary>
/// A term in the index: the folded form, a sign that no text holds, and the marked form if it is another. So all readings
/// of a syllable stand beside each other in the dictionary: whoever types "thanh" finds thanh, thành and thánh by one
/// look-up, without a second set of postings for the folded form.
/// </summary>
internal static class IndexTerm
{
    public const char Sign = '\u0001';

    public static string Of(TypedWord word) => word.HasMarks ? word.Folded + Sign + word.Marked : word.Folded + Sign;

    /// <summary>What every reading of the folded form begins with.</summary>
    public static string Beginning(TypedWord word) => word.IsPrefix ? word.Folded : word.Folded + Sign;

    /// <summary>Two folded neighbours as one term.</summary>
    public static string Pair(TypedWord first, TypedWord second) => PairTerm.Of(first.Folded, second.Folded);

    /// <summary>The marked form of a term of the index.</summary>
    public static ReadOnlySpan<char> Marked(ReadOnlySpan<char> term)
    {
        var sign = term.IndexOf(Sign);
        return sign == term.Length - 1 ? term[..sign] : term[(sign + 1)..];
    }
}
