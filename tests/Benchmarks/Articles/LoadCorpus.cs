using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Benchmarks.Articles;

/// <summary>
/// Invented articles for load: well-formed Vietnamese syllables without a meaning, words of one or two of them, drawn
/// by Zipf's law. Lengths are those of newspaper articles. It says something about speed and nothing about relevance.
/// </summary>
internal sealed class LoadCorpus(int count) : IArticleSet
{
    private const int Writers = 60;

    private static readonly CompositeFormat KeyForm = CompositeFormat.Parse("load:{0}");

    private readonly InventedWords _words = new(ArticleSet.Seed);

    public string Description => string.Create(
        CultureInfo.InvariantCulture,
        $"the generated load corpus: {count} invented articles of meaningless Vietnamese syllables, words drawn by Zipf's law, seed {ArticleSet.Seed}. Real text is not at hand, so take speeds as an estimate.");

    public async IAsyncEnumerable<Article> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        for (var number = 1; number <= count; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return Dealt.Article(Invent(number), number);
        }
    }

    /// <summary>Of articles that would come next: no article holds its own.</summary>
    public IReadOnlyList<string> Titles(int titles) =>
        [.. Enumerable.Range(1, titles).Select(i => Title(RandomOf(count + i)))];

    /// <summary>Each article has its own random numbers, so that any one can be made without those before it.</summary>
    private static Random RandomOf(int number) => new(HashSeed(number));

    private static int HashSeed(int number) => unchecked((int)((uint)(number + ArticleSet.Seed) * 2_654_435_761u));

    private ParsedArticle Invent(int number)
    {
        var random = RandomOf(number);
        var title = Title(random);
        var lead = _words.Sentence(random, 20, 35);
        var body = Enumerable.Range(0, random.Next(4, 12)).Select(_ => new Block(LineKind.Paragraph, Paragraph(random))).ToList();
        return new ParsedArticle
        {
            Key = ArticleKey.Of(string.Format(CultureInfo.InvariantCulture, KeyForm, number)),
            Slug = Slug.Of(title),
            Text = ArticleText.Compose(title, lead, body),
            Writers = [_words.Name(random.Next(Writers))],
            Layout = Layout.Ready,
        };
    }

    private string Title(Random random) => _words.Sentence(random, 6, 12).TrimEnd('.');

    private string Paragraph(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(2, 5)).Select(_ => _words.Sentence(random, 8, 25)));
}
