namespace ArticleSearch.Eval;

/// <summary>Where the repository lies, found from this program upwards.</summary>
internal static class Checkout
{
    public static readonly string Root = FindRoot();

    public static string CorpusPages => Path.Combine(Root, "corpus", "pages");

    public static string CorpusQueries => Path.Combine(Root, "corpus", "queries");

    public static string Golden => Path.Combine(Root, "tests", "Eval", "golden");

    public static string Misspellings => Path.Combine(Root, "tests", "Eval", "misspellings.tsv");

    public static string Baseline => Path.Combine(Root, "tests", "Eval", "baseline.json");

    public static string Annotations => Path.Combine(Root, "corpus", "annotations");

    /// <summary>The scores of the extractor that were accepted last.</summary>
    public static string ExtractionFloors => Path.Combine(Root, "tests", "Eval", "extraction-baseline.json");

    /// <summary>Annotated articles beside the checkout, and the program that scores them; most machines do not have them.</summary>
    public static string SharedGold => Path.Combine(Path.GetDirectoryName(Root)!, "shared", "gold");

    /// <summary>Retrieval sets beside the checkout; most machines do not have them.</summary>
    public static string SharedSets => Path.Combine(Path.GetDirectoryName(Root)!, "shared", "relevance");

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
