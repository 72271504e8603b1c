namespace ArticleSearch.Eval;

/// <summary>Measuring the shared sets takes minutes and is a mode of the program; that they can be read is tested.</summary>
public sealed class SharedSetTests
{
    [Fact]
    public async Task Judgements_of_a_shared_set_name_its_articles()
    {
        var folder = Path.Combine(Checkout.SharedSets, "xquad-vi");
        Assert.SkipUnless(Directory.Exists(folder), "The shared retrieval set did not run: shared/ is not beside the checkout");
        var set = new SharedSet(folder);

        var keys = await set.ArticlesAsync(TestContext.Current.CancellationToken)
            .Select(article => article.Key.Value).ToHashSetAsync(cancellationToken: TestContext.Current.CancellationToken);

        var (_, queries) = Assert.Single(set.Queries());
        Assert.NotEmpty(queries);
        Assert.Superset(queries.SelectMany(query => query.Relevant).ToHashSet(), keys);
    }

    /// <summary>A tenth of the queries over a seventh of the articles, for the sake of time; all of both: <c>--queries</c> (README.md).</summary>
    [Fact]
    public async Task No_generated_query_over_the_load_corpus_takes_a_second()
    {
        var folder = Path.Combine(Checkout.SharedSets, "baomoi");
        Assert.SkipUnless(Directory.Exists(folder), "The generated queries did not run over the load corpus: shared/ is not beside the checkout");

        var (slow, _) = await new GeneratedQueries(new SharedSet(folder), articles: 5_000).AskAsync(2_000, TestContext.Current.CancellationToken);

        Assert.Empty(slow);
    }
}
