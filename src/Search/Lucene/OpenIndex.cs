using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Microsoft.Extensions.Logging;

namespace ArticleSearch.Search.Lucene;

/// <summary>An index folder that is open for searching, and for writing when nobody else writes to it.</summary>
/// <remarks>
/// Readers see commits only. So what is visible is durable, and a reader is never opened while the writer commits: both
/// happen in <see cref="Commit"/>, one after the other.
/// </remarks>
internal sealed class OpenIndex : IDisposable
{
    private static readonly SearcherFactory Searchers = new Bm25Searchers();

    private readonly DurableDirectory _directory;
    private readonly ILogger _log;
    private readonly Lock _opening = new();
    private string? _identity;
    private volatile SearcherManager? _searchers;

    private OpenIndex(DurableDirectory directory, IndexWriter? writer, string? identity, ILogger log)
    {
        (_directory, Writer, _identity, _log) = (directory, writer, identity, log);
        _searchers = identity is null ? null : new SearcherManager(directory, Searchers);
    }

    /// <summary>Null beside another process.</summary>
    public IndexWriter? Writer { get; }

    /// <summary>Empty while there is no index to read.</summary>
    public string Identity => CurrentSearchers() is null ? "" : _identity!;

    /// <exception cref="IndexLockedException">Another process, or another engine of this one, writes to it.</exception>
    public static OpenIndex ForWriting(string folder, ILogger log)
    {
        var directory = new DurableDirectory(folder);
        try
        {
            var (writer, identity) = IndexFolder.OpenWriter(directory, log);
            return new OpenIndex(directory, writer, identity, log);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>Beside another process that may be writing to it.</summary>
    public static OpenIndex ForReading(string folder, ILogger log) => new(new DurableDirectory(folder), writer: null, identity: null, log);

    /// <summary>On return what was written is durable and visible to every later search.</summary>
    public void Commit()
    {
        IndexFolder.Commit(Writer!, Identity);
        _searchers!.MaybeRefreshBlocking();
    }

    /// <summary>What was deleted stands in the segments, and its words in suggestions, until they are written anew: here, at once.</summary>
    public void Scrub()
    {
        Writer!.ForceMergeDeletes();
        Commit();
    }

    /// <param name="nothing">The answer where there is no index yet.</param>
    public T Read<T>(Func<IndexSearcher, T> read, T nothing)
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

    /// <summary>Frees the lock. Nothing is committed here: what an interrupted call left behind was never acknowledged.</summary>
    public void Dispose()
    {
        _searchers?.Dispose();
        Writer?.Rollback();
        _directory.Dispose();
    }

    /// <summary>Beside another process: open the index once it is there, and follow its commits.</summary>
    private SearcherManager? CurrentSearchers()
    {
        if (Writer is not null)
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
