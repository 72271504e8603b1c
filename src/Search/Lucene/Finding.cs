using System.Runtime.InteropServices;
using ArticleSearch.Search.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ArticleSearch.Search.Lucene;

/// <summary>What was found for one way of reading a query.</summary>
/// <param name="Question">The query.</param>
/// <param name="Total">All articles that match.</param>
/// <param name="AsTyped">Those of them that hold the words with the marks that were typed.</param>
/// <param name="Best">The best of them, in order, as many as were to be kept.</param>
/// <param name="Relaxed">Most of the words were asked for, not all.</param>
internal sealed record Found(Question Question, int Total, int AsTyped, List<Candidate> Best, Facets Facets, bool Relaxed)
{
    /// <summary>Nothing carries the marks that were typed.</summary>
    public bool MarksAreNowhere => Total > 0 && AsTyped == 0;
}

/// <summary>Looks through the index for one reading of a query: match, score, count, keep the best, read them closely.</summary>
/// <param name="keep">How many of the best.</param>
/// <param name="behind">Only what comes behind it is kept; everything is counted.</param>
internal sealed class Finding(
    IndexSearcher searcher, ArticleQuery asked, Ranking ranking, SortOrder sort, int keep, Candidate? behind, CancellationToken cancellation)
{
    private readonly IList<AtomicReaderContext> _leaves = searcher.IndexReader.Leaves;
    private readonly List<Wanted> _filters = [.. Filters.Of(asked)];

    public Vocabulary Vocabulary { get; } = new(searcher.IndexReader, ranking, asked.ExactMarks);

    public SideBySide SideBySide => new(Vocabulary, cancellation);

    /// <summary>All words.</summary>
    public Found Strict(Question question) =>
        Find(question, question.Strict, [.. WeightsOf(question, loosely: !asked.ExactMarks)], relaxed: false, loosely: !asked.ExactMarks);

    /// <summary>
    /// Most of the words, in any order; how many and how rare they are is in the score. In many words the letters of some
    /// meet everywhere: there other readings than the typed ones say nothing.
    /// </summary>
    public Found Relaxed(Question question)
    {
        var loosely = !question.HasMarks && !asked.ExactMarks;
        var weighted = WeightsOf(question, loosely).Select(word => word.UnlessCommon(Vocabulary)).ToList();
        var common = weighted.Where(word => !word.Counts).Select(word => word.Word.Word).ToHashSet();
        var words = question.Loose.Where(word => !common.Contains(word)).ToList();
        if (words.Count < Math.Min(2, question.Loose.Count))
        {
            (words, weighted) = ([.. question.Loose], [.. WeightsOf(question, loosely)]);
        }

        var most = new Wanted.All([new Wanted.Most(words, question.MostOf(words.Count, ranking)), .. question.Firm]);
        return Find(question, most, weighted, relaxed: true, loosely);
    }

    /// <summary>At least so many articles hold all neighbours of the query side by side as they were typed, whatever the filters.</summary>
    public bool IsWritten(Question question, int articles) =>
        question.Neighbours.Count > 0 && SideBySide.Count(NeighboursOf(question), articles) >= articles;

    /// <summary>How many articles hold this with exactly these marks, whatever the filters.</summary>
    public int Count(Wanted wanted) => _leaves.Sum(leaf =>
    {
        using var search = new LeafSearch(leaf, Vocabulary, cancellation);
        return new Matching(search, Vocabulary, MarksKept.AsTyped, MarksKept.AsTyped, cancellation).Of(wanted).Cardinality;
    });

    private IEnumerable<WeightedWord> WeightsOf(Question question, bool loosely) =>
        question.Words.Select(word => WeightedWord.Of(Vocabulary.Find(IndexFields.Text, word), question, ranking, loosely));

    private Found Find(Question question, Wanted words, List<WeightedWord> weighted, bool relaxed, bool loosely)
    {
        var wanted = new Wanted.All([words, .. _filters]);
        var best = new BestCandidates(Math.Max(keep, sort == SortOrder.Relevance && behind is null ? Math.Max(ranking.PairReadingOf(question), ranking.CloseReading) : 0), behind);
        var facets = new FacetCounter(_leaves);
        var (total, asTyped) = (0, 0);
        foreach (var leaf in _leaves)
        {
            cancellation.ThrowIfCancellationRequested();
            using var search = new LeafSearch(leaf, Vocabulary, cancellation);
            if (sort == SortOrder.Relevance)
            {
                Score(search, weighted, question.HasMarks);
                ScoreParts(search, question);
            }

            var tiers = TiersOf(search, wanted, question, loosely);
            total += tiers.All.Cardinality;
            asTyped += tiers.AsTyped.Cardinality;
            facets.Count(search, tiers.All);
            Collect(search, tiers, best);
        }

        var inOrder = best.InOrder();
        if (sort == SortOrder.Relevance && behind is null && weighted.Count > 0)
        {
            ReadAgain(question, weighted, CollectionsMarshal.AsSpan(inOrder));
        }

        return new Found(question, total, asTyped, inOrder, facets.ToFacets(), relaxed);
    }

    /// <summary>The best again, for what is too dear to be known of all.</summary>
    private void ReadAgain(Question question, List<WeightedWord> weighted, Span<Candidate> inOrder)
    {
        var pairs = new PairReading(Vocabulary, question).Read(inOrder[..Math.Min(inOrder.Length, ranking.PairReadingOf(question))], _leaves, cancellation);
        new CloseReading(Vocabulary, weighted, pairs).Read(inOrder[..Math.Min(inOrder.Length, ranking.CloseReading)], _leaves, cancellation);
    }

    private static List<(TypedWord First, TypedWord Second)> NeighboursOf(Question question) =>
        [.. question.Neighbours.Select(pair => (question.Words[pair.First], question.Words[pair.Second]))];

    private void Score(LeafSearch search, List<WeightedWord> words, bool hasMarks)
    {
        foreach (var word in words.Where(word => word.Counts))
        {
            cancellation.ThrowIfCancellationRequested();
            search.Score(word.Word, word.AsTyped, word.Any);
            var inTitle = Vocabulary.Find(IndexFields.Title, word.Word.Word);
            var asTyped = hasMarks && word.AsTyped > 0;
            search.ScoreOnce(inTitle, asTyped, (float)(ranking.Title * Vocabulary.Bm25.Idf(word.Word.Frequency(asTyped))));
        }
    }

    /// <summary>Where a date, code or abbreviation stands as its parts only, the parts are worth what it is worth.</summary>
    private void ScoreParts(LeafSearch search, Question question)
    {
        foreach (var (word, parts) in question.Wholes)
        {
            var whole = Vocabulary.Find(IndexFields.Text, word);
            var bits = new Matching(search, Vocabulary, MarksKept.WhereTyped, MarksKept.WhereTyped, cancellation).Of(new Wanted.Row(parts, IndexFields.Text));
            bits.AndNot(search.Of(whole, asTyped: word.HasMarks));
            search.ScoreOnce(bits, (float)Vocabulary.Bm25.Idf(whole.AnyFrequency));
        }
    }

    /// <summary>Who types marks excludes what he typed; who types none means the word in any reading.</summary>
    private Tiers TiersOf(LeafSearch search, Wanted wanted, Question question, bool loosely)
    {
        var excluded = question.HasMarks ? MarksKept.AsTyped : MarksKept.WhereTyped;
        var asTyped = new Matching(search, Vocabulary, MarksKept.WhereTyped, excluded, cancellation).Of(wanted);
        return loosely && question.HasMarks
            ? new Tiers(new Matching(search, Vocabulary, MarksKept.Any, excluded, cancellation).Of(wanted), asTyped)
            : new Tiers(asTyped, asTyped);
    }

    private void Collect(LeafSearch search, Tiers tiers, BestCandidates best)
    {
        var reader = search.Leaf.AtomicReader;
        var moments = sort == SortOrder.Relevance ? null : reader.GetNumericDocValues(IndexFields.MomentsOf(sort));
        var tie = reader.GetNumericDocValues(IndexFields.Tie);
        for (var doc = search.Next(tiers.All, 0); doc >= 0; doc = search.Next(tiers.All, doc + 1))
        {
            var isTier = sort != SortOrder.Relevance || tiers.AsTyped.Get(doc);
            var rank = RankOf(search, moments, doc);
            if (best.MayTake(isTier, rank))
            {
                best.Add(new Candidate(search.Leaf.DocBase + doc, isTier, rank, tie.Get(doc)));
            }
        }
    }

    private double RankOf(LeafSearch search, NumericDocValues? moments, int doc) => sort == SortOrder.Relevance
        ? search.Scores[doc]
        : IndexFields.RankOf(sort, moments?.Get(doc) ?? 0);

    /// <param name="All">What matches.</param>
    /// <param name="AsTyped">What matches with the marks that were typed.</param>
    private readonly record struct Tiers(FixedBitSet All, FixedBitSet AsTyped);
}
