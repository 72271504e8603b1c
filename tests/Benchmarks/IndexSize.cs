using System.Globalization;
using ArticleSearch.Benchmarks.Measuring;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search.Lucene;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace ArticleSearch.Benchmarks;

/// <summary>What the terms alone take, without the stored text: all that the engine indexes, against one field of plain syllables.</summary>
/// <remarks>Both merged into one segment, because a segment's share of the dictionary depends on how the merges happened to fall.</remarks>
internal sealed class IndexSize(Articles.IArticleSet articles)
{
    private const double BufferMegabytes = 48;

    private static readonly string[] StoredFiles = [".fdt", ".fdx"];

    public async Task RunAsync(Report report, CancellationToken cancellation)
    {
        Report.Working("index: size");
        var plain = await PlainAsync(cancellation);
        var engine = await EngineAsync(cancellation);
        report.Say("Size without what is stored for showing, each index merged into one segment. Plain syllables: one field, StandardAnalyzer without stop words, positions, nothing stored.");
        report.Table(["", "MB", "× plain"], [Row("plain syllables", plain, plain), Row("engine", engine, plain)]);
    }

    private async Task<long> PlainAsync(CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        using var analyzer = new StandardAnalyzer(LuceneVersion.LUCENE_48, CharArraySet.Empty);
        await FillAsync(
            folder.Path,
            analyzer,
            article => [new TextField("text", article.Text.Value, Field.Store.NO)],
            cancellation);
        return BytesOf(folder.Path);
    }

    private async Task<long> EngineAsync(CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        using var analyzer = new StandardAnalyzer(LuceneVersion.LUCENE_48);
        using var documents = new ArticleDocument();
        await FillAsync(folder.Path, analyzer, documents.Of, cancellation);
        return BytesOf(folder.Path);
    }

    private async Task FillAsync(
        string folder, StandardAnalyzer analyzer, Func<Article, IEnumerable<IIndexableField>> fields, CancellationToken cancellation)
    {
        using var directory = new NIOFSDirectory(folder);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer)
        {
            RAMBufferSizeMB = BufferMegabytes,
            UseCompoundFile = false,
        });
        writer.Config.MergePolicy.NoCFSRatio = 0;
        await foreach (var article in articles.ReadAsync(cancellation))
        {
            writer.AddDocument(fields(article));
        }

        writer.ForceMerge(1);
        writer.Commit();
    }

    private static long BytesOf(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles().Where(file => !StoredFiles.Contains(file.Extension)).Sum(file => file.Length);

    private static string[] Row(string name, long bytes, long plain) =>
        [name, (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture), ((double)bytes / plain).ToString("0.00", CultureInfo.InvariantCulture)];
}
