using ArticleSearch.Search.Analysis;
using ArticleSearch.Search.Facts;
using ArticleSearch.Search.Query;
using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace ArticleSearch.Search.Lucene.Facts;

/// <summary>A query for facts as Lucene's queries.</summary>
internal sealed class FactQuestion
{
    /// <summary>When marks were typed: what a word in another reading is worth against the word as typed.</summary>
    private const float OtherReadings = 0.3f;

    /// <summary>For two words of the query side by side, against their rarity; for a word in the article's title, as it is.</summary>
    private const float SideBySide = 2;
    private const float InTitle = 0.3f;

    private readonly IndexReader _reader;
    private readonly FactQuery _asked;
    private readonly List<LuceneQuery> _conditions;

    public FactQuestion(IndexReader reader, FactQuery asked)
    {
        (_reader, _asked) = (reader, asked);
        Parsed = ParsedQuery.Parse(asked.Text);
        Words = QuestionReader.Read(Parsed);
        _conditions = [.. new FactConditions(reader, asked).All()];
    }

    public ParsedQuery Parsed { get; }

    public Question Words { get; }

    /// <summary>Something was typed that has no word in it.</summary>
    public bool HasNoWords => Parsed.Root is null && !string.IsNullOrWhiteSpace(_asked.Text);

    /// <summary>Without words all facts are equally relevant, so the latest come first.</summary>
    public SortOrder Sort => _asked.Sort == SortOrder.Relevance && Words.Words.Count == 0 ? SortOrder.Newest : _asked.Sort;

    /// <summary>What may be looked for, one after the other until something is found.</summary>
    public IEnumerable<FactWay> Ways()
    {
        yield return new FactWay(IndexFields.Text, Words.Strict, Around: false);
        if (Words.Words.Count > 0 && _asked is not OfficialQuery)
        {
            yield return new FactWay(FactFields.Around, Words.Strict, Around: true);
        }

        if (Words.IsLong(Ranking.Default) && _asked is not OfficialQuery)
        {
            yield return new FactWay(FactFields.Around, new Wanted.Most(Words.Loose, Words.MostOf(Words.Loose.Count, Ranking.Default)), Around: true);
        }
    }

    /// <summary>What must hold decides what is found, the words as typed, side by side and in the title in which order.</summary>
    public LuceneQuery QueryOf(FactWay way)
    {
        var query = new BooleanQuery(disableCoord: true);
        var words = WordsOf(way, MarksKept.Any);
        words.Boost = Words.HasMarks ? OtherReadings : 1;
        query.Add(words, Occur.MUST);
        foreach (var condition in _conditions)
        {
            query.Add(new ConstantScoreQuery(condition) { Boost = 0 }, Occur.MUST);
        }

        if (Sort == SortOrder.Relevance)
        {
            AddWhatRanks(query);
        }

        return query;
    }

    /// <summary>What holds the words with the marks that were typed; null when none were.</summary>
    public Filter? AsTyped(FactWay way) => Words.HasMarks ? new QueryWrapperFilter(WordsOf(way, MarksKept.WhereTyped)) : null;

    private LuceneQuery WordsOf(FactWay way, MarksKept marks) =>
        new WordQueries(_reader, marks, Words.HasMarks ? MarksKept.AsTyped : MarksKept.WhereTyped, way.Text).Of(way.Wanted);

    private void AddWhatRanks(BooleanQuery query)
    {
        foreach (var word in Words.Words.Where(word => !word.IsPrefix))
        {
            // Without marks a word means all its readings, and those are scored where they must hold.
            if (Words.HasMarks || Words.Words.Count == 1)
            {
                query.Add(new TermQuery(new Term(IndexFields.Text, IndexTerm.Of(word))), Occur.SHOULD);
            }

            query.Add(new ConstantScoreQuery(new ReadingsQuery(IndexFields.Title, word, asTyped: Words.HasMarks)) { Boost = InTitle }, Occur.SHOULD);
        }

        foreach (var (first, second) in Words.Neighbours)
        {
            var pair = IndexTerm.Pair(Words.Words[first], Words.Words[second]);
            query.Add(new TermQuery(new Term(IndexFields.Pairs, pair)) { Boost = SideBySide }, Occur.SHOULD);
        }
    }
}

/// <summary>One way of looking for facts.</summary>
/// <param name="Text">The field in which the words are looked for.</param>
/// <param name="Around">It is not the fact's own.</param>
internal sealed record FactWay(string Text, Wanted Wanted, bool Around);
