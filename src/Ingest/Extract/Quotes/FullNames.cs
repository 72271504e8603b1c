using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>
/// Full names that the cast does not hold, by a part of them: whoever is later "Phượng" or "David" alone stood there once
/// with more of his name. A part of two different names means nobody.
/// </summary>
internal sealed class FullNames
{
    private const int Longest = 4;

    private readonly TokenizedText _text;
    private readonly Dictionary<string, (int First, int End)?> _byPart = new(StringComparer.Ordinal);

    public FullNames(TokenizedText text)
    {
        _text = text;
        var first = 0;
        for (var i = 0; i <= text.Tokens.Count; i++)
        {
            if (i < text.Tokens.Count && text.Tokens[i] is { IsWord: true, IsCapital: true, IsUpper: false } && text.Tokens[i].Length > 1)
            {
                continue;
            }

            Add(first, i);
            first = i + 1;
        }
    }

    /// <summary>The whole name that the one token is a part of; null when no other place has more of it.</summary>
    public (int First, int End)? Of(int token) => _byPart.GetValueOrDefault(_text.Tokens[token].Term);

    /// <summary>The given name stands last in Vietnamese; a name of two words elsewhere is called by either.</summary>
    private void Add(int first, int end)
    {
        if (end - first is < 2 or > Longest)
        {
            return;
        }

        Add(_text.Tokens[end - 1].Term, first, end);
        if (end - first == 2)
        {
            Add(_text.Tokens[first].Term, first, end);
        }
    }

    private void Add(string part, int first, int end)
    {
        var isKnown = _byPart.TryGetValue(part, out var other);
        _byPart[part] = !isKnown || (other is { } same && IsSame(same, first, end)) ? other ?? (first, end) : null;
    }

    private bool IsSame((int First, int End) one, int first, int end) =>
        _text.SpanOf(one.First, one.End).In(_text.Value).SequenceEqual(_text.SpanOf(first, end).In(_text.Value));
}
