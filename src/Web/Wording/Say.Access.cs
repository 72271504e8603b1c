using System.Globalization;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Web.Wording;

/// <summary>Who may do and read what.</summary>
public static partial class Say
{
    public const string SignInFailed = "Tên hoặc mật khẩu không đúng.";

    /// <summary>For a list of many articles.</summary>
    public const string RightsOfAll = "Bản quyền các bài viết thuộc cơ quan báo chí đã đăng.";

    /// <summary>Whose the article is, for every place that shows some of it.</summary>
    public static string RightsOf(CanonicalUrl? url) => $"Bản quyền bài viết thuộc {HouseOf(url)}.";

    /// <summary>The house that printed the article.</summary>
    public static string HouseOf(CanonicalUrl? url) => url is { IsPaper: false } ? url.Host : PaperName;

    /// <summary>One line of the record, without anything that the articles said.</summary>
    public static string Of(Takedown takedown)
    {
        var state = takedown switch
        {
            { LiftedAt: { } lifted } => $"được nạp lại từ {Moment(lifted)}",
            { PurgedAt: { } purged } => $"đã xóa lúc {Moment(purged)}",
            _ => "đã ẩn, đang xóa",
        };
        return $"{takedown.Target}: {Articles(takedown.Articles)}, gỡ lúc {Moment(takedown.At)}, {state}. Lý do: {takedown.Why}";
    }

    public static string SignInLocked(TimeSpan wait) =>
        $"Đăng nhập sai nhiều lần. Hãy đợi {Number((long)Math.Ceiling(wait.TotalMinutes))} phút rồi thử lại.";

    /// <summary>Whole seconds, for a Retry-After header.</summary>
    public static string Seconds(TimeSpan wait) => ((long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
