using System.Globalization;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Tests.Wording;

/// <summary>As in a request for a page of this language, until disposed.</summary>
internal sealed class Speaking : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    public Speaking(Language language) => CultureInfo.CurrentUICulture = language.Culture;

    public void Dispose() => CultureInfo.CurrentUICulture = _before;
}
