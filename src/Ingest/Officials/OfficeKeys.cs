using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Officials;

/// <summary>Tells which printings of offices are of one office: "Bí thư Thành ủy" in the city's own paper is that of "Thành ủy Hà Nội".</summary>
public sealed class OfficeKeys(Article article)
{
    private readonly Home _home = PrintedOfficial.HomeOf(article.Key, article.Annotations);

    /// <summary>The same for the same office, in whatever article; to compare with, never to show.</summary>
    public string Of(Role role) => PrintedOfficial.Of(role, _home).Title;
}
