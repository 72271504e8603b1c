using System.Text;
using ArticleSearch.Ingest.Discover;

namespace ArticleSearch.Ingest.Tests.Discover;

public sealed class FeedTests
{
    [Fact]
    public async Task An_item_tells_its_address_and_time()
    {
        var list = await ReadAsync(Item("https://hanoimoi.vn/cho-hoa-hop-som-700001.html", "Mon, 02 Mar 2026 06:52:01 +0700"));

        Assert.Null(list.Failure);
        Assert.Equal(new ListEntry("https://hanoimoi.vn/cho-hoa-hop-som-700001.html", Lists.Vietnam(2026, 3, 2, 6, 52).AddSeconds(1)), Assert.Single(list.Entries));
    }

    [Theory]
    [InlineData("Mon, 02 Mar 2026 06:52:01 GMT+7")]
    [InlineData("Mon, 02 Mar 2026 06:52:01 GMT+0700")]
    [InlineData("Mon, 02 Mar 2026 06:52:01 UTC+07:00")]
    [InlineData("Sun, 01 Mar 2026 23:52:01 GMT")]
    [InlineData("Sun, 01 Mar 2026 23:52:01 Z")]
    [InlineData("02 Mar 2026 06:52 +0700")]
    [InlineData("Mon, 02 Mar 2026 06:52:01")]
    [InlineData("2026-03-02T06:52:01+07:00")]
    [InlineData("2026-03-01T23:52:01Z")]
    [InlineData("2026-03-02 06:52:01")]
    [InlineData("02/03/2026 - 06:52")]
    public async Task Every_way_to_write_the_time_is_the_same_moment(string written)
    {
        var list = await ReadAsync(Item("https://hanoimoi.vn/a-700001.html", written));

        Assert.Equal(Lists.Vietnam(2026, 3, 2, 6, 52), ToMinute(Assert.Single(list.Entries).Published));
    }

    [Theory]
    [InlineData("hôm qua")]
    [InlineData("Mon, 32 Mar 2026 06:52:01 +0700")]
    [InlineData("Mon, 02 Mar 2026 06:52:01 +9900")]
    [InlineData("/Date(99999999999999999)/")]
    public async Task What_is_no_time_costs_the_time_not_the_article(string written)
    {
        var list = await ReadAsync(Item("https://hanoimoi.vn/a-700001.html", written));

        Assert.Null(Assert.Single(list.Entries).Published);
    }

    [Fact]
    public async Task A_description_that_is_escaped_twice_does_no_harm()
    {
        var list = await ReadAsync(
            """
            <item><title>Chợ hoa</title>
            <description>&lt;![CDATA[&lt;a href="/x"&gt;&lt;img src="a.jpg"/&gt;&lt;/a&gt;&lt;br/&gt;Người bán &amp;amp; người mua]]&gt;</description>
            <link>&lt;![CDATA[https://hanoimoi.vn/cho-hoa-700001.html]]&gt;</link></item>
            <item><link><![CDATA[ https://hanoimoi.vn/cho-la-700002.html ]]></link></item>
            """);

        Assert.Equal(["https://hanoimoi.vn/cho-hoa-700001.html", "https://hanoimoi.vn/cho-la-700002.html"], list.Entries.Select(entry => entry.Address));
    }

    [Theory]
    [InlineData("<item><title>Cà phê & bánh mì</title><link>https://hanoimoi.vn/a-700001.html</link></item>")]
    [InlineData("<item><title>Giá &nbsp; vàng &copy;</title><link>https://hanoimoi.vn/a-700001.html</link></item>")]
    [InlineData("<item><title>\u0001\u000b\u0000Mưa\ufffe</title><link>https://hanoimoi.vn/a-700001.html</link></item>")]
    [InlineData("<item><title>&#11; &#x1F; &#xD800; &#99999999999;</title><link>https://hanoimoi.vn/a-700001.html</link></item>")]
    [InlineData("<item><title><![CDATA[A & B < C]]></title><link>https://hanoimoi.vn/a-700001.html</link></item>")]
    [InlineData("<item><title>x</title><link></link><guid>https://hanoimoi.vn/a-700001.html</guid></item>")]
    [InlineData("<item><link/><guid isPermaLink=\"true\">https://hanoimoi.vn/a-700001.html</guid></item>")]
    public async Task What_is_not_quite_xml_is_read_all_the_same(string item)
    {
        var list = await ReadAsync(item);

        Assert.Null(list.Failure);
        Assert.Equal("https://hanoimoi.vn/a-700001.html", Assert.Single(list.Entries).Address);
    }

