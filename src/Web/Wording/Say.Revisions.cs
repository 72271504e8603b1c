using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Revisions;

namespace ArticleSearch.Web.Wording;

/// <summary>What a revision changed, and where it came from.</summary>
public static partial class Say
{
    /// <summary>"tiêu đề, giờ đăng, nội dung", in the order of the article.</summary>
    public static string Of(RevisionParts parts) => string.Join(", ", Enum.GetValues<RevisionParts>()
        .Where(part => part != RevisionParts.None && parts.HasFlag(part)).Select(NameOf));

    public static string NameOf(RevisionParts part) => part switch
    {
        RevisionParts.Title => "tiêu đề",
        RevisionParts.Published => "giờ đăng",
        RevisionParts.Lead => "sapo",
        RevisionParts.Body => "nội dung",
        RevisionParts.LineKinds => "cách chia dòng",
        RevisionParts.Section => "chuyên mục",
        RevisionParts.Writers => "tác giả",
        RevisionParts.Pictures => "ảnh và chú thích",
        RevisionParts.AgencyMark => "ký hiệu tòa soạn",
        RevisionParts.Tags => "từ khóa",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "A part without a name"),
    };

    public static string Of(Layout layout) => layout switch
    {
        Layout.Ready => "bài có sẵn, không qua tách trang",
        Layout.OneCmsHeader => "hanoimoi.vn từ 2023",
        Layout.OneCmsClassic => "hanoimoi.vn từ 2023, kiểu cũ",
        Layout.OneCmsLongform => "hanoimoi.vn, bài dài kỳ",
        Layout.OneCmsPrint => "hanoimoi.vn, trang để in",
        Layout.Old2019 => "hanoimoi.com.vn khoảng 2019–2022",
        Layout.Old2012 => "hanoimoi.com.vn khoảng 2012–2018",
        Layout.General => "trang của báo khác",
        Layout.CopiedText => "văn bản chép từ trình duyệt",
        _ => throw new ArgumentOutOfRangeException(nameof(layout), layout, "A layout without a name"),
    };

    /// <summary>A web address as it is; of a file its name alone, for the folders of this machine are nobody's business.</summary>
    public static string Source(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsFile ? $"tệp {Path.GetFileName(uri.LocalPath)}" : address;
}
