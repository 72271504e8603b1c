using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Ingest;

/// <summary>What a run of the pipeline has done so far; read by whoever shows it. Thread-safe.</summary>
public sealed class IngestProgress
{
    private readonly Lock _lock = new();
    private Tally _tally;
    private long _bytes;

    /// <summary>Called for each failure, as it happens, from any thread.</summary>
    public Action<string, Failure>? Failed { get; init; }

    /// <summary>Called when an address was read, but with something the operator may want to know.</summary>
    public Action<string, string>? Noted { get; init; }

    public Tally Tally
    {
        get
        {
            lock (_lock)
            {
                return _tally;
            }
        }
    }

    /// <summary>Bytes of the sources that have been read.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    internal void Stored(Tally tally)
    {
        lock (_lock)
        {
            _tally += tally;
        }
    }

    internal void Read(long bytes) => Interlocked.Add(ref _bytes, bytes);
}
