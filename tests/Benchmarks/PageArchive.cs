using ArticleSearch.Benchmarks.Articles;
using ArticleSearch.Ingest;
using ArticleSearch.Ingest.Parse;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Search;
using ArticleSearch.Search.Lucene;
using ArticleSearch.Web.Formats;
using ArticleSearch.Web.Hosting;

namespace ArticleSearch.Benchmarks;

/// <summary>A data folder with all articles, ingested, extracted from and indexed as the program does it.</summary>
internal sealed class PageArchive(IArticleSet articles)
{
    /// <summary>Pairs of words are counted in every tenth article: enough to know the frequent ones.</summary>
    private const int CountedEvery = 10;

    private readonly List<string> _keys = [];

    public IReadOnlyList<string> Keys => _keys;

    public FrequentWords Words { get; } = new();

    public async Task BuildAsync(string folder, CancellationToken cancellation)
    {
        var file = Path.Combine(folder, "articles.jsonl");
        await WriteAsync(file, cancellation);
        var archive = new Archive(folder);
        await using var store = await archive.OpenStoreAsync(TimeProvider.System, cancellation);
        var locations = await store.AddAsync([(file, "")], LocationState.Working, cancellation);
        await new IngestPipeline(store, new PageParser(), TimeProvider.System).IngestAsync(locations, new IngestProgress(), cancellation);
        await using var engine = LuceneEngine.Open(archive.IndexFolder);
        await new IndexProjection(store, engine).CatchUpAsync(progress: null, cancellation);
    }

    private async Task WriteAsync(string file, CancellationToken cancellation)
    {
        await using var lines = File.Create(file);
        await foreach (var article in articles.ReadAsync(cancellation))
        {
            await lines.WriteAsync(ArticleJson.Line(article), cancellation);
            if (_keys.Count % CountedEvery == 0)
            {
                Words.Count(article.Text.Value);
            }

            _keys.Add(article.Key.Value);
        }
    }
}
