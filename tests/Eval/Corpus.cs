using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse;

namespace ArticleSearch.Eval;

/// <summary>The project's own pages and the queries that were judged over them.</summary>
internal static class Corpus
{
    private static readonly string QueriesFile = Path.Combine(Checkout.CorpusQueries, "queries.tsv");
    private static readonly string QrelsFile = Path.Combine(Checkout.CorpusQueries, "qrels.tsv");

    /// <summary>After every page of the corpus: a day that lies behind it would not be believed as a day of publication.</summary>
    private static readonly DateTimeOffset FetchedAt = new(2026, 12, 1, 8, 0, 0, TimeSpan.FromHours(7));

    private static readonly PageParser Parser = new();

    public static IReadOnlyList<JudgedQuery> Queries() => JudgedQuery.Read(QueriesFile, QrelsFile);

    /// <summary>The articles of all pages, always in the same order; pages that are no article are left out.</summary>
    public static async IAsyncEnumerable<ParsedArticle> ArticlesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var file in PageFiles())
        {
            if (await ArticleAsync(file, cancellation) is { } article)
            {
                yield return article;
            }
        }
    }

    /// <summary>The article of a saved page; null when it is none.</summary>
    public static async Task<ParsedArticle?> ArticleAsync(string file, CancellationToken cancellation)
    {
        var body = await File.ReadAllBytesAsync(file, cancellation);
        var page = new FetchedPage("file:///saved/" + Path.GetFileName(file), Url: null, body, ContentType: null, FetchedAt);
        return await Parser.ParseAsync(page, cancellation) is ParseOutcome.Parsed { Article: var article } ? article : null;
    }

    /// <summary>Figures of two corpora cannot be compared: this tells whether they are of the same one.</summary>
    public static string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in PageFiles().Append(QueriesFile).Append(QrelsFile))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static IEnumerable<string> PageFiles() =>
        Directory.EnumerateFiles(Checkout.CorpusPages, "page.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}
