using Lucene.Net.Index;

namespace ArticleSearch.Search.Lucene;

/// <summary>
/// Commands into the index, documents made and written side by side on two threads. Commands for one article stay in
/// their order; committing is not done here, and only by one.
/// </summary>
internal static class BatchWriter
{
    private const int Lanes = 2;

    /// <summary>Fewer are written before another thread has begun.</summary>
    private const int WorthSharing = 32;

    /// <exception cref="ArgumentException">Lucene refuses an article; the others may or may not have been written.</exception>
    public static async Task ApplyAsync(IndexWriter writer, IEnumerable<IndexCommand> commands, CancellationToken cancellation)
    {
        var lanes = Enumerable.Range(0, Lanes).Select(_ => new List<IndexCommand>()).ToArray();
        foreach (var command in commands)
        {
            if (command is not IndexCommand.Clear)
            {
                lanes[LaneOf(command)].Add(command);
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

    private static int LaneOf(IndexCommand command) => (KeyOf(command).GetHashCode(StringComparison.Ordinal) & int.MaxValue) % Lanes;

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
