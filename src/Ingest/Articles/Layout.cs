namespace ArticleSearch.Ingest.Articles;

/// <summary>The page shapes that are told apart, pages in the order of trust. Names are stored: never rename.</summary>
public enum Layout
{
    /// <summary>A line of JSON that is an article already; any page it came from is better evidence.</summary>
    Ready,

    /// <summary>hanoimoi.vn since 2023, header inside the body (layout A).</summary>
    OneCmsHeader,

    /// <summary>hanoimoi.vn since 2023, classic head, mostly imported articles (layout B).</summary>
    OneCmsClassic,

    /// <summary>hanoimoi.vn megastory.</summary>
    OneCmsLongform,

    /// <summary>hanoimoi.vn/print/{id}.html.</summary>
    OneCmsPrint,

    /// <summary>hanoimoi.com.vn, about 2019 to 2022.</summary>
    Old2019,

    /// <summary>hanoimoi.com.vn, about 2012 to 2018.</summary>
    Old2012,

    /// <summary>Any other house's page, by the general reader.</summary>
    General,

    /// <summary>Text copied from the browser window.</summary>
    CopiedText,
}
