using ArticleSearch.Search.Analysis;
using ArticleSearch.Search.Query;

namespace ArticleSearch.Search.Lucene;

/// <summary>A reader's query in terms of the index: units that must be found, each one syllable or some in a row.</summary>
/// <param name="required">What must be found.</param>
/// <param name="excluded">What must not.</param>
/// <param name="isQuoted">The reader quoted something, and so knows exactly what he wants.</param>
internal sealed class QueryWords(
    IReadOnlyList<IReadOnlyList<Syllable>> required, IReadOnlyList<IReadOnlyList<Syllable>> excluded, bool isQuoted)
{
    public IReadOnlyList<IReadOnlyList<Syllable>> Required => required;

    public IReadOnlyList<IReadOnlyList<Syllable>> Excluded => excluded;

    /// <summary>The required syllables, each once, in the order typed.</summary>
    public IReadOnlyList<Syllable> Syllables { get; } = [.. required.SelectMany(unit => unit).Distinct()];

    /// <summary>Syllables that follow each other in the query, each pair once.</summary>
    public IReadOnlyList<(Syllable First, Syllable Second)> Neighbours { get; } = Pairs([.. required.SelectMany(unit => unit)]);

    public IEnumerable<(Syllable First, Syllable Second)> NeighboursOf(Syllable syllable) =>
        Neighbours.Where(pair => pair.First == syllable || pair.Second == syllable);

    public bool IsQuoted => isQuoted;

    public bool IsEmpty => Required.Count == 0 && Excluded.Count == 0;

    /// <summary>The reader typed marks; so a syllable without them may have been meant without.</summary>
    public bool HasMarks => Syllables.Any(syllable => syllable.HasMarks);

    public static QueryWords Of(ReaderQuery query) => new(
        [.. query.Parts.Where(part => part is not QueryPart.Excluded).Select(Unit)],
        [.. query.Parts.OfType<QueryPart.Excluded>().Select(part => Unit(part.Part))],
        query.Parts.Any(part => part is QueryPart.Phrase));

    /// <summary>The same words, each for itself.</summary>
    public QueryWords WithoutPhrases() => new([.. Syllables.Select(syllable => (IReadOnlyList<Syllable>)[syllable])], Excluded, isQuoted: false);

    /// <summary>The same words as a reader without a Vietnamese keyboard types them.</summary>
    public QueryWords WithoutMarks() => new([.. Required.Select(unit => unit.Select(syllable => syllable.WithoutMarks()).ToList())], Excluded, IsQuoted);

    private static IReadOnlyList<Syllable> Unit(QueryPart part) => part switch
    {
        QueryPart.Word word => Syllable.AllOf(word.Text),
        QueryPart.Phrase phrase => Syllable.AllOf(phrase.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a part with words"),
    };

    private static List<(Syllable First, Syllable Second)> Pairs(List<Syllable> row) => [.. row.Zip(row.Skip(1)).Distinct()];
}
