namespace ArticleSearch.Ingest.Articles;

/// <summary>A photo's caption, apart from the text, and the photographer or source it names.</summary>
public sealed record Caption(string Text, string? Credit);

/// <summary>What a page's layout yields: the article as printed, before anything is extracted from it.</summary>
public sealed record ParsedArticle
{
    public required ArticleKey Key { get; init; }

    public CanonicalUrl? Url { get; init; }

    /// <summary>Title-derived, one spelling for all eras: with the day it says which articles are one and the same.</summary>
    public required string Slug { get; init; }

    public required ArticleText Text { get; init; }

    public IReadOnlyList<Caption> Captions { get; init; } = [];

    public IReadOnlyList<string> Writers { get; init; } = [];

    public IReadOnlyList<string> Photographers { get; init; } = [];

    /// <summary>To the minute, as the paper prints it, at +07:00; null when the page does not say.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>The Vietnamese calendar day of publication; null when the page does not say.</summary>
    public DateOnly? Day => Published is { } at ? VietnamTime.DayOf(at) : null;

    public string? Section { get; init; }

    public string? ParentSection { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The desk that opens old leads: HNM (print), HNMO (online), HNMCT (weekend); not part of the text.</summary>
    public string? AgencyMark { get; init; }

    public required Layout Layout { get; init; }

    public int ParserVersion { get; init; }
}
