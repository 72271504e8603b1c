namespace ArticleSearch.Ingest.Text;

/// <summary>
/// Known phrases, found token by token, the longest first. Spelling does not count (uỷ ban is ủy ban), letter case does
/// not either: whoever asks decides what a capital means.
/// </summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
public sealed class Gazetteer<T>
    where T : class
{
    private readonly Node _root = new();

    /// <summary>Of equal phrases the last one counts.</summary>
    public Gazetteer(IEnumerable<KeyValuePair<string, T>> entries)
    {
        foreach (var (phrase, value) in entries)
        {
            var node = _root;
            foreach (var token in TokenizedText.TokensOf(phrase))
            {
                node = node.Next.TryGetValue(token.Term, out var next) ? next : node.Next[token.Term] = new Node();
            }

            node.Value = value;
        }
    }

    /// <summary>The longest phrase that begins with the token <paramref name="at"/>.</summary>
    /// <param name="end">Behind its last token.</param>
    /// <param name="limit">No token from this one on belongs to it, such as the end of the sentence.</param>
    public T? Longest(TokenizedText text, int at, int limit, out int end)
    {
        T? longest = null;
        end = at;
        var node = _root;
        for (var i = at; i < limit && node.Next.TryGetValue(text.Tokens[i].Term, out var next); i++)
        {
            node = next;
            if (node.Value is { } value)
            {
                (longest, end) = (value, i + 1);
            }
        }

        return longest;
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public T? Value { get; set; }
    }
}
