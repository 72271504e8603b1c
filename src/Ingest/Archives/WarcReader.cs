using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ArticleSearch.Ingest.Archives;

/// <summary>
/// The records of a WARC file, one after the other, in constant memory. A record whose length does not hold, or whose
/// compressed bytes are damaged, is told with its place, and reading goes on at the next one that can be found.
/// </summary>
internal sealed class WarcReader : IDisposable
{
    /// <summary>Damage comes alone; who finds so much of it reads no archive.</summary>
    private const int MaxBroken = 1_000;

    private static readonly byte[] Signature = Encoding.ASCII.GetBytes(WarcHeader.Signature);

    private readonly ArchiveBytes _bytes;
    private readonly WarcPages _pages;

    /// <summary>The record in hand, then the one behind it; its signature has been read already.</summary>
    private ArchivePlace _place;
    private State _state = State.Start;
    private DamagedArchiveException? _damage;
    private int _broken;

    private WarcReader(ArchiveBytes bytes, WarcPages pages) => (_bytes, _pages) = (bytes, pages);

    private enum State
    {
        Start,
        AtRecord,

        /// <summary>At the beginning of a gzip member behind a damaged one.</summary>
        AtMember,

        /// <summary>Behind the last record that could be read; the next member is damaged.</summary>
        AtDamage,
        End,
    }

    /// <param name="skip">How many parts at the beginning are done already.</param>
    /// <param name="read">Told how many bytes of the file have been read.</param>
    /// <returns>The parts with their numbers, from 1.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static async IAsyncEnumerable<(long Number, ArchiveItem Item)> ReadAsync(
        string path, string address, long skip, TimeProvider clock, Action<long> read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var bytes = new ArchiveBytes(path);
        using var reader = new WarcReader(bytes, new WarcPages(address, clock));
        var done = 0L;
        for (var number = 1L; await reader.NextAsync(isDone: number <= skip, cancellation) is { } item; number++)
        {
            read(bytes.Done - done);
            done = bytes.Done;
            if (number > skip)
            {
                yield return (number, item);
            }
        }
    }

    /// <summary>One record of which the place is known.</summary>
    /// <returns>Null when no record begins there.</returns>
    public static async Task<ArchiveItem?> ReadPartAsync(string path, string address, string part, TimeProvider clock, CancellationToken cancellation)
    {
        using var bytes = new ArchiveBytes(path);
        using var reader = new WarcReader(bytes, new WarcPages(address, clock));
        try
        {
            if (!ArchivePlace.TryParse(part, out var place))
            {
                return null;
            }

            bytes.GoTo(place);
        }
        catch (DamagedArchiveException)
        {
            return null;
        }

        return await reader.NextAsync(isDone: false, cancellation) is { } item && item.Part == part ? item : null;
    }

    public void Dispose() => _bytes.Dispose();

    /// <param name="isDone">It is only passed over.</param>
    /// <returns>Null at the end.</returns>
    private async Task<ArchiveItem?> NextAsync(bool isDone, CancellationToken cancellation)
    {
        try
        {
            switch (_state)
            {
                case State.Start when !FindRecord(isLineStart: true, maxPassed: 0, out _):
                    return new ArchiveItem.Broken("", new Failure(Stage.Read, Reason.NotAnArchive));
                case State.AtMember:
                    FindRecord(isLineStart: true, long.MaxValue, out _);
                    break;
                case State.AtDamage:
                    return Pass(_damage!);
            }

            return _state == State.End ? null : Patient(await ReadAsync(isDone, cancellation));
        }
        catch (DamagedArchiveException damage)
        {
            return Pass(damage);
        }
    }

    private ArchiveItem Pass(DamagedArchiveException damage)
    {
        var broken = Broken(_place, damage.Reason, damage.Message);
        _state = damage.Reason != Reason.CutOff && _bytes.GoToNextMember() ? State.AtMember : State.End;
        _place = _bytes.Place;
        return Patient(broken);
    }

    /// <summary>Lets damage pass, until there is too much of it.</summary>
    private ArchiveItem Patient(ArchiveItem item)
    {
        if (item is not ArchiveItem.Broken { Failure: { Reason: Reason.BrokenRecord or Reason.DecompressionBomb } failure } || ++_broken < MaxBroken)
        {
            return item;
        }

        _state = State.End;
        return new ArchiveItem.Broken(item.Part, failure with { Detail = string.Create(CultureInfo.InvariantCulture, $"{MaxBroken} × {failure.Detail}") });
    }

    private async Task<ArchiveItem> ReadAsync(bool isDone, CancellationToken cancellation)
    {
        var block = HeaderBlock.Read(_bytes.ReadByte, Signature);
        if (block.End != HeaderEnd.Whole)
        {
            return Advance(block.End == HeaderEnd.CutOff
                ? Broken(_place, Reason.CutOff, "")
                : Broken(_place, Reason.BrokenRecord, string.Create(CultureInfo.InvariantCulture, $"header > {HeaderBlock.MaxBytes >> 10} KB")));
        }

        if (WarcHeader.Read(block, out var missing) is not { } header)
        {
            return Advance(Broken(_place, Reason.BrokenRecord, missing), isLineStart: true);
        }

        await using var content = new RecordContent(_bytes, header.Length);
        var part = _place.ToString();
        var item = isDone ? new ArchiveItem.PassedOver(part, Reason.KnownPage) : await _pages.ReadAsync(header, content, part, cancellation);
        content.SkipRest(cancellation);
        return content.IsShort
            ? Advance(_bytes.IsPacked ? Broken(_place, Reason.BrokenRecord, "Content-Length") : Broken(_place, Reason.CutOff, ""))
            : Advance(item);
    }

    /// <summary>Goes to the next record. What lies between shows that the length of this one was wrong, and so was what was read of it.</summary>
    private ArchiveItem Advance(ArchiveItem item, bool isLineStart = false)
    {
        var place = _place;
        try
        {
            FindRecord(isLineStart, long.MaxValue, out var passed);
            return passed == 0 || item is ArchiveItem.Broken ? item : Broken(place, Reason.BrokenRecord, "Content-Length");
        }
        catch (DamagedArchiveException damage) when (_bytes.Member != place.Offset)
        {
            (_damage, _place, _state) = (damage, _bytes.Place, State.AtDamage);
            return item;
        }
    }

    /// <summary>Reads up to the signature at the beginning of the next line that has one; the end when none has.</summary>
    /// <param name="maxPassed">How many bytes that belong to no record may lie before it.</param>
    private bool FindRecord(bool isLineStart, long maxPassed, out long passed)
    {
        passed = 0;
        var matched = 0;
        var start = _place;
        while (passed <= maxPassed && _bytes.Fill())
        {
            var place = _bytes.Place;
            if (_bytes.IsPacked && place.Inside == 0)
            {
                (passed, isLineStart, matched) = (passed + matched, true, 0);
            }

            var value = _bytes.ReadByte();
            if (isLineStart && value == Signature[matched])
            {
                start = matched == 0 ? place : start;
                if (++matched == Signature.Length)
                {
                    (_place, _state) = (start, State.AtRecord);
                    return true;
                }

                continue;
            }

            passed += matched + (value is '\r' or '\n' ? 0 : 1);
            (isLineStart, matched) = (value == '\n', 0);
        }

        _state = State.End;
        passed += matched;
        return false;
    }

    private static ArchiveItem.Broken Broken(ArchivePlace place, Reason reason, string detail) => new(place.ToString(), new Failure(Stage.Read, reason, detail));
}
