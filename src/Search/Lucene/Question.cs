using ArticleSearch.Search.Analysis;

namespace ArticleSearch.Search.Lucene;

/// <summary>A reader's query as the engine works with it.</summary>
/// <param name="Strict">What an article must hold.</param>
/// <param name="Words">The words that rank it, each once, in the order typed; not the excluded ones.</param>
/// <param name="Neighbours">Words that follow each other in the query with nothing but blanks between, by their places in <see cref="Words"/>.</param>
/// <param name="Loose">Those of <see cref="Words"/> that need not all be found when all are too much to ask, phrases word by word.</param>
/// <param name="Firm">What must hold all the same.</param>
/// <param name="Rows">Words that are wanted in a row only.</param>
/// <param name="Alone">Words that are wanted anywhere.</param>
/// <param name="Wholes">Those of <see cref="Words"/> that may stand in an article as their parts in a row.</param>
internal sealed record Question(
    Wanted.All Strict,
    IReadOnlyList<TypedWord> Words,
    IReadOnlyList<(int First, int Second)> Neighbours,
    IReadOnlyList<TypedWord> Loose,
    IReadOnlyList<Wanted> Firm,
    IReadOnlyList<IReadOnlyList<TypedWord>> Rows,
    IReadOnlyList<TypedWord> Alone,
    IReadOnlyList<(TypedWord Word, IReadOnlyList<TypedWord> Parts)> Wholes)
{
    /// <summary>Nothing that ranks, only what must hold.</summary>
    public static Question Of(Wanted.All wanted) => new(wanted, [], [], [], [wanted], [], [], []);

    /// <summary>The reader typed marks; so a syllable without them may have been meant without.</summary>
    public bool HasMarks { get; } = Words.Any(word => word.HasMarks);

    /// <summary>It ends with a question mark.</summary>
    public bool IsAsked { get; init; }

    /// <summary>Nothing but words, and many: nobody means each word of a headline or a question. What stands in quotes is meant.</summary>
    public bool IsLong(Ranking ranking) => Firm.Count == 0 && Alone.Count >= (IsAsked ? ranking.ManyWords : ranking.LongQuery);

    /// <summary>Most of the words would be less than all.</summary>
    public bool CanRelax => Loose.Count > 2 || Rows.Count > 0;

    /// <summary>How many of so many words are most of them.</summary>
    public int MostOf(int words, Ranking ranking)
    {
        var isSentence = IsLong(ranking) && (IsAsked || Loose.Count >= ranking.Sentence);
        return Math.Max((int)Math.Ceiling(words * (isSentence ? ranking.SentenceWords : ranking.MostWords)), Math.Min(words, 2));
    }
}
