namespace ArticleSearch.Web.Wording;

/// <summary>Both languages of every sentence stand side by side where it is said.</summary>
public static partial class Say
{
    /// <summary>The text in the language of the page, <see cref="Language.Current"/>.</summary>
    public static string Either(string vietnamese, string english) => Language.Current == Language.English ? english : vietnamese;

    /// <summary>The same with names and values from articles in it: <c>Label($"Mục {section}", $"Section {section}")</c>.</summary>
    public static Label Label(FormattableString vietnamese, FormattableString english) =>
        new(Language.Current == Language.English ? english : vietnamese);

    /// <summary>A number with its noun: "1 bài", "2 bài"; "1 article", "2 articles".</summary>
    private static string Counted(long number, string vietnamese, string one, string many) =>
        $"{Number(number)} {Either(vietnamese, number == 1 ? one : many)}";
}
