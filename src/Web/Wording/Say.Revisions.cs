using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Revisions;
using ArticleSearch.Web.Pages;

namespace ArticleSearch.Web.Wording;

/// <summary>What a revision changed, and where it came from.</summary>
public static partial class Say
{
    /// <summary>"tiêu đề, giờ đăng, nội dung", in the order of the article.</summary>
    public static string Of(RevisionParts parts) => string.Join(", ", Enum.GetValues<RevisionParts>()
        .Where(part => part != RevisionParts.None && parts.HasFlag(part)).Select(NameOf));

    public static string Revision(int number) => Either($"Bản {number}", $"Revision {number}");

    public static string RevisionSeen(int number, DateTimeOffset at) =>
        Either($"Bản {number}, thấy ngày {Day(at)}", $"Revision {number}, seen on {Day(at)}");

    /// <summary>Which of the places found is looked at.</summary>
    public static string Of(FoundWords found)
    {
        var apart = found.IsTogether ? "" : Either(", các từ không đứng liền nhau", ", not side by side");
        var count = (found.IsCut ? Either("hơn ", "more than ") : "") + Number(found.Places.Count);
        return Either($"Chỗ {found.Place} trong {count} chỗ có “{found.Typed}”{apart}.", $"Place {found.Place} of {count} with “{found.Typed}”{apart}.");
    }

    public static string NameOf(RevisionParts part) => part switch
    {
        RevisionParts.Title => Either("tiêu đề", "title"),
        RevisionParts.Published => Either("giờ đăng", "time of publication"),
        RevisionParts.Lead => Either("sapo", "lead"),
        RevisionParts.Body => Either("nội dung", "text"),
        RevisionParts.LineKinds => Either("cách chia dòng", "kinds of lines"),
        RevisionParts.Section => Either("chuyên mục", "section"),
        RevisionParts.Writers => Either("tác giả", "writers"),
        RevisionParts.Pictures => Either("ảnh và chú thích", "pictures and captions"),
        RevisionParts.AgencyMark => Either("ký hiệu tòa soạn", "desk"),
        RevisionParts.Tags => Either("từ khóa", "tags"),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "A part without a name"),
    };

    public static string Of(Layout layout) => layout switch
    {
        Layout.Ready => Either("bài có sẵn, không qua tách trang", "a ready article, not read from a page"),
        Layout.OneCmsHeader => Either("hanoimoi.vn từ 2023", "hanoimoi.vn since 2023"),
        Layout.OneCmsClassic => Either("hanoimoi.vn từ 2023, kiểu cũ", "hanoimoi.vn since 2023, classic head"),
        Layout.OneCmsLongform => Either("hanoimoi.vn, bài dài kỳ", "hanoimoi.vn, long read"),
        Layout.OneCmsPrint => Either("hanoimoi.vn, trang để in", "hanoimoi.vn, page for printing"),
        Layout.Old2019 => Either("hanoimoi.com.vn khoảng 2019–2022", "hanoimoi.com.vn, about 2019–2022"),
        Layout.Old2012 => Either("hanoimoi.com.vn khoảng 2012–2018", "hanoimoi.com.vn, about 2012–2018"),
        Layout.General => Either("trang của báo khác", "another house's page"),
        Layout.CopiedText => Either("văn bản chép từ trình duyệt", "text copied from the browser"),
        _ => throw new ArgumentOutOfRangeException(nameof(layout), layout, "A layout without a name"),
    };

    /// <summary>A web address as it is; of a file its name alone, for the folders of this machine are nobody's business.</summary>
    public static string Source(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsFile ? $"{Either("tệp", "file")} {Path.GetFileName(uri.LocalPath)}" : address;
}
