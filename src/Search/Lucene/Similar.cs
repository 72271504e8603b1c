using ArticleSearch.Ingest.Articles;
using Lucene.Net.Search;

namespace ArticleSearch.Search.Lucene;

/// <summary>Articles about the same as one of them: the rarer words of its title and lead as a query, for news say first what they are about.</summary>
internal sealed class Similar(IndexSearcher searcher, Ranking ranking, CancellationToken cancellation)
{
    /// <summary>Of the article's own score: below, only common words are shared.</summary>
    private const double Enough = 0.2;

    private const int MostCharacters = 400;

    /// <summary>Of the head: the common ones tell subjects apart least and cost the most.</summary>
    private const int MostWords = 12;

    public IReadOnlyList<Hit> To(ArticleKey key, int most)
    {
        if (searcher.Search(new TermQuery(ArticleDocument.KeyTerm(key)), 1).ScoreDocs is not [{ Doc: var doc }])
        {
            return [];
        }

        var question = RarerOf(QuestionReader.ReadWords(HeadOf(StoredArticle.Read(searcher.Doc(doc)).Text)));
        if (!question.CanRelax)
        {
            return [];
        }

        var finding = new Finding(searcher, new ArticleQuery(), ranking, SortOrder.Relevance, Copies.Window, behind: null, cancellation);
        var found = finding.Relaxed(question);
        var self = found.Best.Find(candidate => candidate.Doc == doc);
        var copies = Copies.Among([self, .. found.Best.Where(candidate => candidate.Doc != doc)], searcher);
        var page = new HitReader(searcher, found, finding.Vocabulary, isTolerant: false);
        return [.. copies.Listed(found.Best).Where(candidate => candidate.Doc != doc && candidate.Rank >= Enough * self.Rank).Take(most).Select(page.Read)];
    }

    /// <summary>Words that no other article has (a slip, an odd name) find nothing.</summary>
    private Question RarerOf(Question head)
    {
        var vocabulary = new Vocabulary(searcher.IndexReader, ranking, typedOnly: true);
        return head.Only(head.Words
            .Select(word => (Word: word, Articles: vocabulary.Find(IndexFields.Text, word).TypedFrequency))
            .Where(word => word.Articles > 1)
            .OrderBy(word => word.Articles)
            .Take(MostWords)
            .Select(word => word.Word)
            .ToHashSet());
    }

    private static string HeadOf(ArticleText text)
    {
        var head = text.Value[..Math.Min(text.Value.Length, MostCharacters)];
        return text.Lead.Length > 0 ? $"{text.Title}\n{text.Lead}" : head;
    }
}
