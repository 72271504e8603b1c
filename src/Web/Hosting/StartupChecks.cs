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
}
