using System.Reflection;

namespace ArticleSearch.Web.Tests;

/// <summary>Web → Search → Ingest, nothing back; each heavy package is known in one room only.</summary>
public sealed class RoomsTests
{
    private static readonly Assembly Ingest = typeof(Ingest.Failure).Assembly;
    private static readonly Assembly Search = typeof(Search.ISearchEngine).Assembly;
    private static readonly Assembly Web = typeof(Hosting.Settings).Assembly;

    [Fact]
    public void Ingest_knows_neither_Search_nor_Web() =>
        Assert.DoesNotContain(ReferencesOf(Ingest), name => name is "ArticleSearch.Search" or "ArticleSearch.Web");

    [Fact]
    public void Search_knows_Ingest_and_not_Web()
    {
        Assert.Contains("ArticleSearch.Ingest", ReferencesOf(Search));
        Assert.DoesNotContain("ArticleSearch.Web", ReferencesOf(Search));
    }

    [Fact]
    public void Web_knows_Search() => Assert.Contains("ArticleSearch.Search", ReferencesOf(Web));

    [Theory]
    [InlineData("AngleSharp", "ArticleSearch.Ingest")]
    [InlineData("SmartReader", "ArticleSearch.Ingest")]
    [InlineData("DiffPlex", "ArticleSearch.Ingest")]
    [InlineData("Lucene.Net", "ArticleSearch.Search")]
    [InlineData("Hangfire", "ArticleSearch.Web")]
    [InlineData("Microsoft.Data.Sqlite", "ArticleSearch.Web")]
    public void A_package_is_known_in_one_room(string package, string room)
    {
        var rooms = new[] { Ingest, Search, Web }
            .Where(assembly => ReferencesOf(assembly).Any(name => name.StartsWith(package, StringComparison.Ordinal)))
            .Select(assembly => assembly.GetName().Name!);

        Assert.Equal([room], rooms);
    }

    private static string[] ReferencesOf(Assembly assembly) => [.. assembly.GetReferencedAssemblies().Select(name => name.Name!)];
}
