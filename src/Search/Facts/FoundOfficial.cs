using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Search.Facts;

/// <summary>A person to whom articles give offices.</summary>
/// <param name="Id">Of the archive's list of officials; null while it is not settled who of several with this name he is.</param>
/// <param name="Name">As the latest article prints it.</param>
/// <param name="Posts">All that articles print of his offices, the latest first; not only those asked for.</param>
/// <param name="Articles">How many articles name him with an office.</param>
public sealed record FoundOfficial(long? Id, string Name, IReadOnlyList<HeldPost> Posts, int Articles);

/// <summary>An office, and the days of the first and the last article that give it to him; he may have held it before and after.</summary>
/// <param name="AsPrinted">Its fullest printing.</param>
/// <param name="First">The article of <paramref name="From"/>.</param>
/// <param name="Last">The article of <paramref name="To"/>.</param>
public sealed record HeldPost(
    string AsPrinted, string Office, string? Organisation, Standing Standing, DateOnly? From, DateOnly? To, FactSource First, FactSource Last, int Articles);
