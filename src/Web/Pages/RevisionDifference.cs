using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Revisions;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Pages;

/// <summary>Two revisions of an article side by side, as a page shows them.</summary>
/// <param name="Revisions">All of the article, the latest first.</param>
public sealed record RevisionDifference(RevisionComparison Compared, IReadOnlyList<RevisionNote> Revisions)
{
    /// <summary>Lines that stayed are folded away from this number on.</summary>
    private const int LeastFolded = 3;

    public Article Older => Compared.Older;

    public Article Newer => Compared.Newer;

    public ArticleKey Key => Newer.Key;

    public DateTimeOffset StoredAt(Article revision) => Revisions.First(note => note.Revision == revision.Revision).CreatedAt;

    /// <summary>What is no line of the text, where it changed.</summary>
    public IEnumerable<(string Label, EditedText Value)> Fields =>
        from one in new (RevisionParts Part, Func<ParsedArticle, string> Value)[]
        {
            (RevisionParts.Published, article => article.Published is { } at ? Say.Moment(at) : Say.Either("không rõ", "not known")),
            (RevisionParts.Section, article => string.Join(" › ", new[] { article.ParentSection, article.Section }.OfType<string>().Distinct(StringComparer.Ordinal))),
            (RevisionParts.Writers, article => string.Join(", ", article.Writers)),
            (RevisionParts.Pictures, article => string.Join(" · ", article.Captions.Select(caption => $"{caption.Text} {caption.Credit}".Trim()).Concat(article.Photographers))),
            (RevisionParts.AgencyMark, article => article.AgencyMark ?? ""),
            (RevisionParts.Tags, article => string.Join(", ", article.Tags)),
        }
        where Compared.Parts.HasFlag(one.Part)
        select (Say.NameOf(one.Part), EditedText.Of(one.Value(Older.Parsed), one.Value(Newer.Parsed)));

    /// <summary>The lines in the order of reading, those that stayed gathered.</summary>
    public IEnumerable<(bool IsFolded, IReadOnlyList<ComparedLine> Lines)> Passages
    {
        get
        {
            var kept = new List<ComparedLine>();
            foreach (var line in Compared.Lines)
            {
                if (!line.IsChanged && line.Kind != LineKind.Title)
                {
                    kept.Add(line);
                    continue;
                }

                if (kept.Count > 0)
                {
                    yield return (kept.Count >= LeastFolded, kept);
                    kept = [];
                }

                yield return (false, [line]);
            }

            if (kept.Count > 0)
            {
                yield return (kept.Count >= LeastFolded, kept);
            }
        }
    }

    public EditedText Of(ComparedLine line) => new(Older.Text.Value, Newer.Text.Value, line.Edits);

    public EditedText Of(FactChange<Quote> change) => Of(change.Old?.Span, change.New?.Span);

    public EditedText Of(FactChange<Figure> change) => Of(change.Old?.Span, change.New?.Span);

    /// <summary>What became of it, in words.</summary>
    public static string Fate<T>(FactChange<T> change)
        where T : class => change switch
        {
            { Old: null } => Say.Either("mới có", "new"),
            { New: null } => Say.Either("không còn", "gone"),
            _ => Say.Either("đã đổi", "changed"),
        };

    private EditedText Of(TextSpan? old, TextSpan? @new) => new(Older.Text.Value, Newer.Text.Value, (old, @new) switch
    {
        ({ } before, { } after) => WordDiff.Between(Older.Text.Value, before, Newer.Text.Value, after),
        ({ } before, null) => [new Edit(EditKind.Deleted, before, default)],
        (null, { } after) => [new Edit(EditKind.Inserted, default, after)],
        _ => [],
    });
}
