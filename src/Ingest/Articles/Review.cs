namespace ArticleSearch.Ingest.Articles;

/// <summary>What a review conference or report looks back on.</summary>
/// <param name="Kind">"sơ kết", "tổng kết", "đánh giá", "kiểm điểm".</param>
/// <param name="Subject">What is reviewed, as printed: the shortest full noun phrase; null when not told.</param>
/// <param name="SubjectSpan">Where it stands; null when not told.</param>
/// <param name="From">First day of the period reviewed, inclusive; null when not told.</param>
/// <param name="To">Last day, inclusive; null when not told.</param>
/// <param name="Rule">The rule that found it.</param>
public sealed record Review(string Kind, string? Subject, TextSpan? SubjectSpan, DateOnly? From, DateOnly? To, string Rule);
