using ArticleSearch.Ingest.Fetch;

namespace ArticleSearch.Ingest.Discover;

/// <summary>More came out of a stream than may.</summary>
internal sealed class TooMuchException() : IOException("More than was allowed.");

/// <summary>Gives no more than so many bytes of the inner stream, which it owns.</summary>
internal sealed class BoundedStream(Stream inner, long most) : ReadOnlyStream
{
    private long _given;

    /// <exception cref="TooMuchException">There is more.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _given += read;
        return _given <= most ? read : throw new TooMuchException();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
