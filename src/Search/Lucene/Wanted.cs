using ArticleSearch.Search.Analysis;
using ArticleSearch.Search.Query;

namespace ArticleSearch.Search.Lucene;

/// <summary>A query in terms of the index: what an article must hold. A closed set, equal by value where it matters.</summary>
internal abstract record Wanted
{
    private Wanted()
    {
    }

    public static readonly Wanted Everything = new All([]);

    public static readonly Wanted Nothing = new Any([]);

    /// <summary>One word anywhere in a field.</summary>
    public sealed record One(TypedWord Word, string Field) : Wanted;

    /// <summary>A date, a document code or an abbreviation as one term, or its parts in a row.</summary>
    public sealed record Whole(TypedWord Word, IReadOnlyList<TypedWord> Parts, string Field) : Wanted;

    /// <summary>Words near each other.</summary>
    /// <param name="Slop">How far they may be from standing in a row; 0 is a phrase. Without meaning inside a scope.</param>
    /// <param name="Within">In any order in one sentence or paragraph; null for a row.</param>
    public sealed record Row(IReadOnlyList<TypedWord> Words, string Field, int Slop = 0, Scope? Within = null) : Wanted;

    /// <summary>All of them; none is everything.</summary>
    public sealed record All(IReadOnlyList<Wanted> Nodes) : Wanted;

    /// <summary>At least one; of none there is nothing.</summary>
    public sealed record Any(IReadOnlyList<Wanted> Nodes) : Wanted;

    /// <summary>At least so many of the words, anywhere in the text.</summary>
    public sealed record Most(IReadOnlyList<TypedWord> Words, int AtLeast) : Wanted;

    public sealed record Not(Wanted Node) : Wanted;

    /// <summary>Published on these Vietnamese days, both inclusive.</summary>
    public sealed record Days(DateOnly? From, DateOnly? To) : Wanted;

    /// <summary>An exact value of a filter field.</summary>
    public sealed record Value(string Field, string Text) : Wanted;
}
