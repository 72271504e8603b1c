using System.Globalization;

namespace ArticleSearch.Web.Wording;

/// <summary>Who may do and read what.</summary>
public static partial class Say
{
    public const string SignInFailed = "Tên hoặc mật khẩu không đúng.";

    public static string SignInLocked(TimeSpan wait) =>
        $"Đăng nhập sai nhiều lần. Hãy đợi {Number((long)Math.Ceiling(wait.TotalMinutes))} phút rồi thử lại.";

    /// <summary>Whole seconds, for a Retry-After header.</summary>
    public static string Seconds(TimeSpan wait) => ((long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
