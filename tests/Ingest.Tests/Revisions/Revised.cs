using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract;
using ArticleSearch.Ingest.Revisions;
using ArticleSearch.Ingest.Tests.Store;

namespace ArticleSearch.Ingest.Tests.Revisions;

/// <summary>Two revisions of an invented article and what is said of them.</summary>
internal static class Revised
{
    public static Article Article(ArticleText text, int revision = 1, Annotations? annotations = null) => new(
        Sample.Article() with { Text = text }, revision, Sample.Published, annotations ?? Annotations.None);

    public static ArticleText Text(string title, string lead, params string[] paragraphs) =>
        ArticleText.Compose(title, lead, paragraphs.Select(paragraph => new Block(LineKind.Paragraph, paragraph)));

    public static RevisionComparison Compare(ArticleText older, ArticleText newer) => RevisionComparison.Of(Article(older), Article(newer, 2));

    /// <summary>With what the extractors find in them.</summary>
    public static RevisionComparison CompareExtracted(ArticleText older, ArticleText newer) => RevisionComparison.Of(Extracted(older, 1), Extracted(newer, 2));

    /// <summary>Every line that changed, as one would write it by hand: [-gone-] and {+new+}.</summary>
    public static IEnumerable<string> Lines(RevisionComparison comparison) =>
        comparison.Lines.Where(line => line.IsChanged).Select(line => Print(comparison, line.Edits));

    public static string Print(RevisionComparison comparison, IEnumerable<Edit> edits) =>
        Print(comparison.Older.Text.Value, comparison.Newer.Text.Value, edits);

    public static string Print(string older, string newer, IEnumerable<Edit> edits) => string.Concat(edits.Select(edit => edit.Kind switch
    {
        EditKind.Deleted => $"[-{edit.Old.In(older)}-]",
        EditKind.Inserted => $"{{+{edit.New.In(newer)}+}}",
        _ => edit.New.In(newer).ToString(),
    }));

    private static Article Extracted(ArticleText text, int revision) => Article(text, revision, Extractor.Annotate(text, new DateOnly(2018, 7, 5)));
}
