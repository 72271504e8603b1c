using System.Text;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Discover;
using ArticleSearch.Ingest.Extract;
using ArticleSearch.Ingest.Parse;
using ArticleSearch.Ingest.Revisions;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Ingest.Tests.Store;

namespace ArticleSearch.Ingest.Tests.Revisions;

/// <summary>Pages of the corpus that the paper corrected: saved, read, corrected, saved and read again.</summary>
public sealed class CorpusRevisionTests : IDisposable
{
    private static readonly TimeSpan Later = TimeSpan.FromHours(3);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("corrected");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    public static TheoryData<string> Layouts() => ["onecms-header", "onecms-classic", "onecms-longform", "old-2019", "old-2012"];

    [Theory]
    [MemberData(nameof(Layouts))]
    public async Task What_the_paper_corrected_is_what_differs(string layout)
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var (page, words) = await CorrectablePageAsync(layout);
        var first = await IngestAsync(archive, page, "first.html");
        archive.Clock.Now += Later;

        var tally = await IngestAsync(archive, page.Replace(words, words + " bản này", StringComparison.Ordinal), "second.html");

        Assert.Equal((1, 1), (first.New, tally.Revised));
        var key = Assert.Single(await archive.Store.ReadUnindexedAsync(10, Token)).Key;
        var notes = await archive.Store.ReadRevisionsAsync(key, Token);
        Assert.Equal([(2, RevisionParts.Body), (1, RevisionParts.None)], notes.Select(note => (note.Revision, note.Changed)));
        Assert.Equal(Later, notes[0].CreatedAt - notes[1].CreatedAt);

        var comparison = RevisionComparison.Of((await archive.Store.ReadAsync(key, 1, Token))!, (await archive.Store.ReadAsync(key, 2, Token))!);
        Assert.Contains("{+", Assert.Single(Revised.Lines(comparison)), StringComparison.Ordinal);
        Assert.Equal("bản này", Assert.Single(Inserted(comparison)).Trim());
        Assert.DoesNotContain(comparison.Lines.SelectMany(line => line.Edits), edit => edit.Kind == EditKind.Deleted);
        Assert.NotNull(comparison.Quotes);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public async Task A_revision_knows_the_page_it_was_read_from(string layout)
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var (page, _) = await CorrectablePageAsync(layout);
        await IngestAsync(archive, page, "first.html");
        var key = Assert.Single(await archive.Store.ReadUnindexedAsync(10, Token)).Key;

        var provenance = await archive.Store.ReadProvenanceAsync(key, 1, Token);

        Assert.NotNull(provenance?.Page);
        Assert.EndsWith("/first.html", provenance.Page.Address, StringComparison.Ordinal);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(page))), provenance.Page.Hash);
        Assert.Equal(archive.Clock.Now, provenance.StoredAt);
        Assert.Equal(64, provenance.Hash.Length);
        Assert.Null(await archive.Store.ReadProvenanceAsync(key, 2, Token));
    }

    private static IEnumerable<string> Inserted(RevisionComparison comparison) => comparison.Lines.SelectMany(line => line.Edits)
        .Where(edit => edit.Kind == EditKind.Inserted).Select(edit => edit.New.In(comparison.Newer.Text.Value).ToString());

    /// <summary>A page of the layout and words that stand in it once, within a paragraph.</summary>
    private static async Task<(string Page, string Words)> CorrectablePageAsync(string layout)
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(Checkout.CorpusPages, layout)).Order(StringComparer.Ordinal))
        {
            var page = await File.ReadAllTextAsync(Path.Combine(folder, "page.html"), Token);
            var outcome = await new PageParser().ParseAsync(Parse.Pages.Page(Encoding.UTF8.GetBytes(page)), Token);
            if (outcome is ParseOutcome.Parsed parsed && WordsOf(parsed.Article.Text, page) is { } words)
            {
                return (page, words);
            }
        }

        throw new InvalidDataException($"No page of {layout} can be corrected.");
    }

    private static string? WordsOf(ArticleText text, string page) => text.Body
        .Where(line => line.Kind == LineKind.Paragraph && line.Span.Length > 80)
        .Select(line => string.Join(' ', line.Span.In(text.Value).ToString().Split(' ')[4..8]))
        .FirstOrDefault(words => words.All(c => char.IsLetter(c) || c == ' ') && page.AsSpan().Count(words) == 1);

    private async Task<Tally> IngestAsync(TemporaryStore archive, string page, string name)
    {
        var path = Path.Combine(_folder.FullName, name);
        await File.WriteAllTextAsync(path, page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Token);
        var file = Assert.IsType<Source.File>(Assert.Single(Source.Expand(path)));
        var locations = await archive.Store.AddAsync([(file.Address, file.Stamp)], LocationState.Working, Token);
        return await new IngestPipeline(archive.Store, new PageParser(), archive.Clock).IngestAsync(locations, new IngestProgress(), Token);
    }
}
