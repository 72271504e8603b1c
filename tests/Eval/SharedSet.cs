using System.Globalization;
using System.Runtime.CompilerServices;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse;

namespace ArticleSearch.Eval;

/// <summary>A retrieval set in a folder: <c>docs.jsonl.gz</c>, <c>qrels.tsv</c> and one or more <c>queries*.tsv</c>.</summary>
internal sealed class SharedSet(string folder)
{
    private string Name => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));

    public IEnumerable<(string Name, IReadOnlyList<JudgedQuery> Queries)> Queries() =>
        from file in Directory.EnumerateFiles(folder, "queries*.tsv").Order(StringComparer.Ordinal)
        let variant = Path.GetFileNameWithoutExtension(file)["queries".Length..].Replace('-', ' ')
        select (Name + variant, JudgedQuery.Read(file, Path.Combine(folder, "qrels.tsv")));

    public async IAsyncEnumerable<ParsedArticle> ArticlesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var file = File.OpenRead(Path.Combine(folder, "docs.jsonl.gz"));
        await foreach (var line in ReadyArticles.ReadAsync(file, skip: 0, cancellation))
        {
            yield return line.Article ?? throw new InvalidDataException($"{folder}, line {line.Number}: {line.Failure}");
        }
    }

    /// <summary>Lines of a table: set, number of queries, figures.</summary>
    public async IAsyncEnumerable<string> MeasureAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var index = await MeasuredIndex.OfAsync(ArticlesAsync(cancellation), cancellation);
        foreach (var (name, queries) in Queries())
        {
            var qualities = new List<Quality>();
            foreach (var query in queries)
            {
                qualities.Add((await index.AnswerAsync(query, cancellation)).Quality);
            }

            var mean = Quality.Mean(qualities);
            yield return string.Create(
                CultureInfo.InvariantCulture, $"| {name} | {queries.Count} | {mean.Ndcg10:0.0000} | {mean.Mrr:0.0000} | {mean.Recall100:0.0000} |");
        }
    }
}
