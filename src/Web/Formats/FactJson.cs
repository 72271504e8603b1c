using System.Text.Json;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Officials;
using ArticleSearch.Search;
using ArticleSearch.Search.Facts;
using ArticleSearch.Search.Query;
using ArticleSearch.Web.Pages;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Formats;

/// <summary>
/// A search for facts as JSON, the same for the page and the command line:
/// <c>{"total","around","tolerantOnly","gaveUp","understood","literal","limit","hits":[…],"next","facets":{"nguoi":[{"value","count"}],…},"query":{…},"rights"}</c>.
/// A quote is <c>{"key","title","published","text","before","after","kind","speaker","speakerKind","officialId","candidates",
/// "role","roleElsewhere","cue","start","end","rule","confidence","score","url","place","section"}</c>, a figure
/// <c>{…,"value","value2","unit","hedge","change","figureKind","thing","of","from","to",…}</c>, a review
/// <c>{"key","title","published","kind","programme","subject","from","to","start","end","rule","score","url","place","section"}</c>, an official
/// <c>{"key","title","published","officialId","name","roles","posts":[…],"articles","score","url","place"}</c> with the latest
/// article that names him. Before, text and after are one slice of the article's text; start and end are UTF-16, half open.
/// Facets and query go by the names and values of the address.
/// </summary>
public static class FactJson
{
    public static Task WriteAsync(FactQuery query, FactPage<Statement> page, Stream output, CancellationToken cancellation) =>
        WriteAsync(query, page, Of, output, cancellation);

    public static Task WriteAsync(FactQuery query, FactPage<Quantity> page, Stream output, CancellationToken cancellation) =>
        WriteAsync(query, page, Of, output, cancellation);

    public static Task WriteAsync(FactQuery query, FactPage<Reviewed> page, Stream output, CancellationToken cancellation) =>
        WriteAsync(query, page, Of, output, cancellation);

    public static Task WriteAsync(FactQuery query, FactPage<FoundOfficial> page, Stream output, CancellationToken cancellation) =>
        WriteAsync(query, page, Of, output, cancellation);

    /// <summary>One official with all his tenures and his latest statements.</summary>
    public static Task WriteAsync(OfficialProfile profile, EvidencePlaces places, FactPage<Statement> quotes, Stream output, CancellationToken cancellation) =>
        JsonSerializer.SerializeAsync(
            output,
            new
            {
                profile.Id,
                profile.Name,
                profile.Variants,
                profile.Articles,
                Tenures = profile.Tenures.Select(tenure => new
                {
                    tenure.AsPrinted,
                    tenure.Office,
                    tenure.Organisation,
                    tenure.Standing,
                    tenure.From,
                    tenure.To,
                    FirstEvidence = tenure.FirstEvidence.Article.Value,
                    LastEvidence = tenure.LastEvidence.Article.Value,
                    FirstPlace = places.AddressOf(tenure.FirstEvidence),
                    LastPlace = places.AddressOf(tenure.LastEvidence),
                    tenure.Corrected,
                    tenure.Articles,
                }),
                Quotes = new { quotes.Total, Hits = quotes.Hits.Select(Of) },
                Rights = Say.RightsOfAll,
            },
            SearchJson.Options,
            cancellation);

    private static Task WriteAsync<T>(FactQuery query, FactPage<T> page, Func<FactHit<T>, object> hit, Stream output, CancellationToken cancellation) =>
        JsonSerializer.SerializeAsync(
            output,
            new Answer(
                page.Total, page.Around, page.TolerantOnly, page.GaveUp, page.Understood.ToString(), page.Understood.Literal, page.Understood.Limit,
                [.. page.Hits.Select(hit)], page.Next, FacetsOf(page), QueryOf(query), Say.RightsOfAll),
            SearchJson.Options,
            cancellation);

