using System.Globalization;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Archives;

/// <summary>What a WARC record says of itself (ISO 28500, versions 1.0 and 1.1).</summary>
/// <param name="Type">In small letters: response, resource, revisit …</param>
/// <param name="Length">Bytes of the record's content.</param>
/// <param name="Date">When the content was fetched.</param>
internal sealed record WarcHeader(string Type, long Length, DateTimeOffset Date)
{
    public const string Signature = "WARC/";

    /// <summary>The address that the content belongs to, as it stands there; not always one of the web.</summary>
    public string Target { get; private init; } = "";

    public CanonicalUrl? Url => CanonicalUrl.TryParse(Target, out var url) ? url : null;

    public string? ContentType { get; private init; }

    /// <summary>Equal digests mean equal content; how it is computed is the archive's own business.</summary>
    public string? PayloadDigest { get; private init; }

    /// <summary>Why this is not all of the content: the field that says so. Null when it is.</summary>
    public string? Gap { get; private init; }

    /// <param name="missing">The field that a record cannot do without, and that is not there or makes no sense.</param>
    public static WarcHeader? Read(HeaderBlock block, out string missing)
    {
        missing = "";
        if (!long.TryParse(block.Fields.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            missing = "Content-Length";
        }
        else if (!block.Fields.ContainsKey("WARC-Type"))
        {
            missing = "WARC-Type";
        }

        if (!DateTimeOffset.TryParse(
            block.Fields.GetValueOrDefault("WARC-Date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date))
        {
            missing = missing.Length > 0 ? missing : "WARC-Date";
        }

        return missing.Length > 0 ? null : new WarcHeader(block.Fields["WARC-Type"].ToLowerInvariant(), length, date)
        {
            // Old versions of wget put the address between angle brackets.
            Target = block.Fields.GetValueOrDefault("WARC-Target-URI", "").Trim('<', '>'),
            ContentType = block.Fields.GetValueOrDefault("Content-Type"),
            PayloadDigest = block.Fields.GetValueOrDefault("WARC-Payload-Digest") is { Length: > 0 and < 200 } digest ? digest : null,
            Gap = block.Fields.TryGetValue("WARC-Truncated", out var why) ? $"WARC-Truncated: {why}"
                : block.Fields.TryGetValue("WARC-Segment-Number", out var number) ? $"WARC-Segment-Number: {number}"
                : null,
        };
    }
}
