using System.Globalization;
using ArticleSearch.Ingest.Fetch;

namespace ArticleSearch.Ingest.Archives;

/// <summary>
/// Takes the chunks of HTTP/1.1 (RFC 9112) apart again. Some tools store the body whole under the header that it came
/// with: what does not begin with a chunk is passed on as it is.
/// </summary>
/// <remarks>A size that does not hold is an <see cref="InvalidDataException"/>, as with other damaged codings.</remarks>
internal sealed class ChunkedBody(Stream inner) : ReadOnlyStream
{
    /// <summary>Sixteen digits, and what an extension may need.</summary>
    private const int MaxLine = 256;

    private readonly byte[] _line = new byte[MaxLine];
    private int _lineLength;
    private int _given;
    private long _left;
    private State _state = State.Begin;

    private enum State
    {
        Begin,
        InChunk,
        Whole,
        End,
    }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }

        if (_state == State.Begin)
        {
            _state = TrySize(out _left) ? NextState() : State.Whole;
        }
        else if (_state == State.InChunk && _left == 0)
        {
            ReadLine();
            _state = _lineLength <= 2 && TrySize(out _left) ? NextState() : throw Lying();
        }

        return _state switch
        {
            State.InChunk => ReadChunk(buffer),
            State.Whole => ReadWhole(buffer),
            _ => 0,
        };
    }

    private static InvalidDataException Lying() => new("chunk size");

    private State NextState() => _left > 0 ? State.InChunk : State.End;

    private int ReadChunk(Span<byte> buffer)
    {
        var read = inner.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
        _left -= read > 0 ? read : throw Lying();
        return read;
    }

    private int ReadWhole(Span<byte> buffer)
    {
        if (_given == _lineLength)
        {
            return inner.Read(buffer);
        }

        var count = Math.Min(buffer.Length, _lineLength - _given);
        _line.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    private bool TrySize(out long size)
    {
        ReadLine();
        var digits = System.Text.Encoding.Latin1.GetString(_line, 0, _lineLength).Split(';')[0].Trim();
        size = 0;
        return _lineLength > 0 && _line[_lineLength - 1] == '\n'
            && long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out size) && size >= 0;
    }

    private void ReadLine()
    {
        for (_lineLength = 0; _lineLength < MaxLine && inner.ReadByte() is >= 0 and var value;)
        {
            _line[_lineLength++] = (byte)value;
            if (value == '\n')
            {
                return;
            }
        }
    }
}
