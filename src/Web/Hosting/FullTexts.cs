namespace ArticleSearch.Web.Hosting;

/// <summary>Who may read whole articles over HTTP; all others get their best sentences, what was extracted, and the paper's address.</summary>
public enum FullTexts
{
    /// <summary>Whoever sits at this machine, and whoever signed in.</summary>
    Local,

    /// <summary>Whoever signed in, wherever he sits.</summary>
    SignedIn,

    /// <summary>Everybody: for an archive of one's own articles.</summary>
    Everyone,
}
