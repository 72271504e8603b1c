using System.Runtime.CompilerServices;
using ArticleSearch.Ingest.Archives;
using ArticleSearch.Ingest.Discover;
using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Ingest;

/// <summary>
/// What does an archive of pages hold? Each page in it becomes an address of its own, so that its state, its failure and the
/// raw page have a place, and it can be tried again alone.
/// </summary>
internal sealed class ArchiveFindings(LocationReader pages, TimeProvider clock)
{
    /// <summary>What is passed over is told together, after so many parts at the latest.</summary>
    private const int MaxPassed = 1_000;

    public async IAsyncEnumerable<Finding> ReadAsync(
        Location archive, string path, IngestProgress progress, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var parts = Source.IsWarc(path)
            ? WarcReader.ReadAsync(path, archive.Address, archive.Position, clock, progress.Read, cancellation)
            : ZipReader.ReadAsync(path, archive.Address, archive.Position, clock, progress.Read, cancellation);
        var passed = new List<ArchiveItem.PassedOver>();
        var position = archive.Position;
        Failure? broken = null;
        await using var part = parts.GetAsyncEnumerator(cancellation);
        while (broken is null)
        {
            try
            {
                if (!await part.MoveNextAsync())
                {
                    break;
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                broken = LocationReader.ReadFailure(failure);
                break;
            }

            if (part.Current.Item is ArchiveItem.PassedOver one && passed.Count < MaxPassed)
            {
                passed.Add(one);
            }
            else
            {
                if (Together(archive, passed, position) is { } together)
                {
                    yield return together;
                }

                yield return await FindingOfAsync(archive, part.Current.Number, part.Current.Item, progress, cancellation);
            }

            position = part.Current.Number;
        }

        if (Together(archive, passed, position) is { } last)
        {
            yield return last;
        }

        if (broken is not null)
        {
            yield return LocationReader.Fail(archive.Id, archive.Address, broken, progress);
        }
    }

    /// <summary>One part alone, for another try.</summary>
    public async Task<Finding> ReadPartAsync(Location location, string path, string part, IngestProgress progress, CancellationToken cancellation)
    {
        var archive = FileAddress.Of(path);
        try
        {
            var item = Source.IsWarc(path)
                ? await WarcReader.ReadPartAsync(path, archive, part, clock, cancellation)
                : await ZipReader.ReadPartAsync(path, archive, part, clock, cancellation);
            return item switch
            {
                ArchiveItem.Page page => LocationReader.SavedForGood(await pages.ReadPageAsync(location.Id, page.Content, progress, cancellation)),
                ArchiveItem.Broken broken => LocationReader.Fail(location.Id, location.Address, broken.Failure, progress),
                _ => LocationReader.Fail(location.Id, location.Address, new Failure(Stage.Read, Reason.NotFound), progress),
            };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return LocationReader.Fail(location.Id, location.Address, LocationReader.ReadFailure(failure), progress);
        }
    }

    private async Task<Finding> FindingOfAsync(Location archive, long number, ArchiveItem item, IngestProgress progress, CancellationToken cancellation)
    {
        var address = item.Part.Length == 0 ? null : FileAddress.OfPart(archive.Address, item.Part);
        return item switch
        {
            ArchiveItem.Page page => LocationReader.SavedForGood(await pages.ReadPageAsync(archive.Id, page.Content, progress, cancellation)) switch
            {
                Finding.Found found => found with { Position = number, Part = address },
                Finding.Failed failed => failed with { Position = number, Part = address },
                var other => other,
            },
            ArchiveItem.Broken broken => LocationReader.Fail(archive.Id, address ?? archive.Address, broken.Failure, progress, position: number) with { Part = address },
            ArchiveItem.Repeat repeat => new Finding.Repeated(archive.Id, item.Part, repeat.Digest, repeat.Url, number),
            ArchiveItem.PassedOver passed => new Finding.PassedOver(archive.Id, [new PassedOver(passed.Reason, 1, item.Part)], number),
            _ => throw new ArgumentOutOfRangeException(nameof(item), item, "Not a part of an archive"),
        };
    }

    private static Finding.PassedOver? Together(Location archive, List<ArchiveItem.PassedOver> passed, long position)
    {
        if (passed.Count == 0)
        {
            return null;
        }

        PassedOver[] reasons = [.. passed.GroupBy(one => one.Reason).Select(group => new PassedOver(group.Key, group.Count(), group.First().Part))];
        passed.Clear();
        return new Finding.PassedOver(archive.Id, reasons, position);
    }
}
