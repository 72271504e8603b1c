namespace ArticleSearch.Ingest.Articles;

/// <summary>A point or span of the calendar that a text names.</summary>
/// <param name="Span">The expression with its calendar words: "Chiều ngày 9-2", "giai đoạn 2017-2020".</param>
/// <param name="From">First day, Vietnamese calendar day, inclusive.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Rule">The rule that found it.</param>
public sealed record DateMention(TextSpan Span, DateOnly From, DateOnly To, string Rule);
