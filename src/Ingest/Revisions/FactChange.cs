namespace ArticleSearch.Ingest.Revisions;

/// <summary>A quote or a figure that is not the same in two revisions.</summary>
/// <param name="Old">Null when the newer revision brought it.</param>
/// <param name="New">Null when it is gone.</param>
public sealed record FactChange<T>(T? Old, T? New)
    where T : class;
