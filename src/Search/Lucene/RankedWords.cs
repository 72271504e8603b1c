using ArticleSearch.Search.Analysis;

namespace ArticleSearch.Search.Lucene;

/// <summary>The words of a query that say what the hits are about, gathered while it is read.</summary>
internal sealed class RankedWords
{
    private readonly List<(int First, int Second)> _neighbours = [];

    /// <summary>Each once, in the order typed.</summary>
    public List<TypedWord> Words { get; } = [];

    /// <summary>Words that stand side by side in the query, by their places in <see cref="Words"/>.</summary>
    public IReadOnlyList<(int First, int Second)> Neighbours => [.. _neighbours.Distinct()];

    /// <summary>Words that are wanted in a row only.</summary>
    public List<IReadOnlyList<TypedWord>> Rows { get; } = [];

    /// <summary>Words that are wanted anywhere.</summary>
    public List<TypedWord> Alone { get; } = [];

    /// <summary>Dates, codes and abbreviations, with what they are written of.</summary>
    public List<(TypedWord Word, IReadOnlyList<TypedWord> Parts)> Wholes { get; } = [];

    /// <summary>What is read now must not stand in the article, so it says nothing about it.</summary>
    public bool IsExcluded { get; set; }

    /// <returns>The word's place in <see cref="Words"/>; -1 when it does not rank.</returns>
    public int Rank(TypedWord word, string field)
    {
        if (!Counts(field))
        {
            return -1;
        }

        var place = Words.IndexOf(word);
        if (place < 0)
        {
            Words.Add(word);
            place = Words.Count - 1;
        }

        return place;
    }

    public void Join(int first, int second, bool joins)
    {
        if (joins && first >= 0 && second >= 0)
        {
            _neighbours.Add((first, second));
        }
    }

    public void Want(Wanted.Row row)
    {
        if (!Counts(row.Field))
        {
            return;
        }

        if (row is { Words.Count: > 1, Slop: 0, Within: null })
        {
            Rows.Add(row.Words);
        }
        else
        {
            Alone.AddRange(row.Words);
        }
    }

    public void WantWhole(TypedWord word, IReadOnlyList<TypedWord> parts, string field)
    {
        if (Counts(field))
        {
            Wholes.Add((word, parts));
        }
    }

    private bool Counts(string field) => !IsExcluded && IndexFields.HoldsText(field);
}
