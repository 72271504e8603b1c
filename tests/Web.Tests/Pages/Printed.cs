using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Web.Tests.Pages;

/// <summary>Invented articles.</summary>
internal static class Printed
{
    public static ParsedArticle Article(
        string key,
        string title,
        string lead = "Sáng nay, huyện họp bàn việc đồng áng.",
        DateTimeOffset? published = null,
        string? section = "Nông nghiệp",
        string? parent = "Kinh tế",
        Block[]? body = null) => new()
        {
            Key = ArticleKey.Of(key),
            Url = CanonicalUrl.TryParse($"https://hanoimoi.vn/{Slug.Of(title)}-731001.html", out var url) ? url : null,
            Slug = Slug.Of(title),
            Text = ArticleText.Compose(title, lead, body ?? [new(LineKind.Paragraph, "Bà con thu hoạch xong trước mùa nước lên.")]),
            Writers = ["Đỗ Quyên"],
            Published = published ?? Day(2018, 7, 5),
            Section = section,
            ParentSection = parent,
            Layout = Layout.OneCmsHeader,
            ParserVersion = 1,
        };

    public static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 9, 30, 0, TimeSpan.FromHours(7));

    /// <summary>So many articles of the same words and other numbers, one a day; no copies of each other.</summary>
    public static ParsedArticle[] Series(int count) =>
        [.. Enumerable.Range(1, count).Select(number => Article(
            $"hnm-new:{710000 + number}", $"Bản tin thủy văn số {number}", $"Trạm {number} đo được {number + 210} cm, hôm trước {number + 190} cm.", Day(2020, 1, 1).AddDays(number),
            body: [new(LineKind.Paragraph, $"Đến {number} giờ nước còn {number + 170} cm, dưới báo động {number + 30} cm, hơn năm {1900 + number} chừng {number + 5} cm.")]))];
}
