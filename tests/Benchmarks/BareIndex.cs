using ArticleSearch.Ingest.Articles;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace ArticleSearch.Benchmarks;

/// <summary>
/// The baseline: Lucene.Net as one begins with it. StandardAnalyzer, title, lead and text, the text stored; BM25, files
/// read through handles and a buffer of 48 MB as in the engine, so that what differs is what the engine does with text.
/// </summary>
internal sealed class BareIndex : IDisposable
{
    private const double BufferMegabytes = 48;
    private const string Text = "text";

    private readonly NIOFSDirectory _directory;
    private readonly StandardAnalyzer _analyzer = new(LuceneVersion.LUCENE_48);
    private readonly IndexWriter _writer;

    public BareIndex(string folder)
    {
        _directory = new NIOFSDirectory(folder);
        _writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer)
        {
            OpenMode = OpenMode.CREATE,
            RAMBufferSizeMB = BufferMegabytes,
            Similarity = new BM25Similarity(),
        });
    }

    /// <summary>On two threads, as the engine does.</summary>
    public async Task ApplyAsync(IReadOnlyList<Article> articles, CancellationToken cancellation)
    {
        var half = articles.Count / 2;
        await Task.WhenAll(
            Task.Run(() => Add(articles.Take(half)), cancellation),
            Task.Run(() => Add(articles.Skip(half)), cancellation));
        _writer.Commit();
    }

    private void Add(IEnumerable<Article> articles)
    {
        foreach (var article in articles)
        {
            _writer.AddDocument(
            [
                new StringField("key", article.Key.Value, Field.Store.YES),
                new TextField("title", article.Text.Title, Field.Store.NO),
                new TextField("lead", article.Text.Lead, Field.Store.NO),
                new TextField(Text, article.Text.Value, Field.Store.YES),
            ]);
        }
    }

    public DirectoryReader OpenReader() => DirectoryReader.Open(_directory);

    /// <summary>A query for the words of a text, all of them or any.</summary>
    public BooleanQuery Query(string text, Occur occur)
    {
        var query = new BooleanQuery();
        using var tokens = _analyzer.GetTokenStream(Text, text);
        var term = tokens.AddAttribute<ICharTermAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            query.Add(new TermQuery(new Term(Text, term.ToString())), occur);
        }

        tokens.End();
        return query;
    }

    public void Dispose()
    {
        _writer.Rollback();
        _analyzer.Dispose();
        _directory.Dispose();
    }
}
