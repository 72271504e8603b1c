using ArticleSearch.Search;
using ArticleSearch.Search.Lucene;

namespace ArticleSearch.Conformance;

public sealed class LuceneEngineTests : SearchEngineFilterSuite
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("article-index-");

    protected override ISearchEngine Open() => LuceneEngine.Open(_folder.FullName);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
