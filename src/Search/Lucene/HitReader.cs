using Lucene.Net.Search;

namespace ArticleSearch.Search.Lucene;

/// <summary>Candidates as hits: what the index stored of them, with the places that matched.</summary>
/// <param name="isTolerant">Marks were typed that no hit carries.</param>
internal sealed class HitReader(IndexSearcher searcher, Found found, Vocabulary vocabulary, bool isTolerant)
{
    private readonly Highlighter _highlighter = new(found.Question, vocabulary, found.Relaxed);

    public Hit Read(Candidate candidate)
    {
        var article = StoredArticle.Read(searcher.Doc(candidate.Doc));
        var (title, snippet) = _highlighter.Highlight(article.Text, loosely: isTolerant || !candidate.AsTyped || !found.Question.HasMarks);
        return new Hit(
            article.Key, title, snippet, article.Published, article.Section, article.ParentSection,
            article.Writers, article.Url, candidate.Score, !isTolerant && candidate.AsTyped);
    }

    public Copy ReadCopy(Candidate candidate)
    {
        var article = StoredArticle.Read(searcher.Doc(candidate.Doc));
        return new Copy(article.Key, article.Text.Title, article.Published, article.Section, article.Url);
    }
}
