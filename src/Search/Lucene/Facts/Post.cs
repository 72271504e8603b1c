using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Search.Lucene.Facts;

/// <summary>An office that one article gives to one person, as the index stores it.</summary>
internal sealed record Post(string Name, long? OfficialId, string AsPrinted, string Office, string? Organisation, Standing Standing);
