using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Eval.Extraction;

/// <summary>
/// A folder of annotations, <c>NAME.json</c> each. The text is a page of the corpus that <c>page</c> names, or
/// <c>NAME.txt</c>: title, lead, then a paragraph a line.
/// </summary>
/// <param name="Hash">Scores of two sets cannot be compared: this tells whether they are of the same one.</param>
internal sealed record AnnotatedSet(string Name, IReadOnlyList<AnnotatedArticle> Articles, string Hash)
{
    private static readonly TimeSpan Hanoi = TimeSpan.FromHours(7);

    /// <exception cref="InvalidDataException">A file is not what it should be; says which.</exception>
    public static async Task<AnnotatedSet> ReadAsync(string folder, CancellationToken cancellation)
    {
        var articles = new List<AnnotatedArticle>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var annotations = await File.ReadAllBytesAsync(file, cancellation);
            articles.Add(await ReadAsync(file, annotations, cancellation));
            hash.AppendData(annotations);
            hash.AppendData(Encoding.UTF8.GetBytes(articles[^1].Text.Value));
        }

        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        return new AnnotatedSet(name, articles, Convert.ToHexStringLower(hash.GetHashAndReset())[..16]);
    }

    public IReadOnlyList<JudgedItem> Judge() => [.. Articles.AsParallel().AsOrdered().SelectMany(article => article.Judge())];

    private static async Task<AnnotatedArticle> ReadAsync(string file, byte[] annotations, CancellationToken cancellation)
    {
        try
        {
            using var document = JsonDocument.Parse(annotations);
            var json = document.RootElement.Clone();
            var (text, published) = SheetReader.String(json, "page") is { } page
                ? await PageAsync(page, cancellation)
                : (await TextAsync(Path.ChangeExtension(file, ".txt"), cancellation), json.GetProperty("published").GetDateTimeOffset());
            return new AnnotatedArticle(Path.GetFileNameWithoutExtension(file), text, DateOnly.FromDateTime(published.ToOffset(Hanoi).DateTime), json);
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or InvalidDataException)
        {
            throw new InvalidDataException($"{file}: {broken.Message}", broken);
        }
    }

    private static async Task<(ArticleText Text, DateTimeOffset Published)> PageAsync(string page, CancellationToken cancellation)
    {
        var file = Directory.EnumerateFiles(Path.Combine(Checkout.CorpusPages, page), "page.*").Single();
        var article = await Corpus.ArticleAsync(file, cancellation);
        return article is { Published: { } published }
            ? (article.Text, published)
            : throw new InvalidDataException($"the page {page} is no article with a day");
    }

    private static async Task<ArticleText> TextAsync(string file, CancellationToken cancellation) =>
        ArticleText.Verbatim((await File.ReadAllTextAsync(file, cancellation)).TrimEnd('\n'));
}
