using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Revisions;

/// <summary>A line of two revisions, or of one of them only.</summary>
/// <param name="Old">Null when the newer revision brought the line.</param>
/// <param name="New">Null when the newer revision has lost it.</param>
/// <param name="Edits">All of the line, in the order of reading.</param>
public sealed record ComparedLine(TextLine? Old, TextLine? New, IReadOnlyList<Edit> Edits)
{
    public LineKind Kind => (New ?? Old)!.Value.Kind;

    public bool IsChanged => Edits.Any(edit => edit.Kind != EditKind.Kept);
}
