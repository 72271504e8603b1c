using System.Globalization;
using ArticleSearch.Search.Query;

namespace ArticleSearch.Search.Lucene;

/// <summary>The fields of an article in the index, and what the index says about itself.</summary>
internal static class IndexFields
{
    /// <summary>Raise it with every change of fields, terms or stored values: an older index is then made anew.</summary>
    public const int Version = 11;

    /// <summary>The exact key.</summary>
    public const string Key = "key";

    /// <summary>A number made of the key, for the order of equal ranks: the same however the index is merged.</summary>
    public const string Tie = "tie";

    /// <summary>All that words can be found in: title, lead, body, then writers, tags and captions. With positions.</summary>
    public const string Text = "text";

    /// <summary>How many words <see cref="Text"/> has.</summary>
    public const string Length = "length";

    /// <summary>
    /// Neighbours in the text, without marks, for ranking only: an article's <see cref="Analysis.PairSignature"/>; a fact, which
    /// is short, has a term for each.
    /// </summary>
    public const string Pairs = "pairs";

    /// <summary>The title once more, for its words count more.</summary>
    public const string Title = "title";

    /// <summary>No fields of the index: what stands in <see cref="Text"/> from <see cref="LeadStart"/> and from <see cref="BodyStart"/> on.</summary>
    public const string Lead = "lead";
    public const string Body = "body";

    /// <summary>The positions in <see cref="Text"/> at which lead and body begin; the lead ends where the body begins.</summary>
    public const string LeadStart = "lead-start";
    public const string BodyStart = "body-start";

    /// <summary>Exact values for filters and facets; a section's article also has its parent section.</summary>
    public const string Section = "section";
    public const string Writer = "writer";
    public const string Tag = "tag";
    public const string Kind = "kind";

    /// <summary>The words of these values.</summary>
    public const string SectionWords = "section-words";
    public const string WriterWords = "writer-words";
    public const string TagWords = "tag-words";

    /// <summary>The words of the people, offices and organisations that were extracted.</summary>
    public const string Person = "person";
    public const string Office = "office";
    public const string Organisation = "organisation";

    /// <summary>Tags as <see cref="Suggestions.TermOf"/> writes them.</summary>
    public const string TagBeginning = "tag-beginning";

    /// <summary>The Vietnamese calendar day as days since 1-1-0001; 0 when undated.</summary>
    public const string Day = "day";

    /// <summary>Seconds since 1970, for sorting; 0 when undated.</summary>
    public const string Published = "published";

    /// <summary>When the archive first held the article, in seconds since 1970.</summary>
    public const string Seen = "seen";

    /// <summary>What a copy of the article shares with it (<see cref="TextSketch"/>).</summary>
    public const string Sketch = "sketch";

    /// <summary>Only stored, for the hit.</summary>
    public const string StoredText = "stored-text";
    public const string StoredKinds = "stored-kinds";
    public const string StoredPublished = "stored-published";
    public const string StoredSection = "stored-section";
    public const string StoredParentSection = "stored-parent-section";
    public const string StoredWriter = "stored-writer";
    public const string StoredUrl = "stored-url";

    /// <summary>The field that a reader's field stands for.</summary>
    public static string Of(QueryField field) => field switch
    {
        QueryField.Title => Title,
        QueryField.Lead => Lead,
        QueryField.Body => Body,
        QueryField.Section => SectionWords,
        QueryField.Writer => WriterWords,
        QueryField.Tag => TagWords,
        QueryField.Person => Person,
        QueryField.Office => Office,
        QueryField.Organisation => Organisation,
        _ => Text,
    };

    /// <summary>The field of the index whose terms it has.</summary>
    public static string TermsOf(string field) => IsPartOfText(field) ? Text : field;

    public static bool IsPartOfText(string field) => field is Lead or Body;

    /// <summary>The moments that decide an order other than that of relevance.</summary>
    public static string MomentsOf(SortOrder sort) => sort == SortOrder.Seen ? Seen : Published;

    /// <summary>Later is better, or earlier; without a moment last both ways. Seconds are exact in a double.</summary>
    public static double RankOf(SortOrder sort, long moment) => moment == 0 ? double.NegativeInfinity : sort == SortOrder.Oldest ? -moment : moment;

    /// <summary>Words found there say what the article is about.</summary>
    public static bool HoldsText(string field) => field is Text or Title or Lead or Body;

    /// <summary>Each name is a paragraph of its own.</summary>
    public static bool HoldsNames(string field) => field is Person or Office or Organisation;

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
