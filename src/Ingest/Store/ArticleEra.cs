using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Store;

/// <summary>The number spaces of the paper whose articles can be one and the same, told by slug and day.</summary>
internal static class ArticleEra
{
    /// <summary>The key's space, or null for keys of other houses, which are publications of their own.</summary>
    public static string? Of(ArticleKey key)
    {
        var space = key.Value.Split(':', 2)[0];
        return space is PaperAddress.NewSite or PaperAddress.OldSite or "text" ? space : null;
    }
}
