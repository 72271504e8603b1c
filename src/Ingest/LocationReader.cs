using System.Globalization;
using System.Runtime.CompilerServices;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Discover;
using ArticleSearch.Ingest.Parse;
using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Ingest;

/// <summary>What does this location hold? One page, a file of ready articles, a list of addresses, or an archive of pages.</summary>
internal sealed class LocationReader(PageParser parser, TimeProvider clock)
{
    /// <summary>No page of a newspaper is longer; a longer file is refused before it is read.</summary>
    public const int MaxPageBytes = 16 << 20;

    /// <summary>Everything the location holds, its failures too, and at last that it ended.</summary>
    public async IAsyncEnumerable<Finding> ReadAsync(
        Location location, IngestProgress progress, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var archives = new ArchiveFindings(this, clock);
        var path = FileAddress.PathOf(location.Address);
        if (path is null)
        {
            yield return Fail(location.Id, location.Address, new Failure(Stage.Read, Reason.NotConfigured), progress);
        }
        else if (FileAddress.PartOf(location.Address) is { } part)
        {
            yield return await archives.ReadPartAsync(location, path, part, progress, cancellation);
        }
        else
        {
            var isEmpty = new FileInfo(path) is { Exists: true, Length: 0 };
            var findings = Source.IsList(path) ? ReadListAsync(location, path, progress, cancellation)
                : Source.IsArchive(path) && !isEmpty ? archives.ReadAsync(location, path, progress, cancellation)
                : Source.IsReadyArticles(path) && !isEmpty ? ReadLinesAsync(location, path, progress, cancellation)
                : ReadFileAsync(location, path, progress, cancellation);
            await foreach (var finding in findings)
            {
                yield return finding;
            }
        }

        yield return new Finding.End(location.Id);
    }

    public async Task<Finding> ReadPageAsync(long locationId, FetchedPage page, IngestProgress progress, CancellationToken cancellation)
    {
        var outcome = await ParseAsync(page, cancellation);
        if (outcome is ParseOutcome.Refused refused)
        {
            return Fail(locationId, page.Address, refused.Failure, progress, page);
        }

        var parsed = (ParseOutcome.Parsed)outcome;
        if (parsed.Note is { } note)
        {
            progress.Noted?.Invoke(page.Address, note);
        }

        return new Finding.Found(locationId, parsed.Article, page);
    }

    private async IAsyncEnumerable<Finding> ReadListAsync(
        Location location, string path, IngestProgress progress, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (page, unread) = await ReadBytesAsync(location, path, progress, ListDocument.MaxBytes, cancellation);
        var list = page is null ? new ListDocument([], [], unread) : await ListReader.ReadAsync(ListKind.Feed, page, cancellation);
        foreach (var finding in ListFindings.Of(location, list, progress))
        {
            yield return finding;
        }
    }

    private async IAsyncEnumerable<Finding> ReadFileAsync(
        Location location, string path, IngestProgress progress, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (page, unread) = await ReadBytesAsync(location, path, progress, MaxPageBytes, cancellation);
        if (page is not null && File.Exists(path + SavedAddress.Ending))
        {
            (var sidecar, unread) = await ReadBytesAsync(location, path + SavedAddress.Ending, progress, SavedAddress.MaxBytes, cancellation);
            var url = sidecar is null ? null : SavedAddress.Read(sidecar.Body.Span);
            unread ??= url is null ? new Failure(Stage.Read, Reason.BadAddress, Path.GetFileName(path) + SavedAddress.Ending) : null;
            page = page with { Url = url };
        }

        yield return unread is not null
            ? Fail(location.Id, location.Address, unread, progress)
            : SavedForGood(await ReadPageAsync(location.Id, page!, progress, cancellation));
    }

    private async Task<(FetchedPage? Page, Failure? Failure)> ReadBytesAsync(
        Location location, string path, IngestProgress progress, long maxBytes, CancellationToken cancellation)
    {
        try
        {
            var size = new FileInfo(path).Length;
            if (size == 0)
            {
                // Not opened: a named pipe has no size either, and would wait for a writer for ever.
                return (null, new Failure(Stage.Read, Reason.EmptyFile));
            }

            if (size > maxBytes)
            {
                progress.Read(size);
                return (null, new Failure(Stage.Read, Reason.TooLarge, string.Create(CultureInfo.InvariantCulture, $"{size >> 20} MB > {maxBytes >> 20} MB")));
            }

            var body = await File.ReadAllBytesAsync(path, cancellation);
            progress.Read(body.Length);
            return (new FetchedPage(location.Address, Url: null, body, ContentType: null, clock.GetUtcNow()), null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (null, ReadFailure(failure));
        }
    }

    /// <summary>A site may answer otherwise tomorrow, a saved file will not; only a busy machine is worth another try.</summary>
    internal static Finding SavedForGood(Finding finding) =>
        finding is Finding.Failed { Failure: { Stage: Stage.Parse, MayRetry: true, Reason: not Reason.TooSlow } failure } failed
            ? failed with { Failure = failure with { MayRetry = false } }
            : finding;

    private static async IAsyncEnumerable<Finding> ReadLinesAsync(
        Location location, string path, IngestProgress progress, [EnumeratorCancellation] CancellationToken cancellation)
    {
        FileStream? file = null;
        Failure? broken = null;
        try
        {
            file = File.OpenRead(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            broken = ReadFailure(failure);
        }

        if (file is not null)
        {
            await using var lines = ReadyArticles.ReadAsync(file, location.Position, cancellation).GetAsyncEnumerator(cancellation);
            for (var done = 0L; broken is null;)
            {
                try
                {
                    if (!await lines.MoveNextAsync())
                    {
                        break;
                    }
                }
                catch (Exception failure) when (failure is IOException or InvalidDataException)
                {
                    broken = ReadFailure(failure);
                    break;
                }

                progress.Read(file.Position - done);
                done = file.Position;
                if (FindingOf(location, lines.Current, progress) is { } finding)
                {
                    yield return finding;
                }
            }

            await file.DisposeAsync();
        }

        if (broken is not null)
        {
            yield return Fail(location.Id, location.Address, broken, progress);
        }
    }

    private static Finding? FindingOf(Location location, ReadyArticles.Line line, IngestProgress progress) => line switch
    {
        { Article: { } article } => new Finding.Found(location.Id, article, Page: null, line.Number),
        { Failure: { } failure } => Fail(location.Id, location.Address, failure, progress, position: line.Number),
        _ => null,
    };

    private async Task<ParseOutcome> ParseAsync(FetchedPage page, CancellationToken cancellation)
    {
        try
        {
            return await parser.ParseAsync(page, cancellation);
        }
#pragma warning disable CA1031 // A page that breaks the parser is that page's failure; the others go on.
        catch (Exception unexpected) when (unexpected is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new ParseOutcome.Refused(new Failure(Stage.Parse, Reason.Unexpected, unexpected.Message));
        }
    }

    internal static Finding.Failed Fail(
        long locationId, string address, Failure failure, IngestProgress progress, FetchedPage? page = null, long position = 0)
    {
        progress.Failed?.Invoke(address, failure);
        return new Finding.Failed(locationId, failure, page, position);
    }

    internal static Failure ReadFailure(Exception failure) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => new Failure(Stage.Read, Reason.NotFound),
        InvalidDataException => new Failure(Stage.Read, Reason.NotReadable, failure.Message),
        _ => new Failure(Stage.Read, Reason.NotReadable, failure.Message, MayRetry: true),
    };
}
