using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Revisions;

/// <summary>The parts of an article that two revisions may differ in.</summary>
[Flags]
public enum RevisionParts
{
    None = 0,
    Title = 1,
    Published = 2,
    Lead = 4,
    Body = 8,

    /// <summary>The same lines are set in another way: a sub-heading became a paragraph.</summary>
    LineKinds = 16,
    Section = 32,
    Writers = 64,

    /// <summary>Captions and photographers.</summary>
    Pictures = 128,

    /// <summary>The desk that opens old leads.</summary>
    AgencyMark = 256,
    Tags = 512,
}

/// <summary>Which parts differ.</summary>
public static class ChangedParts
{
    public static RevisionParts Between(ParsedArticle older, ParsedArticle newer)
    {
        var (old, @new) = (older.Text, newer.Text);
        var sameBody = BodyOf(old).SequenceEqual(BodyOf(@new));
        return If(old.Title != @new.Title, RevisionParts.Title)
            | If(older.Published != newer.Published, RevisionParts.Published)
            | If(old.Lead != @new.Lead, RevisionParts.Lead)
            | If(!sameBody, RevisionParts.Body)
            | If(sameBody && !old.Body.Select(line => line.Kind).SequenceEqual(@new.Body.Select(line => line.Kind)), RevisionParts.LineKinds)
            | If(older.Section != newer.Section || older.ParentSection != newer.ParentSection, RevisionParts.Section)
            | If(!older.Writers.SequenceEqual(newer.Writers), RevisionParts.Writers)
            | If(!older.Captions.SequenceEqual(newer.Captions) || !older.Photographers.SequenceEqual(newer.Photographers), RevisionParts.Pictures)
            | If(older.AgencyMark != newer.AgencyMark, RevisionParts.AgencyMark)
            | If(!older.Tags.SequenceEqual(newer.Tags), RevisionParts.Tags);
    }

    private static IEnumerable<string> BodyOf(ArticleText text) => text.Body.Select(line => line.Span.In(text.Value).ToString());

    private static RevisionParts If(bool isTrue, RevisionParts part) => isTrue ? part : RevisionParts.None;
}
