namespace ArticleSearch.Ingest.Tests.Parse;

/// <summary>Small pages in the paper's layouts, with invented text; whole ones are in the corpus.</summary>
internal static class Samples
{
    public const string Lead = "Sáng 12-3, xã Hòa Lâm khánh thành trạm bơm mới bên bờ sông Hát.";
    public const string First = "Trạm bơm có bốn tổ máy, tưới cho hơn 300ha lúa và rau màu của ba thôn ven đê.";
    public const string Second = "Bà con trong thôn đã góp 120 ngày công để nạo vét kênh dẫn trước ngày mở nước.";

    /// <summary>hanoimoi.vn, layout A.</summary>
    public static string Header(
        string title = "Trạm bơm Hòa Lâm mở nước",
        string lead = Lead,
        string body = $"<p>{First}</p><p>{Second}</p>",
        string byline = "Mai Quỳ",
        string? jsonLdTime = null,
        string headerTime = "",
        string? metaTime = null,
        string? canonical = "https://hanoimoi.vn/tram-bom-hoa-lam-mo-nuoc-712345.html",
        string extraHead = "",
        string breadcrumb = "<li class=\"breadcrumb-item\"><a href=\"/\">Trang chủ</a></li><li class=\"breadcrumb-item\"><a>Kinh tế</a></li><li class=\"breadcrumb-item active\"><a>Nông nghiệp</a></li>") =>
        $$"""
        <!DOCTYPE html>
        <html lang="vi"><head><meta charset="utf-8"><title>{{title}}</title>
        {{(canonical is null ? "" : $"<link rel=\"canonical\" href=\"{canonical}\" />")}}
        {{(metaTime is null ? "" : $"<meta name=\"article:published_time\" content=\"{metaTime}\" />")}}
        {{extraHead}}</head><body>
        <ol class="breadcrumb">{{breadcrumb}}</ol>
        <div class="c-news-detail"><div class="b-maincontent"><div class="entry entry-no-padding">
        <div class="sc-longform-header"><div class="sc-longform-header-text"><h1 class="sc-longform-header-title">{{title}}</h1>
        <div class="sc-longform-header-meta"><span class="sc-longform-header-author">{{byline}}</span> <span class="sc-text">•</span> <span class="sc-longform-header-date">{{headerTime}}</span></div>
        <p class="sc-longform-header-sapo">{{lead}}</p></div></div>{{body}}<div class="sc-empty-layer"></div></div></div></div>
        <div class="l-footer"><div class="b-maincontent"><p>Bản quyền thuộc Báo Hànộimới</p></div><div class="b-maincontent"><p>Tổng Biên tập: A</p></div></div>
        {{(jsonLdTime is null ? "" : $$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","datePublished":"{{jsonLdTime}}"}</script>""")}}
        </body></html>
        """;
}
