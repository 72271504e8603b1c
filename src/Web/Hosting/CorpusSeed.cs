using ArticleSearch.Ingest.Discover;
using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Web.Hosting;

/// <summary>An empty store begins with the project's own pages, so that a new user finds something.</summary>
public static class CorpusSeed
{
    /// <returns>How many pages were put on the list; 0 when the store holds anything or there is no corpus.</returns>
    public static async Task<int> PlantAsync(ArticleStore store, string corpus, CancellationToken cancellation)
    {
        var seen = await store.CountLocationsAsync(cancellation);
        if (seen.Count > 0 || corpus.Length == 0 || FolderOf(corpus) is not { } folder)
        {
            return 0;
        }

        var sources = Source.Expand(folder).OfType<Source.File>().Select(file => (file.Address, file.Stamp)).ToList();
        await store.AddAsync(sources, LocationState.Pending, cancellation);
        return sources.Count;
    }

    /// <summary>Relative to where the user stands, or to any folder above the program: both are true for a clone.</summary>
    private static string? FolderOf(string corpus)
    {
        for (var above = AppContext.BaseDirectory; above is not null; above = Path.GetDirectoryName(above))
        {
            if (Path.Combine(above, corpus) is var folder && Directory.Exists(folder))
            {
                return folder;
            }
        }

        return Directory.Exists(corpus) ? corpus : null;
    }
}
