using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search.Lucene.Facts;
using Lucene.Net.Index;

namespace ArticleSearch.Search.Lucene;

/// <summary>
/// Commands into the index of articles and that of their facts, documents made and written side by side on two threads. Commands for one article stay in
/// their order; committing is not done here, and only by one.
/// </summary>
internal static class BatchWriter
{
    public const int Lanes = 2;

    /// <summary>Fewer are written before another thread has begun.</summary>
    private const int WorthSharing = 32;

    /// <exception cref="ArgumentException">Lucene refuses an article; the others may or may not have been written.</exception>
    public static async Task ApplyAsync(
        IndexWriter articles, IndexWriter facts, IEnumerable<IndexCommand> commands, CancellationToken cancellation)
    {
        var lanes = Enumerable.Range(0, Lanes).Select(_ => new List<IndexCommand>()).ToArray();
        var laneOf = new Dictionary<ArticleKey, int>();
        foreach (var command in commands)
        {
            if (command is not IndexCommand.Clear)
            {
                // The next one, unless the article has one already.
                laneOf.TryAdd(KeyOf(command), laneOf.Count % Lanes);
                lanes[laneOf[KeyOf(command)]].Add(command);
                continue;
            }

            // What came before it would be deleted anyway.
            Array.ForEach(lanes, lane => lane.Clear());
            articles.DeleteAll();
            facts.DeleteAll();
        }

        if (lanes.Sum(lane => lane.Count) < WorthSharing)
        {
            Array.ForEach(lanes, lane => Apply(articles, facts, lane, cancellation));
            return;
        }

        await Task.WhenAll(lanes.Select(lane => Task.Run(() => Apply(articles, facts, lane, cancellation), cancellation)));
    }

    private static ArticleKey KeyOf(IndexCommand command) => command switch
    {
        IndexCommand.Upsert(var article) => article.Key,
        IndexCommand.Delete(var key) => key,
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "Not a command this engine knows"),
    };

    private static void Apply(IndexWriter articles, IndexWriter facts, List<IndexCommand> commands, CancellationToken cancellation)
    {
        using var documents = new ArticleDocument();
        using var factDocuments = new FactDocuments();
        foreach (var command in commands)
        {
            cancellation.ThrowIfCancellationRequested();
            var key = ArticleDocument.KeyTerm(KeyOf(command));
            facts.DeleteDocuments(key);
            if (command is not IndexCommand.Upsert(var article))
            {
                articles.DeleteDocuments(key);
                continue;
            }

            articles.UpdateDocument(key, documents.Of(article));
            foreach (var fact in factDocuments.Of(article))
            {
                facts.AddDocument(fact);
            }
        }
    }
}
