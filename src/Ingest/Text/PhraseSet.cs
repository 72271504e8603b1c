namespace ArticleSearch.Ingest.Text;

/// <summary>Known phrases that end where somebody looks back from: what a <see cref="Gazetteer{T}"/> is for looking ahead.</summary>
public sealed class PhraseSet
{
    private readonly Node _root = new();

    public PhraseSet(IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            var node = _root;
            foreach (var token in TokenizedText.TokensOf(phrase).Reverse())
            {
                node = node.Next.TryGetValue(token.Term, out var next) ? next : node.Next[token.Term] = new Node();
            }

            node.IsPhrase = true;
        }
    }

    /// <summary>Where the longest phrase begins that ends directly before the token <paramref name="end"/>; -1 when there is none.</summary>
    /// <param name="limit">No token before this one belongs to it, such as the begin of the sentence.</param>
    public int StartBefore(TokenizedText text, int end, int limit)
    {
        var (start, node) = (-1, _root);
        for (var i = end - 1; i >= limit && node.Next.TryGetValue(text.Tokens[i].Term, out var next); i--)
        {
            node = next;
            start = node.IsPhrase ? i : start;
        }

        return start;
    }

    public bool EndsBefore(TokenizedText text, int end, int limit) => StartBefore(text, end, limit) >= 0;

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public bool IsPhrase { get; set; }
    }
}
