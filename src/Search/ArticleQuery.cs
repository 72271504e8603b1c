namespace ArticleSearch.Search;

/// <summary>The order of the hits.</summary>
public enum SortOrder
{
    Relevance,
    Newest,
    Oldest,

    /// <summary>As in a list of people (<see cref="Ingest.Text.NameOrder"/>): for officials only, who have them.</summary>
    Name,

    /// <summary>What came into this archive last comes first, whenever it was printed: for feeds. Not for officials.</summary>
    Seen,
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

    /// <summary>Kinds of article; any of them will do.</summary>
    public IReadOnlyList<ArticleKind> Kinds { get; init; } = [];

    /// <summary>What the article must not be: none of these.</summary>
    public Exclusions Without { get; init; } = new();

    /// <summary>Copies of one story are listed once, the others under it (<see cref="Hit.Copies"/>). For people; a program wants each.</summary>
    public bool GroupCopies { get; init; }

    /// <summary>Goes on behind a page: its <see cref="SearchPage.Next"/>. Then <see cref="Page"/> means nothing. One that was never given out is ignored.</summary>
    public string? After { get; init; }

    public SortOrder Sort { get; init; } = SortOrder.Relevance;

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>1 to <see cref="MaxPageSize"/>.</summary>
    public int PageSize { get; init; } = 10;
}

/// <summary>Values that a filter leaves out. An article without any value is not left out.</summary>
public sealed record Exclusions
{
    public IReadOnlyList<string> Sections { get; init; } = [];

    public IReadOnlyList<int> Years { get; init; } = [];

    public IReadOnlyList<string> Writers { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<ArticleKind> Kinds { get; init; } = [];
}
