using System.Globalization;
using System.Runtime.CompilerServices;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse;
using ArticleSearch.Search.Lucene;

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
            var mean = await MeanAsync(index, queries, cancellation);
            yield return string.Create(
                CultureInfo.InvariantCulture, $"| {name} | {queries.Count} | {mean.Ndcg10:0.0000} | {mean.Mrr:0.0000} | {mean.Recall100:0.0000} |");
        }
    }

    /// <summary>nDCG@10 of each set of queries for each ranking.</summary>
    public async IAsyncEnumerable<(string Ranking, string Set, double Ndcg10)> CompareAsync(
        IReadOnlyList<(string Name, Ranking Ranking)> rankings, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var index = await MeasuredIndex.OfAsync(ArticlesAsync(cancellation), cancellation);
        foreach (var (ranking, constants) in rankings)
        {
            index.Ranking = constants;
            foreach (var (set, queries) in Queries())
            {
                yield return (ranking, set, (await MeanAsync(index, queries, cancellation, Quality.GainDepth)).Ndcg10);
            }
        }
    }

    private static async Task<Quality> MeanAsync(MeasuredIndex index, IReadOnlyList<JudgedQuery> queries, CancellationToken cancellation, int depth = Quality.Depth)
    {
        var qualities = new Quality[queries.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        await Parallel.ForAsync(0, queries.Count, parallel, async (at, stop) => qualities[at] = (await index.AnswerAsync(queries[at], stop, depth)).Quality);
        return Quality.Mean(qualities);
    }
}
