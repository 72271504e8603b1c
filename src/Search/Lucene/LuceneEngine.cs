using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search.Facts;
using ArticleSearch.Search.Lucene.Facts;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ArticleSearch.Search.Lucene;

/// <summary>The embedded engine: an index of the articles in a folder of this machine, and one of their facts beside it.</summary>
/// <remarks>Searches run on the caller's thread, unless they have to wait for their turn.</remarks>
public sealed class LuceneEngine : ISearchEngine
{
    /// <summary>No search takes longer. Usual ones take milliseconds; a thousand prefixes over a million articles do not.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(2);

    private const string FactsFolder = "facts";

    /// <summary>
    /// More searches at a time than there are processors only take turns inside, and whoever began first may end last: here
    /// they wait in the order in which they came.
    /// </summary>
    private readonly SemaphoreSlim _turns = new(Environment.ProcessorCount);

    private readonly OpenIndex _articles;
    private readonly OpenIndex _facts;

    private LuceneEngine(OpenIndex articles, OpenIndex facts) => (_articles, _facts) = (articles, facts);

    /// <summary>How hits are ordered; another one only to measure what its parts are worth.</summary>
    internal Ranking Ranking { get; set; } = Ranking.Default;

    /// <summary>Of both indexes: when either is made anew, both are filled again. Empty while there is no index to read.</summary>
    public string Identity => _articles.Identity.Length > 0 && _facts.Identity.Length > 0 ? $"{_articles.Identity}+{_facts.Identity}" : "";

    /// <summary>
    /// Opens the index for reading and writing, and makes it when it is not there. One that is broken or was made with
    /// other fields is replaced by an empty one with a new <see cref="Identity"/>: fill it again from the store.
    /// </summary>
    /// <exception cref="IndexLockedException">Another process, or another engine of this one, writes to it.</exception>
    public static LuceneEngine Open(string folder, ILogger<LuceneEngine>? log = null)
    {
        var logger = (ILogger?)log ?? NullLogger.Instance;
        var articles = OpenIndex.ForWriting(folder, logger);
        try
        {
            return new LuceneEngine(articles, OpenIndex.ForWriting(Path.Combine(folder, FactsFolder), logger));
        }
        catch
        {
            articles.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Opens the index beside another process that may be writing to it; each search sees that one's last commit.
    /// Where there is no index yet, or one with other fields, all answers are empty.
    /// </summary>
    public static LuceneEngine OpenForReading(string folder, ILogger<LuceneEngine>? log = null)
    {
        var logger = (ILogger?)log ?? NullLogger.Instance;
        return new LuceneEngine(OpenIndex.ForReading(folder, logger), OpenIndex.ForReading(Path.Combine(folder, FactsFolder), logger));
    }

    /// <exception cref="InvalidOperationException">It was opened for reading.</exception>
    public async Task ApplyAsync(IReadOnlyCollection<IndexCommand> commands, CancellationToken cancellation)
    {
        if (_articles.Writer is not { } writer || _facts.Writer is not { } facts)
        {
            throw new InvalidOperationException("This engine was opened for reading.");
        }

        await BatchWriter.ApplyAsync(writer, facts, commands, cancellation);
        cancellation.ThrowIfCancellationRequested();
        _articles.Commit();
        _facts.Commit();
        if (commands.Any(command => command is IndexCommand.Delete))
        {
            _articles.Scrub();
            _facts.Scrub();
        }
    }

    public Task<SearchPage> SearchAsync(ArticleQuery query, CancellationToken cancellation) =>
        InTurnAsync(() => _articles.Read(searcher => Answer(searcher, query, cancellation), new SearchPage(0, [], Search.Facets.None)), cancellation);

    public Task<FactPage<Statement>> SearchAsync(QuoteQuery query, CancellationToken cancellation) =>
        InTurnAsync(() => Answer((searcher, patience) => new FactSearch<Statement>(searcher, query, patience).Page(), cancellation), cancellation);

    public Task<FactPage<Quantity>> SearchAsync(FigureQuery query, CancellationToken cancellation) =>
        InTurnAsync(() => Answer((searcher, patience) => new FactSearch<Quantity>(searcher, query, patience).Page(), cancellation), cancellation);

    public Task<FactPage<Reviewed>> SearchAsync(ReviewQuery query, CancellationToken cancellation) =>
        InTurnAsync(() => Answer((searcher, patience) => new FactSearch<Reviewed>(searcher, query, patience).Page(), cancellation), cancellation);

    public Task<FactPage<FoundOfficial>> SearchAsync(OfficialQuery query, CancellationToken cancellation) =>
        InTurnAsync(() => Answer((searcher, patience) => new OfficialSearch(searcher, query, patience).Page(), cancellation), cancellation);

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(string typed, int most, CancellationToken cancellation) =>
        Task.FromResult(_articles.Read(searcher => new Suggestions(searcher, cancellation).For(typed, most), []));

    public Task<IReadOnlyList<Hit>> SimilarAsync(ArticleKey key, int most, CancellationToken cancellation) =>
        InTurnAsync(() => _articles.Read<IReadOnlyList<Hit>>(searcher => new Similar(searcher, Ranking, cancellation).To(key, most), []), cancellation);

    public Task<long> CountAsync(CancellationToken cancellation) =>
        Task.FromResult(_articles.Read(searcher => (long)searcher.IndexReader.NumDocs, 0));

    public ValueTask DisposeAsync()
    {
        _turns.Dispose();
        _articles.Dispose();
        _facts.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<T> InTurnAsync<T>(Func<T> answer, CancellationToken cancellation)
    {
        await _turns.WaitAsync(cancellation);
        try
        {
            return answer();
        }
        finally
        {
            _turns.Release();
        }
    }

    private SearchPage Answer(IndexSearcher searcher, ArticleQuery query, CancellationToken cancellation) => Patiently(
        patience => new SearchRun(searcher, query, Ranking, patience).Page(), new SearchPage(0, [], Search.Facets.None) { GaveUp = true }, cancellation);

    private FactPage<T> Answer<T>(Func<IndexSearcher, CancellationToken, FactPage<T>> search, CancellationToken cancellation) => _facts.Read(
        searcher => Patiently(patience => search(searcher, patience), FactPage<T>.Nothing with { GaveUp = true }, cancellation), FactPage<T>.Nothing);

    /// <param name="gaveUp">The answer when <see cref="TimeLimit"/> is over.</param>
    private static T Patiently<T>(Func<CancellationToken, T> answer, T gaveUp, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeLimit);
        try
        {
            return answer(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return gaveUp;
        }
    }
}
