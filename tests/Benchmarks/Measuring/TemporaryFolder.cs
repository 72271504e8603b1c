namespace ArticleSearch.Benchmarks.Measuring;

/// <summary>A folder of its own for one turn.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("articlesearch-bench-");

    public string Path => _folder.FullName;

    public long Bytes => _folder.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    public void Dispose() => _folder.Delete(recursive: true);
}
