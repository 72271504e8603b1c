using System.Globalization;
using System.Xml;

namespace ArticleSearch.Ingest.Discover;

/// <summary>
/// Feeds of newspapers are not quite XML: blanks or a mark before the declaration, control characters, an ampersand in
/// a title, entities of HTML. They are mended while they are read, so that a strict reader with all its guards can follow.
/// </summary>
internal sealed class XmlRepair(TextReader source) : TextReader
{
    /// <summary>The longest thing that is looked at as a whole: a numeric reference, the start of a CDATA section.</summary>
    private const int Lookahead = 16;

    private readonly char[] _window = new char[1 << 14];
    private int _at;
    private int _end;
    private bool _sourceEnded;
    private bool _begun;
    private bool _inCdata;
    private string _inserted = "";
    private int _insertedAt;

    /// <summary>Nothing but blanks came so far.</summary>
    public bool IsBlank => !_begun;

    public override int Read(char[] buffer, int index, int count)
    {
        var written = 0;
        for (; written < count && Read() is var c and >= 0; written++)
        {
            buffer[index + written] = (char)c;
        }

        return written;
    }

    public override int Read()
    {
        if (_insertedAt < _inserted.Length)
        {
            return _inserted[_insertedAt++];
        }

        while (Fill())
        {
            var c = _window[_at];
            if (!_begun && (char.IsWhiteSpace(c) || c == '\uFEFF'))
            {
                _at++;
                continue;
            }

            _begun = true;
            if (!IsAllowed(c))
            {
                _at++;
                continue;
            }

            return Mend(c);
        }

        return -1;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }

    private char Mend(char c)
    {
        var rest = _window.AsSpan(_at, _end - _at);
        if (_inCdata)
        {
            _inCdata = !rest.StartsWith("]]>");
        }
        else if (c == '<')
        {
            _inCdata = rest.StartsWith("<![CDATA[");
        }
        else if (c == '&' && !IsReference(rest))
        {
            (_inserted, _insertedAt) = ("amp;", 0);
        }

        _at++;
        return c;
    }

    /// <summary>A character of XML 1.0, or half of a whole surrogate pair.</summary>
    private bool IsAllowed(char c)
    {
        if (char.IsHighSurrogate(c))
        {
            return _at + 1 < _end && char.IsLowSurrogate(_window[_at + 1]);
        }

        return char.IsLowSurrogate(c) ? _at > 0 && char.IsHighSurrogate(_window[_at - 1]) : XmlConvert.IsXmlChar(c);
    }

    private static bool IsReference(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, Lookahead)].IndexOf(';');
        if (end < 2)
        {
            return false;
        }

        var name = text[1..end];
        if (name[0] != '#')
        {
            return name is "amp" or "lt" or "gt" or "quot" or "apos";
        }

        var isNumber = name.Length > 1 && name[1] is 'x'
            ? int.TryParse(name[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            : int.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out code);
        return isNumber && (code is > 0xFFFF and <= 0x10FFFF || (code <= 0xFFFF && XmlConvert.IsXmlChar((char)code)));
    }

    /// <summary>Keeps what one decision needs in the window, and the character before it.</summary>
    private bool Fill()
    {
        if (_end - _at < Lookahead && !_sourceEnded)
        {
            var kept = Math.Max(0, _at - 1);
            Array.Copy(_window, kept, _window, 0, _end - kept);
            (_at, _end) = (_at - kept, _end - kept);
            while (_end - _at < Lookahead && !_sourceEnded)
            {
                var read = source.Read(_window, _end, _window.Length - _end);
                _sourceEnded = read == 0;
                _end += read;
            }
        }

        return _at < _end;
    }
}
