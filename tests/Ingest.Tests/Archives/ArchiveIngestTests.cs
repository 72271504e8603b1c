using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Discover;
using ArticleSearch.Ingest.Parse;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Ingest.Tests.Store;
using ArticleSearch.Replica;

namespace ArticleSearch.Ingest.Tests.Archives;

/// <summary>From the file to the store: states, failures, repetitions and revisions.</summary>
public sealed class ArchiveIngestTests : IDisposable
{
    private static readonly ReplicaArticle One = WarcLab.Article(700001);
    private static readonly ReplicaArticle Two = WarcLab.Article(700002);

    private readonly WarcLab _lab = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _lab.Dispose();

    [Fact]
    public async Task Each_page_is_an_address_of_its_own_and_the_archive_counts_them()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        byte[][] records = [WarcRecords.Info(), WarcRecords.Response(One), WarcRecords.Response(Two), WarcRecords.Response("https://hanoimoi.vn/a.jpg", "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg", [1])];

        var tally = await IngestAsync(archive, _lab.Write("a.warc.gz", WarcRecords.Gzip(records)));

        Assert.Equal(new Tally(2, 0, 0, 0) { PassedOver = 2 }, tally);
        var location = Assert.Single(await archive.Store.ReadLocationsAsync(10, Token));
        Assert.Equal((LocationState.Done, 2L, 4L), (location.State, location.Articles, location.Position));
        Assert.Equal(3, (await archive.Store.CountLocationsAsync(Token))[LocationState.Done]);
        var pages = await archive.Store.ReadPagesAsync(Token).ToListAsync(Token);
        Assert.Equal([One.Url.AbsoluteUri, Two.Url.AbsoluteUri], pages.Select(page => page.Url!.Value));
        Assert.Equal(location.Address + "#" + records[..1].Sum(record => WarcRecords.Member(record).Length), pages[0].Address);
        Assert.Equal(new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero), pages[0].FetchedAt);
        Assert.Equal(
            [new PassedOver(Reason.OtherRecord, 1, "0"), new PassedOver(Reason.WrongType, 1, $"{records[..3].Sum(record => WarcRecords.Member(record).Length)}")],
            (await archive.Store.ReadPassedOverAsync([location.Id], Token))[location.Id]);
    }

    [Fact]
    public async Task The_same_archive_again_adds_nothing()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var file = _lab.WriteAll("a.warc", WarcRecords.Response(One), "WARC/1.0\r\nWARC-Type: x\r\n\r\n"u8.ToArray(), WarcRecords.Response(Two), WarcRecords.Revisit(One.Url.AbsoluteUri, One.Html));

        var first = await IngestAsync(archive, file);
        var counts = await archive.Store.CountAsync(Token);
        var states = await archive.Store.CountLocationsAsync(Token);
        var second = await IngestAsync(archive, file);

        Assert.Equal(new Tally(2, 0, 0, 1) { PassedOver = 1 }, first);
        Assert.Equal(new Tally(0, 0, 2, 1) { PassedOver = 1 }, second);
        Assert.Equal(counts, await archive.Store.CountAsync(Token));
        Assert.Equal(states, await archive.Store.CountLocationsAsync(Token));
        Assert.Equal(1, await archive.Store.CountFailuresAsync(Token));
        Assert.Equal(new PassedOver(Reason.KnownPage, 1, $"{new FileInfo(file).Length - WarcRecords.Revisit(One.Url.AbsoluteUri, One.Html).Length}"), Assert.Single(await PassedOverAsync(archive)));
    }

    [Fact]
    public async Task What_was_cut_short_goes_on_behind_the_last_part_that_is_stored()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var articles = Enumerable.Range(700001, 20).Select(number => WarcLab.Article(number)).ToList();
        var file = FileOf(_lab.Write("a.warc.gz", WarcRecords.Gzip(articles.Select(article => WarcRecords.Response(article)))));
        var cut = await archive.AddAsync(file.Address, stamp: file.Stamp);
        await archive.RecordAsync(new Finding.PassedOver(cut.Id, [new PassedOver(Reason.WrongType, 15, "0")], Position: 15));

        Assert.Equal(new Tally(5, 0, 0, 0), await IngestAsync(archive, FileAddress.PathOf(file.Address)!));
        Assert.Equal(15, Assert.Single(await PassedOverAsync(archive)).Count);
    }

    [Fact]
    public async Task A_page_that_failed_has_its_state_and_can_be_tried_again_alone()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        byte[] list = "<html><head><title>x</title></head><body><h2 class='c-category-title'>Xã hội</h2></body></html>"u8.ToArray();
        var listed = WarcRecords.Response("https://hanoimoi.vn/xa-hoi", "HTTP/1.1 200 OK\r\nContent-Type: text/html", list);
        var path = _lab.WriteAll("a.warc", WarcRecords.Response(One), listed, WarcRecords.Response(Two));

        await IngestAsync(archive, path);

        var failure = Assert.Single(await archive.Store.ReadFailuresAsync(0, 10, Token));
        Assert.Equal((Reason.SectionList, $"{FileAddress.Of(path)}#{WarcRecords.Response(One).Length}"), (failure.Failure.Reason, failure.Address));
        Assert.Equal(1, (await archive.Store.CountLocationsAsync(Token))[LocationState.Refused]);

        // The same record, but now it is an article.
        var third = WarcLab.Article(700003);
        _lab.WriteAll("a.warc", WarcRecords.Response(One), WarcRecords.Response(third), WarcRecords.Response(Two));
        Assert.True(await archive.Store.RetryAsync(failure.LocationId, Token));
        Assert.Equal([failure.LocationId], await archive.Store.QueueDueAsync(10, Token));
        var again = await archive.Store.ClaimAsync(failure.LocationId, Token);
        Assert.Equal(new Tally(1, 0, 0, 0), await PipelineOf(archive).IngestAsync([again!], new IngestProgress(), Token));
        Assert.Equal(0, await archive.Store.CountFailuresAsync(Token));
        Assert.False((await archive.Store.CountLocationsAsync(Token)).ContainsKey(LocationState.Refused));
    }

    [Fact]
    public async Task A_cut_is_told_with_its_place_and_is_over_once_the_archive_is_whole()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        byte[] whole = WarcRecords.Gzip([WarcRecords.Response(One), WarcRecords.Response(Two)]);
        var path = _lab.Write("a.warc.gz", whole.AsSpan(0, whole.Length - 300));

        Assert.Equal(new Tally(1, 0, 0, 1), await IngestAsync(archive, path));
        var failure = Assert.Single(await archive.Store.ReadFailuresAsync(0, 10, Token));
        Assert.Equal((Stage.Read, Reason.CutOff, false), (failure.Failure.Stage, failure.Failure.Reason, failure.Failure.MayRetry));
        Assert.EndsWith($"a.warc.gz#{WarcRecords.Member(WarcRecords.Response(One)).Length}", failure.Address, StringComparison.Ordinal);

        _lab.Write("a.warc.gz", whole);
        Assert.Equal(new Tally(1, 0, 1, 0), await IngestAsync(archive, path));
        Assert.Equal(0, await archive.Store.CountFailuresAsync(Token));
    }

    [Fact]
    public async Task What_is_no_archive_is_refused_as_a_whole()
    {
        await using var archive = await TemporaryStore.OpenAsync();

        await IngestAsync(archive, _lab.Write("a.warc", "phim"u8));

        var failure = Assert.Single(await archive.Store.ReadFailuresAsync(0, 10, Token));
        Assert.Equal(Reason.NotAnArchive, failure.Failure.Reason);
        Assert.EndsWith("a.warc", failure.Address, StringComparison.Ordinal);
        Assert.Equal(1, (await archive.Store.CountLocationsAsync(Token))[LocationState.Refused]);
    }

    [Fact]
    public async Task Later_captures_are_revisions_and_older_ones_never_displace_them()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var changed = WarcLab.Article(700001, "Sấu đã rụng hết.");
        var older = WarcLab.Article(700001, "Sấu còn xanh.");

        Assert.Equal(new Tally(1, 1, 0, 0), await IngestAsync(archive, _lab.WriteAll("a.warc", WarcRecords.Response(One), WarcRecords.Response(changed, ("WARC-Date", "2024-06-01T00:00:00Z")))));
        Assert.Equal(new Tally(0, 0, 1, 0), await IngestAsync(archive, _lab.WriteAll("b.warc", WarcRecords.Response(older, ("WARC-Date", "2024-01-01T00:00:00Z")))));

        var article = await archive.Store.ReadAsync(ArticleKey.Of("hnm-new:700001"), null, Token);
        Assert.Equal(2, article!.Revision);
        Assert.Contains("rụng hết", article.Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revisit_brings_nothing_but_its_name_wherever_its_content_came_from()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await IngestAsync(archive, _lab.WriteAll("a.warc", WarcRecords.Response(One)));

        var tally = await IngestAsync(archive, _lab.WriteAll(
            "b.warc", WarcRecords.Revisit("http://www.hanoimoi.com.vn/tin-tuc/Doi-song/512345/mua-sau", One.Html), WarcRecords.Revisit(Two.Url.AbsoluteUri, Two.Html)));

        Assert.Equal(new Tally(0, 0, 0, 0) { PassedOver = 2 }, tally);
        Assert.Equal(
            [new PassedOver(Reason.KnownPage, 1, "0"), new PassedOver(Reason.PayloadElsewhere, 1, $"{WarcRecords.Revisit("http://www.hanoimoi.com.vn/tin-tuc/Doi-song/512345/mua-sau", One.Html).Length}")],
            await PassedOverAsync(archive));
        Assert.Equal("hnm-new:700001", (await archive.Store.ReadAsync(ArticleKey.Of("hnm-old:512345"), null, Token))!.Key.Value);
    }

    [Fact]
    public async Task Pages_of_an_archive_are_read_again_by_a_newer_parser()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await IngestAsync(archive, _lab.WriteAll("a.warc", WarcRecords.Response(One), WarcRecords.Response(Two)));

        Assert.Equal(2, (await archive.Store.ReadOutdatedPagesAsync(PageParser.Version + 1, 10, Token)).Count);
    }

    [Fact]
    public async Task A_page_beside_which_its_address_stands_has_it()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var page = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(One.Html).Replace($"<link rel=\"canonical\" href=\"{One.Url}\" />", "", StringComparison.Ordinal));
        _lab.Write("bài.html", page);
        _lab.Write("bài.html.url", "[InternetShortcut]\r\nURL=https://www.hanoimoi.vn/mua-sau-700009.html?x=1\r\n"u8);
        _lab.Write("hỏng.html", page);
        _lab.Write("hỏng.html.url", "không có gì"u8);

        var tally = await IngestAsync(archive, [.. Source.Expand(_lab.Folder).Cast<Source.File>()]);

        Assert.Equal(new Tally(1, 0, 0, 1), tally);
        Assert.NotNull(await archive.Store.ReadAsync(ArticleKey.Of("hnm-new:700009"), null, Token));
        Assert.Equal((Reason.BadAddress, "hỏng.html.url"), ((await archive.Store.ReadFailuresAsync(0, 10, Token))[0].Failure is var failure ? (failure.Reason, failure.Detail) : default));
    }

    private static async Task<IReadOnlyList<PassedOver>> PassedOverAsync(TemporaryStore archive)
    {
        var latest = (await archive.Store.ReadLocationsAsync(1, Token))[0].Id;
        return [.. (await archive.Store.ReadPassedOverAsync([latest], Token))[latest]];
    }

    private static Source.File FileOf(string path) => Assert.IsType<Source.File>(Assert.Single(Source.Expand(path)));

    private static Task<Tally> IngestAsync(TemporaryStore archive, string path) => IngestAsync(archive, [FileOf(path)]);

    private static async Task<Tally> IngestAsync(TemporaryStore archive, Source.File[] files)
    {
        archive.Clock.Now = archive.Clock.Now.AddMinutes(1);
        var locations = await archive.Store.AddAsync([.. files.Select(file => (file.Address, file.Stamp))], LocationState.Working, Token);
        return await PipelineOf(archive).IngestAsync(locations, new IngestProgress(), Token);
    }

    private static IngestPipeline PipelineOf(TemporaryStore archive) => new(archive.Store, new PageParser(), archive.Clock);
}
