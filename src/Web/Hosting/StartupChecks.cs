using System.Text;

namespace ArticleSearch.Web.Hosting;

/// <summary>What must hold on this machine before a single article is touched.</summary>
public static class StartupChecks
{
    /// <exception cref="PlatformNotSupportedException">Unicode normalisation does nothing here.</exception>
    public static void Run()
    {
        // Without ICU (or in invariant mode) Normalize returns its input and says that all is well: "Hà" typed with a
        // combining mark would be another word than "Hà", silently, for ever.
        const string Decomposed = "Ha\u0300 No\u0323\u0302i";
        if (Decomposed.Normalize(NormalizationForm.FormC) != "Hà Nội")
        {
            throw new PlatformNotSupportedException(
                "Unicode normalisation does not work: install ICU (Debian: apt-get install libicu72) and do not set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.");
        }
    }

    /// <summary>
    /// A setting that once kept strangers out, and is no longer read, must not be passed over: the server would be open.
    /// </summary>
    /// <returns>What to do, in one line; null when there is none.</returns>
    public static string? Outdated(IConfiguration configuration)
    {
        const string Password = $"{Settings.Section}:Operator:Password";
        return string.IsNullOrEmpty(configuration[Password])
            ? null
            : $"{Password} không còn được dùng: hãy khai báo {Password}Hash bằng giá trị mà lệnh hash-password in ra, rồi bỏ dòng cũ.";
    }
}
