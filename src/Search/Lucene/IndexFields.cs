using System.Globalization;

namespace ArticleSearch.Search.Lucene;

/// <summary>The fields of an article in the index, and what the index says about itself.</summary>
internal static class IndexFields
{
    /// <summary>Raise it with every change of fields, terms or stored values: an older index is then made anew.</summary>
    public const int Version = 2;

    /// <summary>Positions between two lines of one text, and between two writers or tags.</summary>
    public const int LineGap = 10;

    /// <summary>The exact key; sortable, for equal ranks.</summary>
    public const string Key = "key";

    /// <summary>All that words can be found in: title, lead, body, writers, tags, captions. Where a word must stand, it must stand here.</summary>
    public const string Text = "text";

    /// <summary>Title and lead once more, for ranking only.</summary>
    public const string Title = "title";
    public const string Lead = "lead";

    /// <summary>Exact values for filters; a section's article also has its parent section.</summary>
    public const string Section = "section";
    public const string Writer = "writer";
    public const string Tag = "tag";

    /// <summary>The Vietnamese calendar day as days since 1-1-0001, for ranges.</summary>
    public const string Day = "day";

    /// <summary>Seconds since 1970, for sorting; absent when undated.</summary>
    public const string Published = "published";

    public const string Year = "year";

    /// <summary>Only stored, for the hit.</summary>
    public const string StoredText = "stored-text";
    public const string StoredKinds = "stored-kinds";
    public const string StoredPublished = "stored-published";
    public const string StoredSection = "stored-section";
    public const string StoredParentSection = "stored-parent-section";
    public const string StoredWriter = "stored-writer";
    public const string StoredUrl = "stored-url";

    private const string IdentityEntry = "identity";
    private const string VersionEntry = "fields";

    public static string NewIdentity() => string.Create(CultureInfo.InvariantCulture, $"{Guid.NewGuid():N}/{Version}");

    /// <summary>What goes with every commit.</summary>
    public static Dictionary<string, string> CommitData(string identity) => new()
    {
        [IdentityEntry] = identity,
        [VersionEntry] = Version.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The identity of an index whose fields are these; null for any other.</summary>
    public static string? IdentityIn(IDictionary<string, string> commitData) =>
        commitData.TryGetValue(VersionEntry, out var version)
        && version == Version.ToString(CultureInfo.InvariantCulture)
        && commitData.TryGetValue(IdentityEntry, out var identity)
            ? identity
            : null;
}
