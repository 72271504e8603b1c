using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Revisions;

/// <summary>What two revisions of an article differ in.</summary>
/// <param name="Lines">All lines, title first.</param>
/// <param name="Quotes">Null when one of the revisions was never extracted: nobody can tell then.</param>
/// <param name="Figures">Null in the same case.</param>
public sealed record RevisionComparison(
    Article Older,
    Article Newer,
    RevisionParts Parts,
    IReadOnlyList<ComparedLine> Lines,
    IReadOnlyList<FactChange<Quote>>? Quotes,
    IReadOnlyList<FactChange<Figure>>? Figures)
{
    public static RevisionComparison Of(Article older, Article newer)
    {
        var lines = LinePairs.Of(older.Text, newer.Text).Select(pair => Compare(older.Text.Value, pair.Old, newer.Text.Value, pair.New)).ToList();
        var facts = IsExtracted(older) && IsExtracted(newer) ? new FactChanges(older, newer, lines) : null;
        return new RevisionComparison(
            older, newer, ChangedParts.Between(older.Parsed, newer.Parsed), lines, facts?.Quotes(), facts?.Figures());
    }

    private static bool IsExtracted(Article article) => article.Annotations.RulesVersion > 0;

    private static ComparedLine Compare(string older, TextLine? old, string newer, TextLine? @new) => (old, @new) switch
    {
        ({ } before, { } after) => new ComparedLine(old, @new, WordDiff.Between(older, before.Span, newer, after.Span)),
        ({ } before, null) => new ComparedLine(old, @new, [new Edit(EditKind.Deleted, before.Span, default)]),
        (null, { } after) => new ComparedLine(old, @new, [new Edit(EditKind.Inserted, default, after.Span)]),
        _ => throw new ArgumentException("A line of neither revision"),
    };
}
