using System.Globalization;
using ArticleSearch.Ingest.Articles;
using Lucene.Net.Documents;

namespace ArticleSearch.Search.Lucene;

/// <summary>What the index keeps of an article to show it as a hit.</summary>
internal sealed record StoredArticle(
    ArticleKey Key,
    ArticleText Text,
    DateTimeOffset? Published,
    string? Section,
    string? ParentSection,
    IReadOnlyList<string> Writers,
    string? Url)
{
    public static StoredArticle Read(Document document) => new(
        ArticleKey.Of(Get(document, IndexFields.Key)!),
        ArticleText.Restore(Get(document, IndexFields.StoredText)!, Get(document, IndexFields.StoredKinds)!),
        Get(document, IndexFields.StoredPublished) is { } published
            ? DateTimeOffset.ParseExact(published, "O", CultureInfo.InvariantCulture)
            : null,
        Get(document, IndexFields.StoredSection),
        Get(document, IndexFields.StoredParentSection),
        document.GetValues(IndexFields.StoredWriter, CultureInfo.InvariantCulture),
        Get(document, IndexFields.StoredUrl));

    private static string? Get(Document document, string field) => document.Get(field, CultureInfo.InvariantCulture);
}
