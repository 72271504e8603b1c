using static ArticleSearch.Search.Query.QueryNode;

namespace ArticleSearch.Search.Query;

/// <summary>
/// One method for each level of the grammar; NOT binds closer than AND, AND (which blanks mean too) closer than OR. Null
/// is a query that makes no sense. Parentheses are counted before they are entered, so no query can exhaust the stack.
/// </summary>
internal sealed class QueryParser(IReadOnlyList<QueryToken> tokens)
{
    private int _at;
    private int _depth;

    public bool IsTooDeep { get; private set; }

    public QueryNode? Parse() => Disjunction() is { } root && _at == tokens.Count ? root : null;

    private QueryNode? Disjunction()
    {
        var nodes = new List<QueryNode>();
        do
        {
            if (Conjunction() is not { } node)
            {
                return null;
            }

            nodes.Add(node);
        }
        while (Take(QueryTokenKind.Or));
        return Any.Of(nodes);
    }

    private QueryNode? Conjunction()
    {
        var nodes = new List<QueryNode>();
        do
        {
            if (Negation() is not { } node)
            {
                return null;
            }

            nodes.Add(node);
        }
        while (Take(QueryTokenKind.And) || (_at < tokens.Count && tokens[_at].Kind is not (QueryTokenKind.Or or QueryTokenKind.Close)));
        return All.Of(nodes);
    }

    private QueryNode? Negation()
    {
        var isNegated = false;
        while (Take(QueryTokenKind.Not))
        {
            isNegated = !isNegated;
        }

        var node = Operand();
        return node is not null && isNegated ? Not.Of(node) : node;
    }

    private QueryNode? Operand()
    {
        if (_at == tokens.Count)
        {
            return null;
        }

        var token = tokens[_at++];
        return token.Kind switch
        {
            QueryTokenKind.Operand => token.Node,
            QueryTokenKind.Open => Group(),
            QueryTokenKind.Field => Take(QueryTokenKind.Open) && Group() is { } node ? new In(token.Field, node) : null,
            _ => null,
        };
    }

    /// <summary>Behind the opening parenthesis.</summary>
    private QueryNode? Group()
    {
        if (_depth == ParsedQuery.MaxDepth)
        {
            IsTooDeep = true;
            return null;
        }

        _depth++;
        var node = Disjunction();
        _depth--;
        return Take(QueryTokenKind.Close) ? node : null;
    }

    private bool Take(QueryTokenKind kind)
    {
        var isNext = _at < tokens.Count && tokens[_at].Kind == kind;
        _at += isNext ? 1 : 0;
        return isNext;
    }
}
