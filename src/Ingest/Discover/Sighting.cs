using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Discover;

/// <summary>An article that a list names: where it is, and which article it is.</summary>
/// <param name="Key">Equal for all addresses of one article within one number space.</param>
public sealed record Sighting(CanonicalUrl Url, ArticleKey Key, DateTimeOffset? Published, DateTimeOffset? Modified);

/// <summary>A line of a list that is no article to fetch, and why.</summary>
public sealed record LeftOut(string Address, Reason Reason);

/// <summary>The lines of a list, sorted.</summary>
public sealed record Sightings(IReadOnlyList<Sighting> Articles, IReadOnlyList<LeftOut> LeftOut);
