using System.Text;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Discover;

namespace ArticleSearch.Ingest.Tests.Discover;

/// <summary>Lists as a site would send them.</summary>
internal static class Lists
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public static Task<ListDocument> ReadAsync(ListKind kind, string text, string path = "/danh-sach") => ReadAsync(kind, Encoding.UTF8.GetBytes(text), path);

    public static Task<ListDocument> ReadAsync(ListKind kind, byte[] body, string path = "/danh-sach") => ListReader.ReadAsync(
        kind, new FetchedPage("https://hanoimoi.vn" + path, Url: null, body, ContentType: null, Now), TestContext.Current.CancellationToken);

    public static DateTimeOffset Vietnam(int year, int month, int day, int hour, int minute) =>
        new(year, month, day, hour, minute, 0, TimeSpan.FromHours(7));
}
