namespace ArticleSearch.Ingest.Store;

/// <summary>The record that something was taken down. It holds nothing of what the articles said.</summary>
/// <param name="Target">A key, or the beginning of addresses.</param>
/// <param name="IsAddress">Which of the two it is.</param>
/// <param name="Articles">How many articles of the archive it hid.</param>
/// <param name="PurgedAt">When the last of their texts had left the store; null while that goes on.</param>
/// <param name="LiftedAt">When their coming back was allowed again; null while it is not.</param>
public sealed record Takedown(
    long Id, string Target, bool IsAddress, string Why, DateTimeOffset At, int Articles, DateTimeOffset? PurgedAt, DateTimeOffset? LiftedAt);
