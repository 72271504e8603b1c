using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Search.Query;

/// <summary>
/// What a reader typed, as data. Every text is a query: signs that mean nothing are left out, and what cannot be meant so
/// is read as plain words. Prints what was understood; that text, typed again, is the same query.
/// </summary>
/// <param name="Root">Null when there is nothing to look for.</param>
/// <param name="Literal">The operators made no sense, so that everything is a plain word.</param>
/// <param name="Limit">Null when all of the text counts.</param>
public sealed record ParsedQuery(QueryNode? Root, bool Literal = false, QueryLimit? Limit = null)
{
    /// <summary>Syllables, figures and days that are looked at.</summary>
    public const int MaxTerms = 64;

    /// <summary>Each can stand for very many words.</summary>
    public const int MaxPrefixes = 20;

    /// <summary>Parentheses inside each other.</summary>
    public const int MaxDepth = 8;

    /// <summary>What the article must satisfy, each for itself.</summary>
    public IReadOnlyList<QueryNode> Parts => Root is QueryNode.All all ? all.Nodes : Root is null ? [] : [Root];

    public static ParsedQuery Parse(string text)
    {
        var (typed, isCut) = Fold(text);
        var tokens = QueryLexer.Read(typed);
        if (isCut)
        {
            CloseWhatIsOpen(tokens);
        }

        var parser = new QueryParser(tokens);
        var parsed = parser.Parse();
        var (root, limit) = Fit(parsed ?? QueryNode.All.Of(QueryLexer.Words(typed)));
        return new ParsedQuery(
            root,
            parsed is null && tokens.Count > 0,
            parser.IsTooDeep ? QueryLimit.TooDeep : limit ?? (isCut ? QueryLimit.TooLong : null));
    }

    /// <summary>The query without one of its <see cref="Parts"/>, as often as it stands there.</summary>
    public ParsedQuery Without(QueryNode part) => new(QueryNode.All.Of(Parts.Where(other => other != part)));

    public override string ToString() => Root?.ToString() ?? "";

    /// <summary>Cut before anything else looks at the text, between two words if possible.</summary>
    private static (string Typed, bool IsCut) Fold(string text)
    {
        var head = text.Length > ArticleQuery.MaxTextLength ? text[..ArticleQuery.MaxTextLength] : text;
        // Twice: an invisible character that vanished may have kept a letter from its mark.
        var folded = Blanks.Fold(Blanks.Fold(head));
        if (head.Length == text.Length && folded.Length <= ArticleQuery.MaxTextLength)
        {
            return (folded, false);
        }

        folded = folded[..Math.Min(folded.Length, ArticleQuery.MaxTextLength)];
        return (folded.LastIndexOf(' ') is > 0 and var blank ? folded[..blank] : folded, true);
    }

    /// <summary>What was cut off would have made sense of it.</summary>
    private static void CloseWhatIsOpen(List<QueryToken> tokens)
    {
        while (tokens.Count > 0 && tokens[^1].Kind is not (QueryTokenKind.Operand or QueryTokenKind.Close))
        {
            tokens.RemoveAt(tokens.Count - 1);
        }

        var open = tokens.Count(token => token.Kind == QueryTokenKind.Open) - tokens.Count(token => token.Kind == QueryTokenKind.Close);
        tokens.AddRange(Enumerable.Repeat(new QueryToken(QueryTokenKind.Close), Math.Max(0, open)));
    }

    /// <summary>Days and fields may print longer than they were typed, and what is printed must be a query again.</summary>
    private static (QueryNode? Root, QueryLimit? Limit) Fit(QueryNode? node)
    {
        for (var terms = MaxTerms; ; terms--)
        {
            var room = new QueryRoom(terms);
            var root = node is null ? null : room.Fit(node);
            if (root is null || root.ToString().Length <= ArticleQuery.MaxTextLength)
            {
                return (root, terms < MaxTerms ? QueryLimit.TooLong : room.IsFull ? QueryLimit.TooManyTerms : null);
            }
        }
    }
}
