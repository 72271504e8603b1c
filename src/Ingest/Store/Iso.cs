using System.Globalization;

namespace ArticleSearch.Ingest.Store;

/// <summary>Times as text that sorts and reads the same in every database.</summary>
internal static class Iso
{
    /// <summary>A moment of this archive, in UTC.</summary>
    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    /// <summary>A moment as the paper printed it, with its offset from UTC.</summary>
    public static string? Printed(DateTimeOffset? at) => at?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static DateTimeOffset? ReadOrNull(string? text) => text is null ? null : Read(text);
}
