using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Benchmarks.Articles;

/// <summary>Many articles, and queries for them.</summary>
internal interface IArticleSet
{
    /// <summary>One sentence for the report: what it is and where it comes from.</summary>
    string Description { get; }

    /// <summary>The articles, always the same in the same order; read as a stream, so that they do not count as memory of an index.</summary>
    IAsyncEnumerable<Article> ReadAsync(CancellationToken cancellation);

    /// <summary>Long queries as somebody may paste them: titles of articles. Always the same.</summary>
    IReadOnlyList<string> Titles(int count);
}

internal static class ArticleSet
{
    public const int Seed = 20_120;

    private const int LoadArticles = 20_000;

    public static IArticleSet Find(Options options) =>
        options.LoadArticles is null && BaomoiSet.IsThere ? new BaomoiSet() : new LoadCorpus(options.LoadArticles ?? LoadArticles);
}
