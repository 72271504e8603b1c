using ArticleSearch.Ingest.Articles;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ArticleSearch.Search.Lucene;

/// <summary>The embedded engine: an index in a folder of this machine.</summary>
/// <remarks>
/// Readers see commits only. So what is visible is durable, and a reader is never opened while the writer commits: both
/// happen in <see cref="ApplyAsync"/>, one after the other. Searches run on the caller's thread.
/// </remarks>
public sealed class LuceneEngine : ISearchEngine
{
    /// <summary>No search takes longer. Usual ones take milliseconds; a thousand prefixes over a million articles do not.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(2);

    private static readonly SearcherFactory Searchers = new Bm25Searchers();

    private readonly DurableDirectory _directory;
    private readonly IndexWriter? _writer;
    private readonly ILogger _log;
    private readonly Lock _opening = new();
    private string? _identity;
    private volatile SearcherManager? _searchers;

    private LuceneEngine(DurableDirectory directory, IndexWriter? writer, string? identity, ILogger log)
    {
        (_directory, _writer, _identity, _log) = (directory, writer, identity, log);
        _searchers = identity is null ? null : new SearcherManager(directory, Searchers);
    }

    /// <summary>How hits are ordered; another one only to measure what its parts are worth.</summary>
    internal Ranking Ranking { get; set; } = Ranking.Default;

    /// <summary>Empty while there is no index to read.</summary>
    public string Identity => _identity ?? "";

    /// <summary>
    /// Opens the index for reading and writing, and makes it when it is not there. One that is broken or was made with
    /// other fields is replaced by an empty one with a new <see cref="Identity"/>: fill it again from the store.
    /// </summary>
    /// <exception cref="IndexLockedException">Another process, or another engine of this one, writes to it.</exception>
    public static LuceneEngine Open(string folder, ILogger<LuceneEngine>? log = null)
    {
        var logger = (ILogger?)log ?? NullLogger.Instance;
        var directory = new DurableDirectory(folder);
        try
        {
            var (writer, identity) = IndexFolder.OpenWriter(directory, logger);
            return new LuceneEngine(directory, writer, identity, logger);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Opens the index beside another process that may be writing to it; each search sees that one's last commit.
    /// Where there is no index yet, or one with other fields, all answers are empty.
    /// </summary>
    public static LuceneEngine OpenForReading(string folder, ILogger<LuceneEngine>? log = null) =>
        new(new DurableDirectory(folder), writer: null, identity: null, (ILogger?)log ?? NullLogger.Instance);

    /// <exception cref="InvalidOperationException">It was opened for reading.</exception>
    public async Task ApplyAsync(IReadOnlyCollection<IndexCommand> commands, CancellationToken cancellation)
    {
        if (_writer is not { } writer)
        {
            throw new InvalidOperationException("This engine was opened for reading.");
        }

        await BatchWriter.ApplyAsync(writer, commands, cancellation);
        cancellation.ThrowIfCancellationRequested();
        IndexFolder.Commit(writer, Identity);
        _searchers!.MaybeRefreshBlocking();
    }

    public Task<SearchPage> SearchAsync(ArticleQuery query, CancellationToken cancellation) =>
        Task.FromResult(Read(searcher => Answer(searcher, query, cancellation), new SearchPage(0, [], Facets.None)));

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(string typed, int most, CancellationToken cancellation) =>
        Task.FromResult(Read(searcher => new Suggestions(searcher, cancellation).For(typed, most), []));

    public Task<IReadOnlyList<Hit>> SimilarAsync(ArticleKey key, int most, CancellationToken cancellation) =>
        Task.FromResult(Read(searcher => new Similar(searcher, Ranking, cancellation).To(key, most), []));

    public Task<long> CountAsync(CancellationToken cancellation) =>
        Task.FromResult(Read(searcher => (long)searcher.IndexReader.NumDocs, 0));

    /// <summary>Frees the lock. Nothing is committed here: what an interrupted call left behind was never acknowledged.</summary>
    public ValueTask DisposeAsync()
    {
        _searchers?.Dispose();
        _writer?.Rollback();
        _directory.Dispose();
        return ValueTask.CompletedTask;
    }

    private SearchPage Answer(IndexSearcher searcher, ArticleQuery query, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeLimit);
        try
        {
            return new SearchRun(searcher, query, Ranking, patience.Token).Page();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new SearchPage(0, [], Facets.None) { GaveUp = true };
        }
    }

    private T Read<T>(Func<IndexSearcher, T> read, T nothing)
    {
        if (CurrentSearchers() is not { } searchers)
        {
            return nothing;
        }

        var searcher = searchers.Acquire();
        try
        {
            return read(searcher);
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    /// <summary>Beside another process: open the index once it is there, and follow its commits.</summary>
    private SearcherManager? CurrentSearchers()
    {
        if (_writer is not null)
        {
            return _searchers;
        }

        lock (_opening)
        {
            if (_searchers is { } open)
            {
                open.MaybeRefresh();
            }
            else if (IndexFolder.TrustedIdentity(_directory, _log) is { } identity)
            {
                (_identity, _searchers) = (identity, new SearcherManager(_directory, Searchers));
            }

            return _searchers;
        }
    }

    private sealed class Bm25Searchers : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = new BM25Similarity() };
    }
}
