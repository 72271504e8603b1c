using System.Text;
using AngleSharp.Html.Parser;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Tests.Browser;

/// <summary>A page with everything it loads.</summary>
[Collection(typeof(OneReadingRoom))]
public sealed class WeightTests(ReadingRoom room)
{
    /// <summary>Bytes, of everything as it is sent, and of the page itself unpacked.</summary>
    private const int Most = 60_000;

    [Fact]
    public async Task No_page_weighs_more_than_a_slow_line_carries_in_a_moment()
    {
        using var visitor = new HttpClient();
        visitor.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        using var reader = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.All });
        foreach (var path in ReadingRoom.Pages.Concat(ReadingRoom.Pages.Select(Language.English.AddressOf)))
        {
            var body = await BodyAsync(reader, path);
            Assert.True(Encoding.UTF8.GetByteCount(body) <= Most, $"{path} itself has {Encoding.UTF8.GetByteCount(body)} bytes");
            var page = await new HtmlParser().ParseDocumentAsync(body, TestContext.Current.CancellationToken);
            var loaded = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]").Select(link => link.GetAttribute("href")!)
                .Concat(page.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!)).ToList();

            Assert.NotEmpty(loaded);
            var weight = 0L;
            foreach (var address in loaded.Append(path))
            {
                using var answer = await visitor.GetAsync(room.Server.Address + address, TestContext.Current.CancellationToken);
                weight += (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
            }

            Assert.True(weight <= Most, $"{path} weighs {weight} bytes");
        }
    }

    private async Task<string> BodyAsync(HttpClient reader, string path)
    {
        using var answer = await reader.GetAsync(room.Server.Address + path, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
