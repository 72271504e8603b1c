using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Officials;

namespace ArticleSearch.Search.Lucene.Facts;

/// <summary>An office that one article gives to one person, as the index stores it.</summary>
/// <param name="Key">Of <see cref="OfficeKeys"/>: the same for every printing of the office.</param>
/// <param name="IsWhole">Whether the article tells whose office it is.</param>
internal sealed record Post(string Name, long? OfficialId, string AsPrinted, string Office, string? Organisation, Standing Standing, string Key, bool IsWhole);
