using System.Buffers;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>
/// The quotation marks of one line, paired. Marks of one family close each other whatever their shape, because writers
/// and editing systems mix them; where a mark is the same on both sides, the blanks beside it tell which side it is.
/// </summary>
internal sealed class LineMarks
{
    private const string AllMarks = "\"“”„‟″«»'‘’‚";
    private const string OpensAfter = "([{-–—/:,;…";
    private const string ClosesBefore = ".,;:?!)]}-–—/…";

    private static readonly SearchValues<char> Marks = SearchValues.Create(AllMarks);

    private readonly string _text;
    private readonly TextSpan _line;
    private readonly List<(int Mark, bool IsSingle)> _open = [];
    private int _openDoubles;

    public LineMarks(string text, TextSpan line)
    {
        (_text, _line) = (text, line);
        for (var at = Next(line.Start); at < line.End;)
        {
            var length = IsTwin(at) ? 2 : 1;
            Read(at, length);
            at = Next(at + length);
        }
    }

    /// <summary>Offsets of an opening mark and of the closing mark that belongs to it, inner pairs before outer ones.</summary>
    public List<(int Open, int Close)> Pairs { get; } = [];

    /// <summary>The first double mark that closes what this line did not open; null when there is none.</summary>
    public int? StrayClose { get; private set; }

    /// <summary>The first double mark that this line opens and does not close; null when there is none.</summary>
    public int? LeftOpen => _open.FindIndex(open => !open.IsSingle) is >= 0 and var first ? _open[first].Mark : null;

    /// <summary>Whether the line begins with an opening mark.</summary>
    public bool BeginsOpen => _line.Length > 1 && IsDouble(_text[_line.Start]) && CanOpen(_line.Start, _line.Start);

    private int Next(int from) => _text.AsSpan(from, _line.End - from).IndexOfAny(Marks) is >= 0 and var length ? from + length : _line.End;

    private void Read(int at, int length)
    {
        var c = _text[at];
        if (length == 1 && !IsDouble(c))
        {
            ReadSingle(at, c);
        }
        else if (Opens(at, at + length - 1, c))
        {
            _open.Add((at, IsSingle: false));
            _openDoubles++;
        }
        else
        {
            CloseDouble(at, at + length - 1);
        }
    }

    /// <summary>Two single marks in a row are a double one.</summary>
    private bool IsTwin(int at) => at + 1 < _line.End && !IsDouble(_text[at]) && _text[at + 1] == _text[at];

    private bool Opens(int first, int last, char c)
    {
        var (canOpen, canClose) = (CanOpen(first, last), CanClose(first, last));
        return c switch
        {
            '“' or '„' or '«' or '‟' => canOpen || !canClose || _openDoubles == 0,
            '”' or '»' => canOpen && !canClose && _openDoubles == 0,
            _ => canOpen == canClose ? _openDoubles == 0 : canOpen,
        };
    }

    private void CloseDouble(int at, int behind)
    {
        var last = _open.FindLastIndex(open => !open.IsSingle);
        if (last < 0)
        {
            StrayClose ??= at;
            return;
        }

        Pairs.Add((_open[last].Mark, behind));
        _open.RemoveRange(last, _open.Count - last);
        _openDoubles--;
    }

    /// <summary>A single mark between letters is an apostrophe; one behind a word may be, so it only closes what is open.</summary>
    private void ReadSingle(int at, char c)
    {
        if (CanOpen(at, at) && c != '’' && at + 1 < _line.End && char.IsLetterOrDigit(_text[at + 1]))
        {
            _open.Add((at, IsSingle: true));
        }
        else if (CanClose(at, at) && _open.Count > 0 && _open[^1].IsSingle)
        {
            Pairs.Add((_open[^1].Mark, at));
            _open.RemoveAt(_open.Count - 1);
        }
    }

    private bool CanOpen(int first, int last) =>
        last + 1 < _line.End && !char.IsWhiteSpace(_text[last + 1]) && !ClosesBefore.Contains(_text[last + 1], StringComparison.Ordinal)
        && (first == _line.Start || char.IsWhiteSpace(_text[first - 1]) || OpensAfter.Contains(_text[first - 1], StringComparison.Ordinal) || IsMark(_text[first - 1]));

    private bool CanClose(int first, int last) =>
        first > _line.Start && !char.IsWhiteSpace(_text[first - 1])
        && (last + 1 == _line.End || char.IsWhiteSpace(_text[last + 1]) || ClosesBefore.Contains(_text[last + 1], StringComparison.Ordinal) || IsMark(_text[last + 1]));

    private static bool IsMark(char c) => AllMarks.Contains(c, StringComparison.Ordinal);

    private static bool IsDouble(char c) => c is '"' or '“' or '”' or '„' or '‟' or '″' or '«' or '»';
}
