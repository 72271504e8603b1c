using ArticleSearch.Ingest.Fetch;

namespace ArticleSearch.Ingest.Archives;

/// <summary>The content of one record, as long as its header says, or as the archive goes on.</summary>
internal sealed class RecordContent(ArchiveBytes bytes, long length) : ReadOnlyStream
{
    private readonly long _member = bytes.Member;
    private long _left = length;

    /// <summary>The archive, or the gzip member, ended before the content did.</summary>
    public bool IsShort { get; private set; }

    public override int ReadByte()
    {
        if (!HasMore())
        {
            return -1;
        }

        _left--;
        return bytes.ReadByte();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = HasMore() ? bytes.Read(buffer[..(int)Math.Min(buffer.Length, _left)]) : 0;
        _left -= read;
        return read;
    }

    /// <summary>Passes over what nobody read.</summary>
    public void SkipRest(CancellationToken cancellation)
    {
        while (HasMore())
        {
            cancellation.ThrowIfCancellationRequested();
            _left -= bytes.Skip(_left);
        }
    }

    /// <summary>No record goes on in another member.</summary>
    private bool HasMore()
    {
        if (_left == 0 || IsShort)
        {
            return false;
        }

        IsShort = !bytes.Fill() || bytes.Member != _member;
        return !IsShort;
    }
}
