namespace ArticleSearch.Eval.Extraction;

/// <summary>The annotated articles of the corpus, read once for a class of tests.</summary>
public sealed class CorpusExtraction : IAsyncLifetime
{
    internal AnnotatedSet Set { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Set = await AnnotatedSet.ReadAsync(Checkout.Annotations, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
