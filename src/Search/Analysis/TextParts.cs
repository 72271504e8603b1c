using System.Buffers;
using System.Globalization;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Search.Analysis;

/// <summary>The syllables and numbers of a text in order, with what stands between them.</summary>
/// <remarks>A number with its unit (654ha, 15h) is two parts, so that it is found as 654 ha, too.</remarks>
internal sealed class TextParts(TermSpace terms)
{
    private static readonly SearchValues<char> FigureSigns = SearchValues.Create("0123456789.,");

    private TextPart[] _parts = new TextPart[256];

    public int Count { get; private set; }

    public ref readonly TextPart this[int index] => ref _parts[index];

    public ReadOnlySpan<char> Term(int index) => terms.Characters.AsSpan(_parts[index].TermStart, _parts[index].TermLength);

    /// <summary>The value of a number written with digits only, four at most; -1 for everything else.</summary>
    public int Value(int index) =>
        index < Count && _parts[index] is { IsNumber: true } part && part.End - part.Start <= 4
            && int.TryParse(Term(index), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                ? value
                : -1;

    /// <summary>The part before this one, with blanks between them, is this word.</summary>
    public bool IsAfter(int index, string word) => index > 0 && _parts[index].Joins && Term(index - 1).SequenceEqual(word);

    /// <summary>This part is this word, with blanks before it.</summary>
    public bool Continues(int index, string word) => index < Count && _parts[index].Joins && Term(index).SequenceEqual(word);

    public void Read(ReadOnlySpan<char> text)
    {
        Count = 0;
        var border = PartBorder.None;
        for (int start = 0, lineEnd; start < text.Length; start = lineEnd + 1)
        {
            lineEnd = text[start..].IndexOf('\n') is >= 0 and var length ? start + length : text.Length;
            for (int at = start, end; at < lineEnd; at = end)
            {
                end = Sentences.EndOf(text, at, lineEnd);
                border = ReadSentence(text[..end], at, border) ? PartBorder.Sentence : border;
            }

            border = Count > 0 ? PartBorder.Paragraph : PartBorder.None;
        }
    }

    /// <summary>9.2.2018 and 9-02-2018 have equal parts.</summary>
    public void DropLeadingZero(int index)
    {
        ref var part = ref _parts[index];
        if (part.TermLength > 1 && terms.Characters[part.TermStart] == '0')
        {
            part = part with { TermStart = part.TermStart + 1, TermLength = part.TermLength - 1 };
        }
    }

    private bool ReadSentence(ReadOnlySpan<char> text, int from, PartBorder border)
    {
        var before = Count;
        for (var at = from; TokenScanner.TryNext(text, at, out var start, out var end); at = end)
        {
            var first = Count;
            var (sign, isTight) = Count == before ? (TextPart.OtherSigns, false) : Between(text[_parts[Count - 1].End..start]);
            if (!char.IsAsciiDigit(text[start]) || !TryReadNumber(text, start, end, sign, isTight))
            {
                AddSyllable(text, start, end, sign, isTight);
            }

            if (first == before)
            {
                _parts[first] = _parts[first] with { Border = border };
            }
        }

        return Count > before;
    }

    private static (char Sign, bool IsTight) Between(ReadOnlySpan<char> gap)
    {
        if (gap is [' '])
        {
            return (' ', false);
        }

        var (sign, isTight) = (' ', true);
        foreach (var c in gap)
        {
            if (char.IsWhiteSpace(c))
            {
                isTight = false;
            }
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                sign = sign == ' ' ? c : TextPart.OtherSigns;
            }
        }

        return (sign, isTight);
    }

    /// <returns>The token does not start with a number that could be cut off.</returns>
    private bool TryReadNumber(ReadOnlySpan<char> text, int start, int end, char sign, bool isTight)
    {
        var length = text[start..end].IndexOfAnyExcept(FigureSigns);
        var unit = length < 0 ? end : start + length;
        if (unit < end && !char.IsLetter(text[unit]))
        {
            return false;
        }

        AddNumber(text, start, unit, sign, isTight);
        if (unit < end)
        {
            AddSyllable(text, unit, end, ' ', isTight: true);
        }

        return true;
    }

    private void AddNumber(ReadOnlySpan<char> text, int start, int end, char sign, bool isTight)
    {
        var length = NumberForm.Write(text[start..end], terms.Room(end - start));
        if (length > 0)
        {
            Add(start, end, length, isNumber: true, sign, isTight);
            return;
        }

        for (var at = start; at < end;)
        {
            var digits = text[at..end].IndexOfAny('.', ',') is >= 0 and var found ? found : end - at;
            text.Slice(at, digits).CopyTo(terms.Room(digits));
            Add(at, at + digits, digits, isNumber: true, at == start ? sign : text[at - 1], isTight || at > start);
            at += digits + 1;
        }
    }

    private void AddSyllable(ReadOnlySpan<char> text, int start, int end, char sign, bool isTight) =>
        Add(start, end, Spelling.Write(text[start..end], terms.Room((end - start) * Spelling.MaxGrowth)), isNumber: false, sign, isTight);

    private void Add(int start, int end, int termLength, bool isNumber, char sign, bool isTight)
    {
        if (Count == _parts.Length)
        {
            Array.Resize(ref _parts, Count * 2);
        }

        _parts[Count++] = new TextPart(start, end, terms.Keep(termLength), termLength, isNumber, sign, isTight, PartBorder.None);
    }
}
