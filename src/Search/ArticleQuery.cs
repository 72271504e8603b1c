namespace ArticleSearch.Search;

/// <summary>The order of the hits.</summary>
public enum SortOrder
{
    Relevance,
    Newest,
    Oldest,
}

/// <summary>What the reader asked for, as data. Equal queries have equal answers, page by page.</summary>
public sealed record ArticleQuery
{
    public const int MaxTextLength = 2_000;
    public const int MaxPageSize = 1_000;

    /// <summary>The words as typed; empty means all articles.</summary>
    public string Text { get; init; } = "";

    /// <summary>Marks count exactly ("đúng dấu"): "tinh" does not find "tỉnh".</summary>
    public bool ExactMarks { get; init; }

    /// <summary>Section names as printed; an article of a sub-section also belongs to its parent section. Any of them will do.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>Years of publication; any of them will do.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>First day of publication, Vietnamese calendar day, inclusive.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of publication, inclusive.</summary>
    public DateOnly? To { get; init; }

    public IReadOnlyList<string> Writers { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    public SortOrder Sort { get; init; } = SortOrder.Relevance;

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>1 to <see cref="MaxPageSize"/>.</summary>
    public int PageSize { get; init; } = 10;
}
