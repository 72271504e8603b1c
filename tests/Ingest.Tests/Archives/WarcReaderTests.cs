using System.IO.Compression;
using System.Text;
using ArticleSearch.Ingest.Archives;
using ArticleSearch.Replica;

namespace ArticleSearch.Ingest.Tests.Archives;

public sealed class WarcReaderTests : IDisposable
{
    private const string Html = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";

    private static readonly ReplicaArticle One = WarcLab.Article(700001);
    private static readonly ReplicaArticle Two = WarcLab.Article(700002);

    private readonly WarcLab _lab = new();

    public void Dispose() => _lab.Dispose();

    [Theory]
    [InlineData("plain")]
    [InlineData("member each")]
    [InlineData("one member")]
    public async Task Pages_come_with_address_time_type_and_the_place_of_their_record(string form)
    {
        byte[][] records = [WarcRecords.Info(), WarcRecords.Response(One), WarcRecords.Response(Two, ("WARC-Date", "2024-05-06T07:08:10.123456Z"))];
        var path = _lab.Write("a.warc", form switch
        {
            "plain" => records.SelectMany(record => record).ToArray(),
            "member each" => WarcRecords.Gzip(records),
            _ => WarcRecords.Member([.. records.SelectMany(record => record)]),
        });

        var parts = await WarcLab.ReadAsync(path);

        Assert.Equal(["- OtherRecord", One.Path, Two.Path], parts.Select(WarcLab.Short));
        var page = Assert.IsType<ArchiveItem.Page>(parts[2]);
        Assert.Equal(Two.Html, page.Content.Body.ToArray());
        Assert.Equal("text/html; charset=utf-8", page.Content.ContentType);
        Assert.Equal(new DateTimeOffset(2024, 5, 6, 7, 8, 10, TimeSpan.Zero).AddTicks(1234560), page.Content.FetchedAt);
        var before = records[..2].Sum(record => (long)(form == "member each" ? WarcRecords.Member(record).Length : record.Length));
        Assert.Equal(form == "one member" ? $"0+{before}" : $"{before}", page.Part);
        Assert.EndsWith($"/a.warc#{Uri.EscapeDataString(page.Part)}", page.Content.Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("bare deflate")]
    [InlineData("deflate, gzip")]
    [InlineData("identity")]
    public async Task Payloads_are_unpacked(string coding)
    {
        byte[] packed = coding switch
        {
            "gzip" or "x-gzip" => Pack(One.Html, to => new GZipStream(to, CompressionLevel.Fastest)),
            "br" => Pack(One.Html, to => new BrotliStream(to, CompressionLevel.Fastest)),
            "deflate" => Pack(One.Html, to => new ZLibStream(to, CompressionLevel.Fastest)),
            "bare deflate" => Pack(One.Html, to => new DeflateStream(to, CompressionLevel.Fastest)),
            "deflate, gzip" => Pack(Pack(One.Html, to => new ZLibStream(to, CompressionLevel.Fastest)), to => new GZipStream(to, CompressionLevel.Fastest)),
            _ => One.Html,
        };
        var http = $"{Html}Content-Encoding: {(coding == "bare deflate" ? "deflate" : coding)}";

        var whole = await _lab.ReadAsync(WarcRecords.Response(One.Url.AbsoluteUri, http, packed));
        var chunked = await _lab.ReadAsync(WarcRecords.Response(One.Url.AbsoluteUri, $"{http}\r\nTransfer-Encoding: chunked", WarcRecords.Chunked(packed, 100)));

        Assert.Equal(One.Html, BodyOf(Assert.Single(whole)));
        Assert.Equal(One.Html, BodyOf(Assert.Single(chunked)));
    }

    [Theory]
    [InlineData("Content-Encoding: gzip")]
    [InlineData("Content-Encoding: br")]
    [InlineData("Transfer-Encoding: chunked")]
    [InlineData("Transfer-Encoding: chunked\r\nContent-Encoding: gzip")]
    [InlineData("Content-Length: 17")]
    public async Task A_payload_that_was_stored_unpacked_under_its_old_header_is_taken_as_it_is(string field) =>
        Assert.Equal(One.Html, BodyOf(Assert.Single(await _lab.ReadAsync(WarcRecords.Response(One.Url.AbsoluteUri, Html + field, One.Html)))));

    [Fact]
    public async Task Only_pages_that_were_served_are_pages()
    {
        var parts = await _lab.ReadAsync(
            WarcRecords.Record("request", One.Url.AbsoluteUri, "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
            WarcRecords.Record("metadata", One.Url.AbsoluteUri, "application/warc-fields", "via: x"u8.ToArray()),
            WarcRecords.Record("response", "dns:hanoimoi.vn", "text/dns", "20240506\n"u8.ToArray()),
            WarcRecords.Response(One.Url.AbsoluteUri, "HTTP/1.1 301 Moved\r\nLocation: /\r\nContent-Type: text/html", []),
            WarcRecords.Response(One.Url.AbsoluteUri, "HTTP/2 404\r\nContent-Type: text/html", One.Html),
            WarcRecords.Response("https://hanoimoi.vn/a.jpg", "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg", new byte[5000]),
            WarcRecords.Response("https://hanoimoi.vn/a", "HTTP/1.1 200 OK", new byte[50]),
            WarcRecords.Record("resource", "urn:pageinfo:https://hanoimoi.vn/", "application/json", "{}"u8.ToArray()),
            WarcRecords.Record("resource", "urn:text:https://hanoimoi.vn/", "text/plain", "Sấu chín."u8.ToArray()),
            WarcRecords.Response(Two.Url.AbsoluteUri, "HTTP/1.1 200 OK", Two.Html),
            WarcRecords.Record("resource", One.Url.AbsoluteUri, "text/html", One.Html));

        Assert.Equal(
            ["- OtherRecord", "- OtherRecord", "- OtherRecord", "- OtherStatus", "- OtherStatus", "- WrongType", "- WrongType", "- WrongType", "- WrongType", Two.Path, One.Path],
            parts.Select(WarcLab.Short));
    }

    [Fact]
    public async Task Revisits_name_their_content()
    {
        var parts = await _lab.ReadAsync(
            WarcRecords.Revisit(One.Url.AbsoluteUri, One.Html),
            WarcRecords.Revisit("https://hanoimoi.vn/a.jpg", [1], "image/jpeg"),
            WarcRecords.Record("revisit", One.Url.AbsoluteUri, "application/http", "HTTP/1.1 304 Not Modified\r\n\r\n"u8.ToArray()),
            WarcRecords.Response(One));

        Assert.Equal(["repeat", "- WrongType", "- PayloadElsewhere", One.Path], parts.Select(WarcLab.Short));
        Assert.Equal(Assert.IsType<ArchiveItem.Page>(parts[3]).Content.Digest, Assert.IsType<ArchiveItem.Repeat>(parts[0]).Digest);
    }

    [Fact]
    public async Task Old_and_odd_spellings_are_understood()
    {
        var record = Encoding.UTF8.GetString(WarcRecords.Response(One))
            .Replace("WARC/1.1", "WARC/1.0", StringComparison.Ordinal)
            .Replace($"WARC-Target-URI: {One.Url.AbsoluteUri}", $"warc-target-uri: <{One.Url.AbsoluteUri}>\r\nX-Long: one\r\n two", StringComparison.Ordinal);

        Assert.Equal([One.Path], (await _lab.ReadAsync(Encoding.UTF8.GetBytes(record))).Select(WarcLab.Short));
    }

    [Fact]
    public async Task A_time_that_has_not_come_yet_is_now() =>
        Assert.Equal(
            new Store.SetClock().Now,
            Assert.IsType<ArchiveItem.Page>(Assert.Single(await _lab.ReadAsync(WarcRecords.Response(One, ("WARC-Date", "2099-01-01T00:00:00Z"))))).Content.FetchedAt);

    [Theory]
    [InlineData("plain")]
    [InlineData("member each")]
    [InlineData("one member")]
    public async Task A_part_is_found_again_by_its_place(string form)
    {
        byte[][] records = [WarcRecords.Info(), WarcRecords.Response(One), WarcRecords.Response(Two)];
        var path = _lab.Write("a.warc", form switch
        {
            "plain" => records.SelectMany(record => record).ToArray(),
            "member each" => WarcRecords.Gzip(records),
            _ => WarcRecords.Member([.. records.SelectMany(record => record)]),
        });

        foreach (var part in await WarcLab.ReadAsync(path))
        {
            var again = await WarcReader.ReadPartAsync(path, "file:///a", part.Part, new Store.SetClock(), TestContext.Current.CancellationToken);
            Assert.Equal(WarcLab.Short(part), WarcLab.Short(again!));
        }

        foreach (var nowhere in (string[])["3", "0+999999", "99999999", "x", "-1", "1+1+1"])
        {
            Assert.Null(await WarcReader.ReadPartAsync(path, "file:///a", nowhere, new Store.SetClock(), TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Reading_goes_on_behind_what_is_done()
    {
        byte[][] records = [WarcRecords.Info(), WarcRecords.Response(One), WarcRecords.Response(Two)];
        foreach (var path in (string[])[_lab.WriteAll("a.warc", records), _lab.Write("b.warc.gz", WarcRecords.Gzip(records))])
        {
            var all = await WarcLab.ReadAsync(path);
            for (var skip = 0; skip <= records.Length; skip++)
            {
                Assert.Equal(all.Skip(skip).Select(part => part.Part), (await WarcLab.ReadAsync(path, skip)).Select(part => part.Part));
            }
        }
    }

    private static byte[] BodyOf(ArchiveItem item) => Assert.IsType<ArchiveItem.Page>(item).Content.Body.ToArray();

    private static byte[] Pack(byte[] body, Func<Stream, Stream> packing)
    {
        using var packed = new MemoryStream();
        using (var stream = packing(packed))
        {
            stream.Write(body);
        }

        return packed.ToArray();
    }
}
