namespace ArticleSearch.Search.Lucene;

/// <summary>The calendar the paper lives in: UTC+7 all year, wherever the server stands.</summary>
internal static class VietnameseDay
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);
}
