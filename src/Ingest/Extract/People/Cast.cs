using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Extract.People;

/// <summary>The people of one article: those with an office, and every place that means somebody.</summary>
/// <param name="Officials">In the order in which they are first named.</param>
/// <param name="Mentions">In the order of the text, not overlapping; residents and reporters as well as officials.</param>
internal sealed record Cast(IReadOnlyList<Official> Officials, IReadOnlyList<Mention> Mentions);
