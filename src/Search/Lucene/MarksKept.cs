namespace ArticleSearch.Search.Lucene;

/// <summary>How faithful to the marks that were typed.</summary>
internal enum MarksKept
{
    /// <summary>The words without regard to marks.</summary>
    Any,

    /// <summary>Those typed with marks stand so; the others have any.</summary>
    WhereTyped,

    /// <summary>Every word stands as it was typed, those without marks too.</summary>
    AsTyped,
}
