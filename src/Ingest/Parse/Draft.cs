using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse.Reading;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Parse;

/// <summary>What one layout read, before the page's own facts fill its gaps and it is checked.</summary>
internal sealed record Draft(Layout Layout, Body Body)
{
    public string? Title { get; init; }

    public string? Lead { get; init; }

    public Byline Byline { get; init; } = Byline.None;

    public DateTimeOffset? PrintedTime { get; init; }

    /// <summary>Section names from the outer to the inner one.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    public ParseOutcome Finish(PageFacts facts, FetchedPage fetched, string? note)
    {
        var title = Blanks.Fold(string.IsNullOrWhiteSpace(Title) ? facts.Title ?? "" : Title);
        if (title.Length == 0)
        {
            return new ParseOutcome.Refused(new Failure(Stage.Parse, Body.Blocks.Count == 0 ? Reason.NoArticle : Reason.NoTitle));
        }

        var (body, signature) = Body.CutSignature();
        var opening = Opening.Of(title, Lead, facts.Description, body);
        if (opening.Body.Blocks.Count == 0 && (opening.Lead.Length == 0 || (string.IsNullOrEmpty(Lead) && body.Captions.Count == 0)))
        {
            return new ParseOutcome.Refused(new Failure(Stage.Parse, Reason.NoArticle));
        }

        var byline = !Byline.IsEmpty ? Byline : !signature.IsEmpty ? signature : Byline.Parse(facts.Author);
        var published = Possible(fetched.FetchedAt, facts.JsonLdTime, PrintedTime, Byline.Published, facts.MetaTime);
        var identity = ArticleIdentity.Of(facts.Addresses, title, published);
        var sections = Sections.Count > 0 ? Sections : facts.Sections;
        return new ParseOutcome.Parsed(
            Bounds.Keep(new ParsedArticle
            {
                Key = identity.Key,
                Url = identity.Url,
                Slug = identity.Slug,
                Text = ArticleText.Compose(title, opening.Lead, opening.Body.Blocks.Select(block => new Block(block.Kind, block.Text))),
                Captions = body.Captions,
                Writers = byline.Writers,
                Photographers = byline.Photographers,
                Published = published,
                Section = sections.Count > 0 ? sections[^1] : null,
                ParentSection = sections.Count > 1 ? sections[^2] : null,
                Tags = Tags.Count > 0 ? Tags : facts.Keywords,
                AgencyMark = opening.AgencyMark,
                Layout = Layout,
                ParserVersion = PageParser.Version,
            }),
            note);
    }

    private static DateTimeOffset? Possible(DateTimeOffset fetchedAt, params ReadOnlySpan<DateTimeOffset?> times)
    {
        foreach (var time in times)
        {
            if (time is { } found && PublishTime.IsPossible(found, fetchedAt))
            {
                return found;
            }
        }

        return null;
    }
}
