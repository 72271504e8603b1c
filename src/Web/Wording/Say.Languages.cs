namespace ArticleSearch.Web.Wording;

/// <summary>Both languages of every sentence stand side by side where it is said.</summary>
public static partial class Say
{
    /// <summary>The text in the language of the page, <see cref="Language.Current"/>.</summary>
    public static string Either(string vietnamese, string english) => Language.Current == Language.English ? english : vietnamese;
}
