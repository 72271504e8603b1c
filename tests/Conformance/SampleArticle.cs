using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search;

namespace ArticleSearch.Conformance;

/// <summary>Short invented articles for tests of search.</summary>
public sealed record SampleArticle(string Key, string Title = "Bản tin", string Lead = "", params string[] Body)
{
    public string? Section { get; init; }

    public string? ParentSection { get; init; }

    public string[] Writers { get; init; } = [];

    public string[] Tags { get; init; } = [];

    public Layout Layout { get; init; } = Layout.Ready;

    /// <summary>In the round-trip format, with its offset.</summary>
    public string? Published { get; init; }

    public ParsedArticle Parsed() => new()
    {
        Key = ArticleKey.Of(Key),
        Slug = Key,
        Layout = Layout,
        Text = ArticleText.Compose(Title, Lead, Body.Select(line => new Block(LineKind.Paragraph, line))),
        Section = Section,
        ParentSection = ParentSection,
        Writers = Writers,
        Tags = Tags,
        Published = Published is null ? null : DateTimeOffset.Parse(Published, System.Globalization.CultureInfo.InvariantCulture),
    };

    public IndexCommand Upsert() => new IndexCommand.Upsert(new Article(Parsed(), Revision: 1, FirstSeen: DateTimeOffset.UnixEpoch, Annotations.None));
}