    private static object Of(FactHit<Statement> hit)
    {
        var (source, quote) = (hit.Source, hit.Fact);
        return new
        {
            Key = source.Key.Value,
            source.Title,
            source.Published,
            quote.Passage.Text,
            quote.Passage.Before,
            quote.Passage.After,
            quote.Kind,
            quote.Speaker,
            quote.SpeakerKind,
            quote.OfficialId,
            quote.Candidates,
            quote.Role,
            quote.RoleElsewhere,
            quote.Cue,
            quote.Passage.Start,
            quote.Passage.End,
            quote.Rule,
            quote.Confidence,
            hit.Score,
            source.Url,
            Place = FactAddress.PlaceOf(source, FactText.QuoteAnchor(quote.Passage.Start)),
            source.Section,
        };
    }

    private static object Of(FactHit<Quantity> hit)
    {
        var (source, figure) = (hit.Source, hit.Fact);
        return new
        {
            Key = source.Key.Value,
            source.Title,
            source.Published,
            figure.Passage.Text,
            figure.Passage.Before,
            figure.Passage.After,
            figure.Value,
            figure.Value2,
            figure.Unit,
            figure.Hedge,
            Change = figure.Change switch { Change.Rise => "tăng", Change.Fall => "giảm", _ => null },
            FigureKind = figure.Kind,
            figure.Thing,
            figure.Of,
            figure.From,
            figure.To,
            figure.Passage.Start,
            figure.Passage.End,
            figure.Rule,
            hit.Score,
            source.Url,
            Place = FactAddress.PlaceOf(source, FactText.FigureAnchor(figure.Passage.Start)),
            source.Section,
        };
    }

    private static object Of(FactHit<Reviewed> hit) => new
    {
        Key = hit.Source.Key.Value,
        hit.Source.Title,
        hit.Source.Published,
        hit.Fact.Kind,
        hit.Fact.Programme,
        Subject = hit.Fact.Subject?.Text,
        hit.Fact.From,
        hit.Fact.To,
        hit.Fact.Subject?.Start,
        hit.Fact.Subject?.End,
        hit.Fact.Rule,
        hit.Score,
        hit.Source.Url,
        Place = FactText.ReviewPlace(hit),
        hit.Source.Section,
    };

    private static object Of(FactHit<FoundOfficial> hit)
    {
        var (source, official) = (hit.Source, hit.Fact);
        return new
        {
            Key = source.Key.Value,
            source.Title,
            source.Published,
            OfficialId = official.Id,
            official.Name,
            Roles = official.Posts.Select(post => post.AsPrinted),
            Posts = official.Posts.Select(post => new
            {
                post.AsPrinted,
                post.Office,
                post.Organisation,
                post.Standing,
                post.From,
                post.To,
                First = post.First.Key.Value,
                Last = post.Last.Key.Value,
                post.Articles,
            }),
            official.Articles,
            hit.Score,
            source.Url,
            Place = official.Id is { } id ? FactAddress.OfficialOf(id) : null,
        };
    }

    private static Dictionary<string, IEnumerable<object>> FacetsOf<T>(FactPage<T> page) => page.Facets.ToDictionary(
        facet => FactAddress.ParameterOf(facet.Key),
        facet => facet.Value.Select(count => (object)new { Value = FactAddress.NameOf(new FactFilter(facet.Key, count.Value)), count.Count }));

    private static Dictionary<string, IEnumerable<string>> QueryOf(FactQuery query) => FactAddress.ParametersOf(query)
        .GroupBy(pair => pair.Name).ToDictionary(group => group.Key, group => group.Select(pair => pair.Value));

    private sealed record Answer(
        long Total,
        bool Around,
        bool TolerantOnly,
        bool GaveUp,
        string Understood,
        bool Literal,
        QueryLimit? Limit,
        IReadOnlyList<object> Hits,
        string? Next,
        Dictionary<string, IEnumerable<object>> Facets,
        Dictionary<string, IEnumerable<string>> Query,
        string Rights);
}
