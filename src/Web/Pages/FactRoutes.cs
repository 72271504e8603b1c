using System.Text.Json;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Search;
using ArticleSearch.Search.Facts;
using ArticleSearch.Web.Formats;
using ArticleSearch.Web.Operators;

namespace ArticleSearch.Web.Pages;

/// <summary>The pages of facts for programs: the same addresses with <c>.json</c>.</summary>
internal static class FactRoutes
{
    private const int MaxQuotes = 100;

    public static void MapFacts(this WebApplication app)
    {
        foreach (var view in FactView.All)
        {
            app.MapGet(view.JsonPath, (HttpContext context, ISearchEngine engine) => AnswerAsync(view, context, engine));
        }

        app.MapGet(FactView.Officials.Path + "/{id:long}.json", OfficialAsync);
        app.MapGet(LedgerModel.JsonPath, LedgerAsync);
    }

    /// <summary>Searches and writes the answer as one line of JSON.</summary>
    public static async Task WriteAsync(FactQuery asked, ISearchEngine engine, Stream output, CancellationToken cancellation)
    {
        await (asked switch
        {
            QuoteQuery query => FactJson.WriteAsync(query, await engine.SearchAsync(query, cancellation), output, cancellation),
            FigureQuery query => FactJson.WriteAsync(query, await engine.SearchAsync(query, cancellation), output, cancellation),
            ReviewQuery query => FactJson.WriteAsync(query, await engine.SearchAsync(query, cancellation), output, cancellation),
            OfficialQuery query => FactJson.WriteAsync(query, await engine.SearchAsync(query, cancellation), output, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(asked), asked, "Not a question about facts"),
        });
    }

    private static async Task AnswerAsync(FactView view, HttpContext context, ISearchEngine engine)
    {
        var request = FactRequest.Read(view, context.Request.QueryString);
        var errors = request.Complaints.Concat(request.Strangers).ToList();
        if (errors.Count > 0)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsJsonAsync(new { errors }, context.RequestAborted);
            return;
        }

        ListRoutes.Sign(context, FactAddress.Of(request.Query), engine);
        context.Response.ContentType = SearchJson.ContentType;
        await WriteAsync(request.Query, engine, context.Response.Body, context.RequestAborted);
    }

    private static async Task OfficialAsync(long id, HttpContext context, ArticleStore store, ISearchEngine engine)
    {
        if (await store.ReadOfficialAsync(id, context.RequestAborted) is not { } profile)
        {
            if (await store.NumberOfAsync(id, context.RequestAborted) is var now && now != id)
            {
                context.Response.Redirect(FactAddress.OfficialOf(now) + ".json");
                return;
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var quotes = await engine.SearchAsync(OfficialModel.QuotesOf(id) with { PageSize = MaxQuotes }, context.RequestAborted);
        var tenures = profile.Tenures.SelectMany(tenure => new[] { tenure.FirstEvidence, tenure.LastEvidence });
        var places = await EvidencePlaces.ReadAsync(store, tenures, context.RequestAborted);
        context.Response.ContentType = SearchJson.ContentType;
        await FactJson.WriteAsync(profile, places, quotes, context.Response.Body, context.RequestAborted);
    }

    /// <summary>The whole ledger; who made the corrections is told to operators only.</summary>
    private static async Task LedgerAsync(HttpContext context, ArticleStore store, OperatorGate gate)
    {
        var entries = await store.ReadCorrectionsAsync(context.RequestAborted);
        var told = gate.Allows(context) ? entries : entries.Select(entry => entry with { Who = null });
        context.Response.ContentType = SearchJson.ContentType;
        await JsonSerializer.SerializeAsync(context.Response.Body, new { Entries = told.Select(LedgerColumns.ToJson) }, SearchJson.Options, context.RequestAborted);
    }
}
