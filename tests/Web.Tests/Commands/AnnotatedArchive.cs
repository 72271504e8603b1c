using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Web.Hosting;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ArticleSearch.Web.Tests.Commands;

/// <summary>An archive whose annotations were made by hand, so that what is tested does not move with the rules.</summary>
internal static class AnnotatedArchive
{
    public const string Body = "\"=Mở đường, \"gấp\"\", ông Vi Khắc Lẫm, Giám đốc Sở Lúa nước, nói. Xã trồng 1.250,5 ha lúa.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task FillAsync(TemporaryFolder folder, int rulesVersion)
    {
        await using var store = await new Archive(Path.Combine(folder.Path, "data")).OpenStoreAsync(TimeProvider.System, Token);
        var location = (await store.AddAsync([("file:///a.html", "1")], LocationState.Working, Token))[0];
        var article = new ParsedArticle
        {
            Key = ArticleKey.Of("hnm-new:700001"),
            Slug = "dong-lua",
            Text = ArticleText.Compose("Đồng lúa", "", [new(LineKind.Paragraph, Body)]),
            Published = new DateTimeOffset(2018, 7, 5, 9, 30, 0, TimeSpan.FromHours(7)),
            Section = "Kinh tế",
            Layout = Layout.Ready,
        };
        var found = new Finding.Found(location.Id, article, Page: null, Annotations: ProvenAnnotations.Of(article.Text, Of(article.Text, rulesVersion)));
        await store.RecordAsync([found, new Finding.End(location.Id)], parserVersion: 1, Token);
    }

    public static async Task ExecuteAsync(TemporaryFolder folder, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "data", "articles.db")};Pooling=False");
        Assert.True(await connection.ExecuteAsync(sql) > 0, sql);
    }

    private static Annotations Of(ArticleText text, int rulesVersion) => new(rulesVersion)
    {
        Officials = [new Official("Vi Khắc Lẫm", [new Role(At(text, "Giám đốc Sở Lúa nước"), "Giám đốc Sở Lúa nước", "Giám đốc", "Sở Lúa nước", Standing.Holder, "r1")])],
        Quotes = [new Quote(
            At(text, "=Mở đường, \"gấp\""), QuoteKind.Direct, At(text, "nói"), new Speaker(SpeakerKind.Person, "Vi Khắc Lẫm", At(text, "Vi Khắc Lẫm"), []),
            At(text, "Giám đốc Sở Lúa nước"), 0.9, "r2")],
        Figures = [new Figure(At(text, "1.250,5 ha"), 1250.5m, null, "ha", "r3") { Thing = "-lúa", From = new DateOnly(2018, 1, 1) }],
    };

    private static TextSpan At(ArticleText text, string printed)
    {
        var start = text.Value.IndexOf(printed, StringComparison.Ordinal);
        return new TextSpan(start, start + printed.Length);
    }
}
