using System.Threading.Channels;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract;
using ArticleSearch.Ingest.Parse;
using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Ingest;

/// <summary>
/// The order of work: locations are read side by side, what comes out of them is extracted from side by side, and stored in
/// batches by one writer. Whatever happens to one page, the rest goes on; what a batch stored stays stored.
/// </summary>
public sealed class IngestPipeline(ArticleStore store, PageParser parser, TimeProvider clock)
{
    private const int MaxBatch = 256;
    private const int MaxBatchBytes = 6 << 20;

    /// <summary>Read and extracted from while the writer waits for the disk.</summary>
    private const int MaxAhead = 32;

    /// <summary>Bytes of pages that may be in hand at a time, read and not stored yet; a single larger page may be alone.</summary>
    private const long MaxBytesInHand = 6 << 20;

    private readonly LocationReader _reader = new(parser, clock);

    /// <summary>Reads the locations (claimed by the caller) to their end.</summary>
    public async Task<Tally> IngestAsync(IReadOnlyCollection<Location> locations, IngestProgress progress, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var findings = Channel.CreateBounded<Task<Finding>>(MaxAhead);
        using var inHand = new ByteGate(MaxBytesInHand);
        var reading = ReadAsync(locations, findings.Writer, inHand, progress, stop.Token);
        try
        {
            await StoreAsync(findings.Reader, inHand, progress, stop.Token);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await store.ReleaseAsync([.. locations.Select(location => location.Id)], CancellationToken.None);
            throw;
        }
        finally
        {
            // When storing fails nobody takes findings any more: the readers must not wait for it.
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await reading;
        return progress.Tally;
    }

    /// <summary>Reads one page that was just fetched; nothing is stored yet.</summary>
    public async Task<Finding> ReadAsync(long locationId, FetchedPage page, IngestProgress progress, CancellationToken cancellation) =>
        await Task.Run(async () => Extract(await _reader.ReadPageAsync(locationId, page, progress, cancellation), progress), cancellation);

    /// <summary>Reads stored pages again that an older parser read, without fetching anything.</summary>
    public async Task<Tally> ReparseAsync(IngestProgress progress, CancellationToken cancellation)
    {
        while (await store.ReadOutdatedPagesAsync(PageParser.Version, limit: 32, cancellation) is { Count: > 0 } pages)
        {
            var findings = new List<Finding>();
            foreach (var (locationId, page) in pages)
            {
                findings.Add(new Finding.Begin(locationId));
                findings.Add(Extract(await _reader.ReadPageAsync(locationId, page, progress, cancellation), progress));
                findings.Add(new Finding.End(locationId));
            }

            progress.Stored(await store.RecordAsync(findings, PageParser.Version, cancellation));
        }

        return progress.Tally;
    }

    /// <summary>Extracts again, from the stored text, what older rules extracted. Cut short, the next call goes on behind the last batch.</summary>
    /// <param name="progress">Told the number of articles done after each batch.</param>
    /// <returns>How many articles were extracted from.</returns>
    public async Task<long> ReextractAsync(IProgress<long>? progress, CancellationToken cancellation)
    {
        var done = 0L;
        while (await store.ReadToExtractAsync(Extractor.Version, MaxBatch, cancellation) is { Count: > 0 } articles)
        {
            var extracted = await Task.WhenAll(articles.Select(article => Task.Run(() => (article, Extraction.Of(article.Parsed)), cancellation)));
            await store.ReannotateAsync(extracted, cancellation);
            done += articles.Count;
            progress?.Report(done);
        }

        return done;
    }

    private async Task ReadAsync(
        IReadOnlyCollection<Location> locations, ChannelWriter<Task<Finding>> findings, ByteGate inHand, IngestProgress progress, CancellationToken cancellation)
    {
        try
        {
            var sideBySide = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
            await Parallel.ForEachAsync(locations, sideBySide, async (location, token) =>
            {
                // A file of many is read by one thread: the extraction of its articles must not wait for it, nor they for each other.
                await foreach (var finding in _reader.ReadAsync(location, progress, token))
                {
                    await inHand.EnterAsync(SizeOf(finding), token);
                    await findings.WriteAsync(Task.Run(() => Extract(finding, progress), token), token);
                }
            });
        }
        finally
        {
            findings.Complete();
        }
    }

    private async Task StoreAsync(ChannelReader<Task<Finding>> findings, ByteGate inHand, IngestProgress progress, CancellationToken cancellation)
    {
        var batch = new List<Finding>(MaxBatch);
        while (await findings.WaitToReadAsync(cancellation))
        {
            var bytes = 0L;
            while (batch.Count < MaxBatch && bytes < MaxBatchBytes && findings.TryRead(out var extracting))
            {
                var finding = await extracting;
                batch.Add(finding);
                bytes += SizeOf(finding);
            }

            progress.Stored(await store.RecordAsync(batch, PageParser.Version, cancellation));
            batch.Clear();
            inHand.Leave(bytes);
        }
    }

    private static Finding Extract(Finding finding, IngestProgress progress)
    {
        if (finding is not Finding.Found found)
        {
            return finding;
        }

        var annotations = Extraction.Of(found.Article);
        foreach (var failure in annotations.Failures)
        {
            progress.Failed?.Invoke(found.Article.Key.Value, failure);
        }

        return found with { Annotations = annotations };
    }

    private static long SizeOf(Finding finding) => finding switch
    {
        Finding.Found { Page: { } page } => page.Body.Length,
        Finding.Failed { Page: { } page } => page.Body.Length,
        _ => 0,
    };
}
