using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Tests.Store;

internal static class Sample
{
    public static readonly DateTimeOffset Published = new(2018, 7, 5, 9, 30, 0, TimeSpan.FromHours(7));

    public static ParsedArticle Article(
        string key = "hnm-new:700001",
        string title = "Huyện Thạch Sơn tổng kết vụ xuân",
        string body = "Năng suất lúa đạt 61,2 tạ/ha.",
        Layout layout = Layout.OneCmsHeader,
        DateTimeOffset? published = null) => new()
        {
            Key = ArticleKey.Of(key),
            Url = CanonicalUrl.TryParse("https://hanoimoi.vn/huyen-thach-son-tong-ket-vu-xuan-700001.html", out var url) ? url : null,
            Slug = Slug.Of(title),
            Text = ArticleText.Compose(title, "Sáng 5-7, huyện họp tổng kết.", [new(LineKind.SubHeading, "Được mùa"), new(LineKind.Paragraph, body)]),
            Captions = [new("Thu hoạch lúa ở xã Hạ Điền.", "Lê Bảo")],
            Writers = ["Đỗ Quyên"],
            Photographers = ["Lê Bảo"],
            Published = published ?? Published,
            Section = "Nông nghiệp",
            ParentSection = "Kinh tế",
            Tags = ["vụ xuân"],
            AgencyMark = "HNMO",
            Layout = layout,
            ParserVersion = 1,
        };

    public static FetchedPage Page(string address = "file:///a.html", string body = "<p>trang</p>") =>
        new(address, null, System.Text.Encoding.UTF8.GetBytes(body), "text/html", Published);
}
