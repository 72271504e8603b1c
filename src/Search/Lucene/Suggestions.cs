using ArticleSearch.Ingest.Text;
using ArticleSearch.Search.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ArticleSearch.Search.Lucene;

/// <summary>What a reader who has typed this far may want: tags that begin so, and titles with these words, the last one unfinished.</summary>
internal sealed class Suggestions(IndexSearcher searcher, CancellationToken cancellation)
{
    /// <summary>What begins with one letter is half the archive.</summary>
    private const int MinLetters = 2;

    /// <summary>Tags that are looked at to find the most frequent ones.</summary>
    private const int TagsSeen = 500;

    public IReadOnlyList<Suggestion> For(string typed, int most)
    {
        var tokens = new TokenBuffer();
        tokens.Read(typed);
        var words = WordsOf(tokens);
        if (words.Sum(word => word.Folded.Length) < MinLetters)
        {
            return [];
        }

        var tags = TagsLike(BeginningOf(tokens), most / 2).ToList();
        return [.. tags, .. TitlesWith(words, most - tags.Count)];
    }

    /// <summary>A tag as the index keeps it for this: its words without marks, a sign, the tag.</summary>
    public static string TermOf(string tag)
    {
        var tokens = new TokenBuffer();
        tokens.Read(tag);
        return BeginningOf(tokens) + IndexTerm.Sign + tag;
    }

    private static string BeginningOf(TokenBuffer tokens) => string.Join(' ', WordsOf(tokens).Select(word => word.Folded));

    private static List<TypedWord> WordsOf(TokenBuffer tokens)
    {
        var words = new List<TypedWord>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind is TokenKind.Syllable or TokenKind.Number)
            {
                var marked = tokens.Term(tokens[i]).ToString();
                words.Add(new TypedWord(Marks.Remove(marked), marked));
            }
        }

        return words;
    }

    private IEnumerable<Suggestion> TagsLike(string beginning, int most)
    {
        var (wanted, tags) = (new BytesRef(beginning), new Dictionary<string, int>());
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(IndexFields.TagBeginning)?.GetEnumerator() is not { } terms || terms.SeekCeil(wanted) == TermsEnum.SeekStatus.END)
            {
                continue;
            }

            for (var seen = 0; seen < TagsSeen && StringHelper.StartsWith(terms.Term, wanted); seen++)
            {
                var term = terms.Term.Utf8ToString();
                var tag = term[(term.IndexOf(IndexTerm.Sign, StringComparison.Ordinal) + 1)..];
                tags[tag] = tags.GetValueOrDefault(tag) + terms.DocFreq;
                if (!terms.MoveNext())
                {
                    break;
                }
            }
        }

        return tags.OrderByDescending(tag => tag.Value).ThenBy(tag => tag.Key, StringComparer.Ordinal).Take(most).Select(tag => new Suggestion(tag.Key, null));
    }

    /// <summary>Marks that were typed count; when no title has them, any will do.</summary>
    private IEnumerable<Suggestion> TitlesWith(List<TypedWord> words, int most)
    {
        var found = Titles(words, most);
        return found.Count > 0 || !words.Exists(word => word.HasMarks) ? found : Titles([.. words.Select(word => word.WithoutMarks())], most);
    }

    private List<Suggestion> Titles(List<TypedWord> words, int most)
    {
        var wanted = words.Select((word, at) => new Wanted.One(at == words.Count - 1 ? word with { IsPrefix = true } : word, IndexFields.Title));
        var question = Question.Of(new Wanted.All([.. wanted]));
        var finding = new Finding(searcher, new ArticleQuery(), Ranking.Default, SortOrder.Newest, most, behind: null, cancellation);
        return [.. finding.Strict(question).Best
            .Select(candidate => StoredArticle.Read(searcher.Doc(candidate.Doc)))
            .Select(article => new Suggestion(article.Text.Title, article.Key))
            .DistinctBy(suggestion => suggestion.Text)];
    }
}
