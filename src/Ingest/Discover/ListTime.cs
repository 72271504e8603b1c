using System.Globalization;
using System.Text.RegularExpressions;
using ArticleSearch.Ingest.Parse.Reading;

namespace ArticleSearch.Ingest.Discover;

/// <summary>The times that lists write: RFC 822 with Vietnamese habits, ISO 8601, printed days, milliseconds since 1970.</summary>
internal static partial class ListTime
{
    private static readonly string[] FeedForms =
    [
        "d MMM yyyy HH:mm:ss zzz", "d MMM yyyy HH:mm zzz", "d MMM yy HH:mm:ss zzz",
        "d MMM yyyy HH:mm:ss", "d MMM yyyy HH:mm",
    ];

    /// <summary>Null when it is no time, or none that can be.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return Milliseconds().Match(text) is { Success: true } match
            ? FromMilliseconds(match.Groups["ms"].ValueSpan)
            : PublishTime.FromMachine(text) ?? FromFeed(text) ?? PublishTime.FromPrinted(text)?.Time;
    }

    private static DateTimeOffset? FromMilliseconds(ReadOnlySpan<char> digits) =>
        long.TryParse(digits, CultureInfo.InvariantCulture, out var ms) && ms <= DateTimeOffset.MaxValue.AddDays(-1).ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(ms).ToOffset(PublishTime.Vietnam)
            : null;

    /// <summary>"GMT+7" means seven hours ahead; readers of RFC 822 take it for a name, or turn its sign around.</summary>
    private static DateTimeOffset? FromFeed(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var time = Zone().Replace(text[(comma + 1)..].Trim(), match =>
        {
            var hours = match.Groups["hours"];
            return hours.Success
                ? string.Create(CultureInfo.InvariantCulture, $" {match.Groups["sign"].ValueSpan}{hours.Value.PadLeft(2, '0')}:{(match.Groups["minutes"] is { Success: true } minutes ? minutes.Value : "00")}")
                : " +00:00";
        });
        if (!DateTimeOffset.TryParseExact(
                time, FeedForms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal, out var parsed))
        {
            return null;
        }

        return Offset().IsMatch(time) ? parsed.ToOffset(PublishTime.Vietnam) : new DateTimeOffset(parsed.DateTime, PublishTime.Vietnam);
    }

    [GeneratedRegex(@"^/Date\((?<ms>\d{1,16})(?:[+-]\d{4})?\)/$", RegexOptions.NonBacktracking)]
    private static partial Regex Milliseconds();

    [GeneratedRegex(@"\s*(?:(?:GMT|UTC|UT|Z|ICT)\s*)?(?<sign>[+-])(?<hours>\d{1,2}):?(?<minutes>\d{2})?$|\s*(?:GMT|UTC|UT|Z)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Zone();

    [GeneratedRegex(@"[+-]\d{2}:\d{2}$", RegexOptions.NonBacktracking)]
    private static partial Regex Offset();
}
