using System.Text;
using ArticleSearch.Ingest.Extract.People;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>
/// Full names that the cast does not hold, by a part of them: whoever is later "Phượng" or "David" alone stood there once
/// with more of his name. A part of two different names means nobody.
/// </summary>
internal sealed class FullNames
{
    private const int Longest = 4;

    /// <summary>So many names with one part are told apart; no article has more.</summary>
    private const int MaxAlike = 8;

    private readonly TokenizedText _text;
    private readonly SpeechLexicon _words;
    private readonly Dictionary<string, List<Printing>> _byPart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Printing> _byFirst = new(StringComparer.Ordinal);
    private readonly List<(int First, int End)> _names = [];
    private readonly NameReader _reader;

    public FullNames(TokenizedText text, SpeechLexicon words)
    {
        (_text, _words, _reader) = (text, words, new NameReader(text, Vocabulary.Known));
        var run = new List<int>();
        for (var i = 0; i <= text.Tokens.Count; i++)
        {
            if (i < text.Tokens.Count && IsPart(i))
            {
                run.Add(i);
            }
            else if (run.Count == 0 || !IsJoint(i))
            {
                Read(run, i);
                run.Clear();
            }
            else
            {
                i++;
            }
        }
    }

    private bool IsPart(int at) => _text.Tokens[at] is { IsWord: true, IsCapital: true } token && ((token.Length > 1 && !token.IsUpper) || IsJoint(at + 1));

    /// <summary>O’Reilly, Jean-Luc, Jong-un: a sign inside a word.</summary>
    private bool IsJoint(int at) =>
        at + 1 < _text.Tokens.Count && _text.IsGlued(at) && _text.IsGlued(at + 1) && _text.Tokens[at + 1].IsWord && (_text.Tokens[at].Is('-') || _text.Tokens[at].Is('\'') || _text.Tokens[at].Is('’'));

    /// <summary>A row of capitals, less what the next sentence begins with.</summary>
    private void Read(List<int> words, int end)
    {
        if (words.Count > 1 && words[^1] == end - 1 && Vocabulary.Known.Starts.Longest(_text, end - 1, end, out _) is { Kind: StartKind.Always })
        {
            words.RemoveAt(words.Count - 1);
            end--;
        }

        if (words.Count > 1)
        {
            var first = Bare(words[0], end);
            Add(words.FindAll(word => word >= first), end);
        }
    }

    /// <summary>Whether the text has any name of two words or more.</summary>
    public bool IsEmpty => _names.Count == 0;

    /// <summary>The whole name that these tokens are a part of; null when no other place has more of it, or several have and it
    /// cannot be told which: one that stands there once may be a capital that ends the sentence before.</summary>
    public (int First, int End)? Of(int first, int end)
    {
        if (end - first > Longest || !_byPart.TryGetValue(Key(first, end), out var printings))
        {
            return null;
        }

        var often = printings.Count == 1 ? printings : printings.FindAll(printing => printing.Times > 1);
        often = often.Count == 1 ? often : printings.FindAll(printing => !EndsAnother(printing));
        return often is [var sole] ? (sole.First, sole.End) : null;
    }

