using Lucene.Net.Index;

namespace ArticleSearch.Search.Lucene;

/// <summary>
/// Commands into the index, documents made and written side by side on two threads. Commands for one article stay in
/// their order; committing is not done here, and only by one.
/// </summary>
internal static class BatchWriter
{
    public const int Lanes = 2;

    /// <summary>Fewer are written before another thread has begun.</summary>
    private const int WorthSharing = 32;

    /// <exception cref="ArgumentException">Lucene refuses an article; the others may or may not have been written.</exception>
    public static async Task ApplyAsync(IndexWriter writer, IEnumerable<IndexCommand> commands, CancellationToken cancellation)
    {
        var lanes = Enumerable.Range(0, Lanes).Select(_ => new List<IndexCommand>()).ToArray();
        var laneOf = new Dictionary<string, int>();
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
            writer.DeleteAll();
        }

        if (lanes.Sum(lane => lane.Count) < WorthSharing)
        {
            Array.ForEach(lanes, lane => Apply(writer, lane, cancellation));
            return;
        }

        await Task.WhenAll(lanes.Select(lane => Task.Run(() => Apply(writer, lane, cancellation), cancellation)));
    }

    private static string KeyOf(IndexCommand command) => command switch
    {
        IndexCommand.Upsert(var article) => article.Key.Value,
        IndexCommand.Delete(var key) => key.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "Not a command this engine knows"),
    };

    private static void Apply(IndexWriter writer, List<IndexCommand> commands, CancellationToken cancellation)
    {
        using var documents = new ArticleDocument();
        foreach (var command in commands)
        {
            cancellation.ThrowIfCancellationRequested();
            if (command is IndexCommand.Upsert(var article))
            {
                writer.UpdateDocument(ArticleDocument.KeyTerm(article.Key), documents.Of(article));
            }
            else if (command is IndexCommand.Delete(var key))
            {
                writer.DeleteDocuments(ArticleDocument.KeyTerm(key));
            }
        }
    }
}
