using System.Runtime.CompilerServices;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse;

namespace ArticleSearch.Benchmarks.Articles;

/// <summary>Real articles of 2017 beside the checkout. Their texts belong to their papers and never enter a report.</summary>
internal sealed class BaomoiSet : IArticleSet
{
    private static readonly string File = Checkout.Relevance("baomoi", "docs.jsonl.gz");

    public static bool IsThere => System.IO.File.Exists(File);

    public string Description =>
        "`shared/relevance/baomoi`: 35,006 real articles, read as ready articles. They have neither day nor section, so the harness deals out both: facets then count something.";

    public async IAsyncEnumerable<Article> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var file = System.IO.File.OpenRead(File);
        await foreach (var line in ReadyArticles.ReadAsync(file, skip: 0, cancellation))
        {
            if (line.Article is { } article)
            {
                yield return Dealt.Article(article, line.Number);
            }
        }
    }

    public IReadOnlyList<string> Titles(int count)
    {
        var titles = System.IO.File.ReadLines(Checkout.Relevance("baomoi", "queries.tsv")).Select(line => line.Split('\t')[1]).ToArray();
        new Random(ArticleSet.Seed).Shuffle(titles);
        return titles[..Math.Min(count, titles.Length)];
    }
}