    /// <summary>The whole names of which the one word may be a part, when it cannot be told of which, or whose family name it is.</summary>
    public IReadOnlyList<string> Candidates(int token)
    {
        var found = _byPart.TryGetValue(Key(token, token + 1), out var printings) && Of(token, token + 1) is null ? printings
            : printings is null && _byFirst.TryGetValue(_text.Tokens[token].Term, out var first) ? [first]
            : [];
        return [.. found.Select(printing => _text.Slice(_text.SpanOf(printing.First, printing.End))).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>"… của Mourinho Ivanovic nói": its first word is the last one of somebody else's name, so two sentences meet there.</summary>
    private bool EndsAnother(Printing printing) =>
        _byPart.TryGetValue(Key(printing.First, printing.First + 1), out var others) && others.Exists(other => _text.Tokens[other.End - 1].Term == _text.Tokens[printing.First].Term);

    /// <summary>The last name that ends before the token, none from before <paramref name="left"/>.</summary>
    public (int First, int End)? Last(int token, int left)
    {
        var (low, high) = (0, _names.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _names[middle].End <= token ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && _names[low - 1].First >= left ? _names[low - 1] : null;
    }

    /// <summary>Behind a form of address, a small word or a place that stands before the name with a capital of its own.</summary>
    private int Bare(int first, int end)
    {
        while (end - first > 1)
        {
            var term = _text.Tokens[first].Term;
            if (Vocabulary.Known.Terms.Longest(_text, first, end, out var place) is { Kind: TermKind.Place } && (place == end || end - place > 1))
            {
                first = place;
            }
            else if ((!Vocabulary.Known.FamilyNames.Contains(term) && (_words.Openings.Contains(term) || _words.Prepositions.Contains(term) || _words.With.Contains(term))) || _words.Quantities.Contains(term)
                || _words.Pronouns.Longest(_text, first, first + 1, out _) is not null || _words.Speakers.Longest(_text, first, first + 1, out _) is not null)
            {
                first++;
            }
            else
            {
                break;
            }
        }

        return first;
    }

    /// <summary>
    /// The given name stands last in Vietnamese; a name of two words elsewhere is called by either. Of a long row of
    /// foreign capitals (a firm and its director) the last two are the name.
    /// </summary>
    private void Add(List<int> words, int end)
    {
        // "Á Âu John Smith", "Thánh Smith": Vietnamese syllables before foreign words are not the name's.
        var foreign = words.FindIndex(word => !_reader.IsSyllable(word));
        words = foreign > 0 && words.Count - foreign > 1 ? words[foreign..] : words;
        if (words.Count > 2 && foreign == 0 && words[0] > 0 && Vocabulary.Known.Terms.Longest(_text, words[0] - 1, words[0], out _) is { Kind: TermKind.Unit })
        {
            // "bang Queensland John Smith"
            words = words[1..];
        }

        var isWhole = words.Count > 0 && (words[0] > 0 && _words.Pronouns.Longest(_text, words[0] - 1, words[0], out _) is not null);
        var isVietnamese = isWhole || (words.Count > 0 && foreign < 0 && Vocabulary.Known.FamilyNames.Contains(_text.Tokens[words[0]].Term));
        words = words.Count >= Longest && !isVietnamese ? words[^2..] : words;
        if (words.Count is < 2 or > Longest || (words.Count == 2 && foreign == 1 && !isWhole && !Ascii.IsValid(_text.Tokens[words[0]].Term)))
        {
            return;
        }

        _names.Add((words[0], end));
        _byFirst.TryAdd(_text.Tokens[words[0]].Term, new Printing(words[0], end, Times: 1));
        for (var length = 1; length < words.Count && (length == 1 || isVietnamese); length++)
        {
            Add(Key(words[^length], end), words[0], end);
        }

        if (words.Count == 2)
        {
            Add(Key(words[0], words[1]), words[0], end);
        }
    }

    private void Add(string part, int first, int end)
    {
        var printings = _byPart.TryGetValue(part, out var known) ? known : _byPart[part] = [];
        for (var i = 0; i < printings.Count; i++)
        {
            if (OneOf((printings[i].First, printings[i].End), (first, end)) is { } one)
            {
                printings[i] = new Printing(one.First, one.End, printings[i].Times + 1);
                return;
            }
        }

        if (printings.Count < MaxAlike)
        {
            printings.Add(new Printing(first, end, Times: 1));
        }
    }

    /// <summary>Of two printings of one name the whole one: Lê Bảo Châu rather than Bảo Châu, but John Smith rather than Chelsea John Smith.</summary>
    private (int First, int End)? OneOf((int First, int End) one, (int First, int End) other)
    {
        var (shorter, longer) = one.End - one.First <= other.End - other.First ? (one, other) : (other, one);
        for (var back = 1; back <= shorter.End - shorter.First; back++)
        {
            if (_text.Tokens[shorter.End - back].Term != _text.Tokens[longer.End - back].Term)
            {
                return null;
            }
        }

        return Vocabulary.Known.FamilyNames.Contains(_text.Tokens[longer.First].Term) || (longer.First > 0 && _words.Pronouns.Longest(_text, longer.First - 1, longer.First, out _) is not null) ? longer : shorter;
    }

    private string Key(int first, int end)
    {
        if (end - first == 1)
        {
            return _text.Tokens[first].Term;
        }

        return string.Join(' ', Enumerable.Range(first, end - first).Select(at => _text.Tokens[at].Term));
    }

    /// <summary>A name as it stands somewhere, and how often.</summary>
    private readonly record struct Printing(int First, int End, int Times);
}
