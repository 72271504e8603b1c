namespace ArticleSearch.Search.Facts;

/// <summary>A review that an article tells of: a conference or report that looks back.</summary>
/// <param name="Kind">"sơ kết", "tổng kết", "đánh giá", "kiểm điểm".</param>
/// <param name="Programme">What is reviewed, under the name that its other reviews have too (<see cref="Facts.Programme"/>); null when not told.</param>
/// <param name="Subject">What is reviewed, in its sentence; null when not told.</param>
/// <param name="From">First day of the time reviewed, inclusive.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record Reviewed(string Kind, string? Programme, Passage? Subject, DateOnly? From, DateOnly? To, string Rule);
