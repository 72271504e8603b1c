using ArticleSearch.Search;
using ArticleSearch.Search.Facts;
using ArticleSearch.Web.Pages;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Formats;

/// <summary>
/// The columns of a list as it was searched; the names are those of its JSON. <c>link</c> is the place here, <c>url</c> the
/// paper's page; start and end are UTF-16, half open, into the text of the revision.
/// </summary>
internal static class HitColumns
{
    public static IReadOnlyList<Column<Hit>> OfArticles(string site) =>
    [
        new("key", hit => hit.Key.Value),
        new("title", hit => hit.Title.Text),
        new("published", hit => hit.Published),
        new("section", hit => hit.Section),
        new("parentSection", hit => hit.ParentSection),
        new("writers", hit => hit.Writers),
        new("snippet", hit => hit.Snippet.Text),
        new("score", hit => (double)hit.Score),
        new("url", hit => hit.Url),
        new("link", hit => site + ArticleAddress.Of(hit.Key)),
        new("rights", _ => Say.RightsOfAll),
    ];

    public static IReadOnlyList<Column<FactHit<Statement>>> OfQuotes(string site) =>
    [
        .. OfSource<Statement>(),
        new("text", hit => hit.Fact.Passage.Text),
        new("kind", hit => AnnotationsJson.Word(hit.Fact.Kind)),
        new("speaker", hit => hit.Fact.Speaker),
        new("speakerKind", hit => AnnotationsJson.Word(hit.Fact.SpeakerKind)),
        new("candidates", hit => hit.Fact.Candidates),
        new("officialId", hit => hit.Fact.OfficialId),
        new("role", hit => hit.Fact.Role),
        new("roleElsewhere", hit => hit.Fact.RoleElsewhere),
        .. OfPlace<Statement>(hit => hit.Fact.Passage),
        new("confidence", hit => hit.Fact.Confidence),
        new("rule", hit => hit.Fact.Rule),
        .. OfLinks<Statement>(hit => site + FactAddress.PlaceOf(hit.Source, FactText.QuoteAnchor(hit.Fact.Passage.Start))),
    ];

    public static IReadOnlyList<Column<FactHit<Quantity>>> OfFigures(string site) =>
    [
        .. OfSource<Quantity>(),
        new("text", hit => hit.Fact.Passage.Text),
        new("sentence", hit => hit.Text.Text),
        new("value", hit => hit.Fact.Value),
        new("value2", hit => hit.Fact.Value2),
        new("unit", hit => hit.Fact.Unit),
        new("hedge", hit => hit.Fact.Hedge),
        new("change", hit => AnnotationsJson.Word(hit.Fact.Change)),
        new("figureKind", hit => AnnotationsJson.Word(hit.Fact.Kind)),
        new("thing", hit => hit.Fact.Thing),
        new("of", hit => hit.Fact.Of),
        new("from", hit => hit.Fact.From),
        new("to", hit => hit.Fact.To),
        new("reviewedFrom", hit => hit.Source.ReviewedFrom),
        new("reviewedTo", hit => hit.Source.ReviewedTo),
        .. OfPlace<Quantity>(hit => hit.Fact.Passage),
        new("rule", hit => hit.Fact.Rule),
        .. OfLinks<Quantity>(hit => site + FactAddress.PlaceOf(hit.Source, FactText.FigureAnchor(hit.Fact.Passage.Start))),
    ];

    public static IReadOnlyList<Column<FactHit<Reviewed>>> OfReviews(string site) =>
    [
        .. OfSource<Reviewed>(),
        new("kind", hit => hit.Fact.Kind),
        new("programme", hit => hit.Fact.Programme),
        new("subject", hit => hit.Fact.Subject?.Text),
        new("from", hit => hit.Fact.From),
        new("to", hit => hit.Fact.To),
        new("rule", hit => hit.Fact.Rule),
        .. OfLinks<Reviewed>(hit => site + FactText.ReviewPlace(hit)),
    ];

    /// <summary>An official a line, with his offices as the articles print them, the latest first.</summary>
    public static IReadOnlyList<Column<FactHit<FoundOfficial>>> OfOfficials(string site) =>
    [
        new("officialId", hit => hit.Fact.Id),
        new("name", hit => hit.Fact.Name),
        new("roles", hit => hit.Fact.Posts.Select(post => post.AsPrinted)),
        new("from", hit => hit.Fact.Posts.Min(post => post.From)),
        new("to", hit => hit.Fact.Posts.Max(post => post.To)),
        new("articles", hit => hit.Fact.Articles),
        new("latestKey", hit => hit.Source.Key.Value),
        new("latestTitle", hit => hit.Source.Title),
        new("link", hit => hit.Fact.Id is { } id ? site + FactAddress.OfficialOf(id) : null),
        new("rights", _ => Say.RightsOfAll),
    ];

    private static IEnumerable<Column<FactHit<T>>> OfSource<T>() =>
    [
        new("key", hit => hit.Source.Key.Value),
        new("revision", hit => hit.Source.Revision),
        new("title", hit => hit.Source.Title),
        new("published", hit => hit.Source.Published),
        new("section", hit => hit.Source.Section),
    ];

    private static IEnumerable<Column<FactHit<T>>> OfPlace<T>(Func<FactHit<T>, Passage> passage) =>
        [new("start", hit => passage(hit).Start), new("end", hit => passage(hit).End)];

    private static IEnumerable<Column<FactHit<T>>> OfLinks<T>(Func<FactHit<T>, string> link) =>
        [new("url", hit => hit.Source.Url), new("link", hit => link(hit)), new("rights", _ => Say.RightsOfAll)];
}
