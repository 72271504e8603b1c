namespace ArticleSearch.Search.Query;

internal enum QueryTokenKind
{
    /// <summary>A node that is complete: a word, a phrase, a field with one of them, days.</summary>
    Operand,

    /// <summary>A field before a parenthesis.</summary>
    Field,
    And,
    Or,
    Not,
    Open,
    Close,

    /// <summary>Days that are none.</summary>
    Nonsense,
}

internal readonly record struct QueryToken(QueryTokenKind Kind, QueryNode? Node = null, QueryField Field = default);
