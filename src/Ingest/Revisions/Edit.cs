using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Revisions;

public enum EditKind
{
    /// <summary>The words stand in both revisions.</summary>
    Kept,

    /// <summary>They stand in the older one only.</summary>
    Deleted,

    /// <summary>They stand in the newer one only.</summary>
    Inserted,
}

/// <summary>A run of text and what became of it between two revisions.</summary>
/// <param name="Old">Its place in the older text; empty, where it would stand, when it was inserted.</param>
/// <param name="New">Its place in the newer text; empty, where it stood, when it was deleted.</param>
public readonly record struct Edit(EditKind Kind, TextSpan Old, TextSpan New);
