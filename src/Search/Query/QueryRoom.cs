using ArticleSearch.Ingest.Text;
using ArticleSearch.Search.Analysis;
using static ArticleSearch.Search.Query.QueryNode;

namespace ArticleSearch.Search.Query;

/// <summary>The room there is for one query: what does not fit is left out, from the end, and the rest stays in shape.</summary>
internal sealed class QueryRoom(int terms)
{
    private int _terms = terms;
    private int _prefixes = ParsedQuery.MaxPrefixes;

    /// <summary>Something was left out.</summary>
    public bool IsFull { get; private set; }

    public QueryNode? Fit(QueryNode node) => node switch
    {
        Word word => Cut(word.Text) is { } text ? word with { Text = text } : null,
        Phrase phrase => Cut(phrase.Text) is { } text ? Phrase.Of(text, phrase.Slop) : null,
        Together together => Cut(together.Text) is { } text ? together with { Text = text } : null,
        Prefix => Take(ref _prefixes) && Take(ref _terms) ? node : null,
        Published => Take(ref _terms) ? node : null,
        All all => All.Of(all.Nodes.Select(Fit).OfType<QueryNode>()),
        Any any => Any.Of(any.Nodes.Select(Fit).OfType<QueryNode>()),
        Not not => Fit(not.Node) is { } inner ? Not.Of(inner) : null,
        In field => Fit(field.Node) is { } inner ? field with { Node = inner } : null,
        _ => throw new InvalidOperationException($"No room is known for {node.GetType()}."),
    };

    private string? Cut(string text)
    {
        var last = 0;
        for (var at = 0; TokenScanner.TryNext(text, at, out _, out var end) && Take(ref _terms); at = end)
        {
            last = end;
        }

        return last == 0 ? null : text[..last];
    }

    private bool Take(ref int left)
    {
        IsFull |= left == 0;
        return left > 0 && left-- > 0;
    }
}
