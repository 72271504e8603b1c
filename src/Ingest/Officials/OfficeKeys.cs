using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Officials;

/// <summary>Tells which printings of offices are of one office: "Bí thư Thành ủy" in the city's own paper is that of "Thành ủy Hà Nội".</summary>
public sealed class OfficeKeys(Article article)
{
    private readonly Home _home = PrintedOfficial.HomeOf(article.Key, article.Annotations);

    /// <summary>The same for the same office, in whatever article; to compare with, never to show.</summary>
    public string Of(Role role) => PrintedOfficial.Of(role, _home).Title;

    /// <summary>Whether the article tells whose office it is: that of another house leaves its city out of "Bí thư Thành ủy".</summary>
    public bool TellsWhose(Role role)
    {
        var (_, title, organisation) = PrintedOfficial.Of(role, _home);
        return Sphere.IsCertain(title, organisation);
    }

    /// <summary>Whether one key may be the other with what was left out.</summary>
    public static bool Completes(string longer, string shorter) => OfficeForm.IsLonger(longer, shorter);
}
