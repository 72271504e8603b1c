namespace ArticleSearch.Ingest.Tests;

/// <summary>Where the repository lies, found from the test program upwards.</summary>
internal static class Checkout
{
    public static readonly string Root = FindRoot();

    public static string CorpusPages => Path.Combine(Root, "corpus", "pages");

    /// <summary>Real input for trying out, beside the checkout; most machines do not have it.</summary>
    public static string? Shared(params string[] parts)
    {
        var path = Path.Combine([Path.GetDirectoryName(Root)!, "shared", .. parts]);
        return Path.Exists(path) ? path : null;
    }

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
