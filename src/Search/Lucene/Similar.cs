using System.Runtime.InteropServices;
using ArticleSearch.Ingest.Articles;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ArticleSearch.Search.Lucene;

/// <summary>Articles about the same as one of them: its title and lead as a long query, for news say first what they are about.</summary>
/// <remarks>
/// Every article page asks this, so it looks at less than a search: the telling words as they are printed, then neighbours in
/// the best. Nothing is matched or counted; how near an article comes to the one asked about is all.
/// </remarks>
internal sealed class Similar(IndexSearcher searcher, Ranking ranking, CancellationToken cancellation)
{
    private const int MostCharacters = 400;
    private const int FewArticles = 100;

    private readonly IList<AtomicReaderContext> _leaves = searcher.IndexReader.Leaves;
    private readonly Vocabulary _vocabulary = new(searcher.IndexReader, ranking, typedOnly: true);

    public IReadOnlyList<Hit> To(ArticleKey key, int most)
    {
        if (searcher.Search(new TermQuery(ArticleDocument.KeyTerm(key)), 1).ScoreDocs is not [{ Doc: var doc }])
        {
            return [];
        }

        var question = QuestionReader.ReadWords(HeadOf(StoredArticle.Read(searcher.Doc(doc)).Text));
        if (!question.CanRelax)
        {
            return [];
        }

        var best = Best(question, doc);
        var self = best.Find(candidate => candidate.Doc == doc);
        var copies = Copies.Among([self, .. best.Where(candidate => candidate.Doc != doc)], searcher);

        // Nobody typed these words, so there is nothing to highlight.
        var page = new HitReader(searcher, new Found(Question.Of(new Wanted.All([])), best.Count, best.Count, best, Facets.None, Relaxed: true), _vocabulary, isTolerant: false);
        return [.. copies.Listed(best).Where(candidate => candidate.Doc != doc && candidate.Rank >= ranking.Similar * self.Rank).Take(most).Select(page.Read)];
    }

    /// <summary>The nearest, with the article itself, the nearest first.</summary>
    private List<Candidate> Best(Question question, int self)
    {
        var words = TellingWords(question);
        var best = new BestCandidates(ranking.SimilarReading, behind: null);
        foreach (var leaf in _leaves)
        {
            cancellation.ThrowIfCancellationRequested();
            using var search = new LeafSearch(leaf, _vocabulary, cancellation);
            foreach (var word in words)
            {
                search.ScoreTyped(word);
            }

            Collect(search, self, best);
        }

        var inOrder = best.InOrder();
        new PairReading(_vocabulary, question).Read(CollectionsMarshal.AsSpan(inOrder), _leaves, cancellation);
        return inOrder;
    }

    /// <summary>
    /// Words that some other article has, and few: the rest says nothing about what an article is about. In a small archive
    /// even what all of them share is worth little, but looked at.
    /// </summary>
    private List<FieldWord> TellingWords(Question question)
    {
        var many = Math.Max(ranking.SimilarWordShare * searcher.IndexReader.MaxDoc, FewArticles);
        return [.. question.Words
            .Select(word => _vocabulary.Find(IndexFields.Text, word))
            .Where(word => word.TypedFrequency > 1 && word.TypedFrequency <= many)
            .OrderBy(word => word.TypedFrequency)
            .Take(ranking.SimilarWords)];
    }

    private static void Collect(LeafSearch search, int self, BestCandidates best)
    {
        var tie = search.Leaf.AtomicReader.GetNumericDocValues(IndexFields.Tie);
        for (var doc = search.NextScored(0, best.Least); doc >= 0; doc = search.NextScored(doc + 1, best.Least))
        {
            Add(doc);
        }

        // Without a telling word it has no score, and is still what the others are held against.
        if (self - search.Leaf.DocBase is >= 0 and var own && own < search.MaxDoc && search.Scores[own] == 0)
        {
            Add(own);
        }

        void Add(int doc) => best.Add(new Candidate(search.Leaf.DocBase + doc, AsTyped: true, search.Scores[doc], tie.Get(doc)));
    }

    private static string HeadOf(ArticleText text)
    {
        var head = text.Value[..Math.Min(text.Value.Length, MostCharacters)];
        return text.Lead.Length > 0 ? $"{text.Title}\n{text.Lead}" : head;
    }
}
