using ArticleSearch.Search;

namespace ArticleSearch.Eval;

/// <summary>The corpus indexed and all its queries answered: once for all tests.</summary>
public sealed class CorpusAnswers : IAsyncLifetime
{
    private MeasuredIndex? _index;

    internal IReadOnlyDictionary<string, Answer> ById { get; private set; } = new Dictionary<string, Answer>();

    /// <summary>Keys of all articles of the corpus.</summary>
    internal IReadOnlySet<string> Keys { get; private set; } = new HashSet<string>();

    public async ValueTask InitializeAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        Keys = await Corpus.ArticlesAsync(cancellation).Select(article => article.Key.Value).ToHashSetAsync(cancellationToken: cancellation);
        var index = _index = await MeasuredIndex.OfAsync(Corpus.ArticlesAsync(cancellation), cancellation);
        var answers = new Dictionary<string, Answer>();
        foreach (var query in Corpus.Queries())
        {
            answers[query.Id] = await index.AnswerAsync(query, cancellation);
        }

        ById = answers;
    }

    internal Task<SearchPage> AskAsync(string text, CancellationToken cancellation) => _index!.SearchAsync(new ArticleQuery { Text = text }, cancellation);

    public async ValueTask DisposeAsync()
    {
        if (_index is not null)
        {
            await _index.DisposeAsync();
        }
    }
}
