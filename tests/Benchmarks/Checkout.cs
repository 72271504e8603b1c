namespace ArticleSearch.Benchmarks;

/// <summary>Where the repository lies, found from this program upwards.</summary>
internal static class Checkout
{
    public static readonly string Root = FindRoot();

    public static string CorpusPages => Path.Combine(Root, "corpus", "pages");

    /// <summary>A file of the retrieval sets beside the checkout; most machines do not have them.</summary>
    public static string Relevance(params string[] parts) =>
        Path.Combine([Path.GetDirectoryName(Root)!, "shared", "relevance", .. parts]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ArticleSearch.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException($"No ArticleSearch.sln above {AppContext.BaseDirectory}");
    }
}