    [Fact]
    public async Task An_ampersand_in_an_address_stays_one()
    {
        var list = await ReadAsync("<item><link>https://hanoimoi.vn/a-700001.html?x=1&y=2&amp;z=3</link></item>");

        Assert.Equal("https://hanoimoi.vn/a-700001.html?x=1&y=2&z=3", Assert.Single(list.Entries).Address);
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("\r\n \uFEFF\n")]
    public async Task Marks_and_blanks_before_the_declaration_are_passed_over(string before)
    {
        var list = await Lists.ReadAsync(ListKind.Feed, before + Feed(Item("https://hanoimoi.vn/a-700001.html", "")));

        Assert.Single(list.Entries);
        Assert.Null(list.Failure);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("windows-1258")]
    public async Task Other_encodings_are_read(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var text = Feed("<item><title>Đường về làng</title><link>https://hanoimoi.vn/a-700001.html</link></item>").Replace("utf-8", name, StringComparison.Ordinal);

        var list = await Lists.ReadAsync(ListKind.Feed, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);

        Assert.Null(list.Failure);
        Assert.Single(list.Entries);
    }

    [Fact]
    public async Task Atom_is_read_too()
    {
        var list = await Lists.ReadAsync(ListKind.Feed,
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><entry>
            <link rel="self" href="https://hanoimoi.vn/api/1"/><link href="https://hanoimoi.vn/a-700001.html"/>
            <published>2026-03-02T06:52:00+07:00</published><updated>2026-03-02T08:00:00+07:00</updated>
            </entry></feed>
            """);

        Assert.Equal(
            new ListEntry("https://hanoimoi.vn/a-700001.html", Lists.Vietnam(2026, 3, 2, 6, 52), Lists.Vietnam(2026, 3, 2, 8, 0)), Assert.Single(list.Entries));
    }

    [Fact]
    public async Task A_feed_that_breaks_keeps_what_came_before_and_names_the_line()
    {
        var list = await Lists.ReadAsync(ListKind.Feed, "<rss><channel>\n<item><link>https://hanoimoi.vn/a-700001.html</link></item>\n<item><link>https://hano");

        Assert.Single(list.Entries);
        Assert.Equal((Stage.Discover, Reason.BrokenXml, 3), (list.Failure!.Stage, list.Failure.Reason, list.Failure.Line));
    }

    [Fact]
    public async Task A_document_type_is_refused_before_it_can_grow()
    {
        var list = await Lists.ReadAsync(ListKind.Feed,
            """
            <?xml version="1.0"?>
            <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
            <rss><channel><item><link>&b;&x;</link></item></channel></rss>
            """);

        Assert.Empty(list.Entries);
        Assert.Equal(Reason.BrokenXml, list.Failure!.Reason);
        Assert.Contains("DTD", list.Failure.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><body><h1>Mùa sấu</h1></body></html>", Reason.NotAList)]
    [InlineData("<!DOCTYPE html><html><head><title>Just a moment...</title></head><body></body></html>", Reason.Challenge)]
    [InlineData("<opml></opml>", Reason.NotAList)]
    [InlineData(" \n", Reason.EmptyFile)]
    [InlineData("hết giờ", Reason.BrokenXml)]
    public async Task What_is_no_feed_says_why(string body, Reason reason)
    {
        var list = await Lists.ReadAsync(ListKind.Feed, body);

        Assert.Equal(reason, list.Failure?.Reason);
        Assert.Empty(list.Entries);
    }

    [Fact]
    public async Task An_empty_feed_is_a_feed()
    {
        var list = await ReadAsync("");

        Assert.Empty(list.Entries);
        Assert.Null(list.Failure);
    }

    private static DateTimeOffset? ToMinute(DateTimeOffset? time) => time?.AddSeconds(-time.Value.Second);

    private static Task<ListDocument> ReadAsync(string items) => Lists.ReadAsync(ListKind.Feed, Feed(items));

    private static string Item(string link, string time) => $"<item><title>Chợ hoa họp sớm</title><link>{link}</link><pubDate>{time}</pubDate></item>";

    private static string Feed(string items) =>
        $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel><title>Xã hội</title><link>https://hanoimoi.vn</link>{items}</channel></rss>";
}
