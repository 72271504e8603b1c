namespace ArticleSearch.Web.Jobs;

/// <summary>
/// Each kind of work has workers of its own: a long file must not keep the index waiting, and nothing may keep the pump
/// waiting, whose run is the sign of life.
/// </summary>
internal static class JobQueues
{
    public const string Pages = "pages";

    /// <summary>One worker: the index has one writer.</summary>
    public const string Index = "index";

    /// <summary>A worker for each source: a slow site must not keep another waiting.</summary>
    public const string Fetch = "fetch";

    public const string Upkeep = "upkeep";
}
