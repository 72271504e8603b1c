namespace ArticleSearch.Web.Tests;

/// <summary>Where the repository lies, found from the test program upwards.</summary>
internal static class Checkout
{
    public static readonly string Root = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ArticleSearch.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("These tests run inside a checkout of the repository.");
        }

        return folder.FullName;
    }
}
