using System.Globalization;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Web.Wording;

/// <summary>Who may do and read what.</summary>
public static partial class Say
{
    public static string SignInFailed => Either("Tên hoặc mật khẩu không đúng.", "The name or the password is wrong.");

    /// <summary>For a list of many articles.</summary>
    public static string RightsOfAll => Either(
        "Bản quyền các bài viết thuộc cơ quan báo chí đã đăng.", "The articles are copyright of the newspapers that published them.");

    /// <summary>Whose the article is, for every place that shows some of it.</summary>
    public static string RightsOf(ParsedArticle article) =>
        Either($"Bản quyền bài viết thuộc {House(article.Url)}.", $"The article is copyright of {House(article.Url)}.");

    /// <summary>One line of the record, without anything that the articles said.</summary>
    public static string Of(Takedown takedown)
    {
        var state = takedown switch
        {
            { LiftedAt: { } lifted } => Either($"được nạp lại từ {Moment(lifted)}", $"may come in again since {Moment(lifted)}"),
            { PurgedAt: { } purged } => Either($"đã xóa lúc {Moment(purged)}", $"deleted at {Moment(purged)}"),
            _ => Either("đã ẩn, đang xóa", "hidden, being deleted"),
        };
        return $"{takedown.Target}: {Articles(takedown.Articles)}, {Either("gỡ lúc", "taken down at")} {Moment(takedown.At)}, {state}. {Either("Lý do:", "Reason:")} {takedown.Why}";
    }

    public static string TooMany => Either(
        "Bạn hỏi kho quá nhiều trong một phút. Hãy đợi một lát rồi thử lại.", "Too many requests within a minute. Wait a little and try again.");

    public static string SignInLocked(TimeSpan wait) =>
        Either(
            $"Đăng nhập sai nhiều lần. Hãy đợi {Minutes(wait)} phút rồi thử lại.",
            $"Too many failed sign-ins. Wait {Minutes(wait)} min and try again.");

    private static string Minutes(TimeSpan wait) => Number((long)Math.Ceiling(wait.TotalMinutes));

    /// <summary>Whole seconds, for a Retry-After header.</summary>
    public static string Seconds(TimeSpan wait) => ((long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
