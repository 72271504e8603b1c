using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Store;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ArticleSearch.Ingest.Tests.Store;

public sealed class AnnotationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_that_was_extracted_comes_back_as_it_went_in()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var article = Annotated.Article();
        var annotations = Annotated.OneOfEach(article.Text);

        await RecordAsync(archive, article, annotations);
        await archive.ReopenAsync();
        var stored = await ReadAsync(archive);

        Assert.Equivalent(annotations, stored.Annotations, strict: true);
        Assert.Equal(annotations.Quotes[0], stored.Annotations.Quotes[0] with { Speaker = annotations.Quotes[0].Speaker });
        Assert.Equal(annotations.Figures, stored.Annotations.Figures);
        Assert.Empty(await archive.Store.ReadFailuresAsync(0, 10, Token));
    }

    [Fact]
    public async Task What_waits_for_the_index_carries_its_annotations()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var article = Annotated.Article();
        await RecordAsync(archive, article, Annotated.OneOfEach(article.Text));

        Assert.Single(Assert.Single(await archive.Store.ReadUnindexedAsync(10, Token)).Annotations.Quotes);
        await foreach (var read in archive.Store.ReadAllAsync(Token))
        {
            Assert.Single(read.Annotations.Figures);
        }
    }

    [Theory]
    [InlineData(-0, 100_000, "out of the text")]
    [InlineData(3, 3, "empty")]
    public async Task A_place_that_is_none_is_not_stored_but_told(int start, int end, string _)
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var article = Annotated.Article();
        var good = Annotated.Quote(article.Text, "Vụ này được mùa");

        await RecordAsync(archive, article, new Annotations(1) { Quotes = [good with { Span = new TextSpan(start, end) }, good] });

        Assert.Equal([good.Span], (await ReadAsync(archive)).Annotations.Quotes.Select(quote => quote.Span));
        var told = Assert.Single(await archive.Store.ReadFailuresAsync(0, 10, Token));
        Assert.Equal(("hnm-new:700001", Stage.Extract, Reason.NotVerbatim), (told.Address, told.Failure.Stage, told.Failure.Reason));
        Assert.Equal($"quotes [{start}..{end}) by-hand", told.Failure.Detail);
    }

    [Fact]
    public async Task Half_a_character_is_no_place()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var article = Sample.Article(body: "Cờ 🇻🇳 bay.");
        var flag = Annotated.At(article.Text, "🇻🇳");

        await RecordAsync(archive, article, new Annotations(1) { Figures = [new Figure(new TextSpan(flag.Start + 1, flag.End), 1, null, null, "half")] });

        Assert.Empty((await ReadAsync(archive)).Annotations.Figures);
        Assert.Equal(1, await archive.Store.CountFailuresAsync(Token));
    }

    [Fact]
    public async Task What_is_said_to_be_printed_must_be_what_is_printed()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var article = Annotated.Article();
        var all = Annotated.OneOfEach(article.Text);
        var role = all.Officials[0].Roles[0] with { Text = "Chủ tịch huyện" };

        await RecordAsync(archive, article, all with
        {
            Officials = [new Official("Đào Thị Lụa", [role])],
            Documents = [all.Documents[0] with { Code = "16/KH-UBND" }],
            Review = all.Review! with { Subject = "vụ mùa" },
        });

        var stored = (await ReadAsync(archive)).Annotations;
        Assert.Equal((0, 0, null, 1), (stored.Officials.Count, stored.Documents.Count, stored.Review, stored.Quotes.Count));
        Assert.Equal(3, await archive.Store.CountFailuresAsync(Token));
    }

    [Theory]
    [InlineData("UPDATE revision SET text = replace(text, 'Vụ này được mùa', 'Vụ này mất mùa!')", 3)]
    [InlineData("UPDATE revision SET annotations = replace(annotations, 'Vụ này được mùa', 'Vụ này mất mùa!')", 3)]
    [InlineData("UPDATE revision SET annotations = replace(annotations, '\"printed\":[', '\"printed\":[\"\",')", 0)]
    [InlineData("UPDATE revision SET annotations = '{'", 0)]
    public async Task What_no_longer_agrees_with_the_text_is_never_shown(string damage, int left)
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var article = Annotated.Article();
        var all = Annotated.OneOfEach(article.Text);
        await RecordAsync(archive, article, new Annotations(1) { Quotes = all.Quotes, Figures = all.Figures, Dates = all.Dates, Documents = all.Documents });

        await using (var connection = new SqliteConnection($"Data Source={archive.Database};Pooling=False"))
        {
            Assert.Equal(1, await connection.ExecuteAsync(damage));
        }

        var stored = (await ReadAsync(archive)).Annotations;
        Assert.Empty(stored.Quotes);
        Assert.Equal(left, stored.Figures.Count + stored.Dates.Count + stored.Documents.Count);
    }

    [Fact]
    public async Task A_revision_has_annotations_of_its_own()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var first = Sample.Article(body: "\"Được mùa\", bà nói.");
        var second = Sample.Article(body: "\"Mất mùa\", bà nói.");
        await RecordAsync(archive, first, new Annotations(1) { Quotes = [Annotated.Quote(first.Text, "Được mùa")] });
        await RecordAsync(archive, second, new Annotations(1) { Quotes = [Annotated.Quote(second.Text, "Mất mùa")] });

        Assert.Equal("Được mùa", Printed(await ReadAsync(archive, revision: 1)));
        Assert.Equal("Mất mùa", Printed(await ReadAsync(archive)));

        static string Printed(Article article) => Assert.Single(article.Annotations.Quotes).Span.In(article.Text.Value).ToString();
    }

    [Fact]
    public async Task A_failure_is_told_for_the_latest_revision_only()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var article = Annotated.Article();
        await RecordAsync(archive, article, new Annotations(1) { Figures = [new Figure(new TextSpan(0, 99_999), 1, null, null, "r")] });
        Assert.Equal(1, await archive.Store.CountFailuresAsync(Token));

        await RecordAsync(archive, Sample.Article(body: "Đã sửa."), new Annotations(1));

        Assert.Equal(0, await archive.Store.CountFailuresAsync(Token));
    }

    private static async Task RecordAsync(TemporaryStore archive, ParsedArticle article, Annotations annotations)
    {
        var location = await archive.AddAsync($"file:///{article.Key.Value}.html");
        await archive.RecordAsync(Annotated.Found(location.Id, article, annotations), new Finding.End(location.Id));
    }

    private static async Task<Article> ReadAsync(TemporaryStore archive, int? revision = null) =>
        (await archive.Store.ReadAsync(ArticleKey.Of("hnm-new:700001"), revision, Token))!;
}
