using ArticleSearch.Ingest.Articles;
using Lucene.Net.Search;

namespace ArticleSearch.Search.Lucene;

/// <summary>Articles about the same as one of them: its title and lead as a long query, for news say first what they are about.</summary>
internal sealed class Similar(IndexSearcher searcher, Ranking ranking, CancellationToken cancellation)
{
    /// <summary>Of the article's own score: below, only common words are shared.</summary>
    private const double Enough = 0.2;

    private const int MostCharacters = 400;

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

        var finding = new Finding(searcher, new ArticleQuery(), ranking, SortOrder.Relevance, Copies.Window, behind: null, cancellation);
        var found = finding.Relaxed(question);
        var self = found.Best.Find(candidate => candidate.Doc == doc);
        var copies = Copies.Among([self, .. found.Best.Where(candidate => candidate.Doc != doc)], searcher);
        var page = new HitReader(searcher, found, finding.Vocabulary, isTolerant: false);
        return [.. copies.Listed(found.Best).Where(candidate => candidate.Doc != doc && candidate.Rank >= Enough * self.Rank).Take(most).Select(page.Read)];
    }

    private static string HeadOf(ArticleText text)
    {
        var head = text.Value[..Math.Min(text.Value.Length, MostCharacters)];
        return text.Lead.Length > 0 ? $"{text.Title}\n{text.Lead}" : head;
    }
}
