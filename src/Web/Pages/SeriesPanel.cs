using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search;
using ArticleSearch.Search.Facts;
using ArticleSearch.Web.Formats;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Pages;

/// <summary>The indicators among the figures of a search.</summary>
/// <param name="Shown">With picture and table.</param>
/// <param name="Others">Those that a link leads to.</param>
/// <param name="IsPart">More figures were found than are looked through.</param>
public sealed record SeriesPanel(IReadOnlyList<FigureSeries> Shown, IReadOnlyList<FigureSeries> Others, string TableAddress, bool IsPart)
{
    public const string TablePath = "/so-lieu/dien-bien";

    /// <summary>Figures that are looked through for indicators.</summary>
    public const int MaxFigures = 2_000;

    private const int MaxShown = 3;
    private const int MaxOthers = 12;

    /// <summary>Null for a search that names neither words nor a thing: its figures measure everything.</summary>
    public static async Task<SeriesPanel?> FindAsync(FigureQuery query, ISearchEngine engine, CancellationToken cancellation)
    {
        if (query.Text.Length == 0 && !query.ValuesOf(FactFacet.Thing).Any())
        {
            return null;
        }

        var (figures, isPart) = await ReadAsync(query, engine, cancellation);
        var followed = FigureSeries.Of(figures).Where(series => series.Periods.Count > 1).ToList();
        var chosen = query.ValuesOf(FactFacet.Thing).Count() == 1;
        var shown = chosen ? followed.Take(MaxShown).ToList() : [];
        var address = FactAddress.Of(TablePath + ".csv", FactAddress.ParametersOf(FactAddress.FirstPage(query)));
        return followed.Count == 0 ? null : new SeriesPanel(shown, [.. followed.Skip(shown.Count).Take(MaxOthers)], address, isPart);
    }

    /// <summary>The figures of a search, the latest printed first, up to <see cref="MaxFigures"/>.</summary>
    public static async Task<(IReadOnlyList<FactHit<Quantity>> Figures, bool IsPart)> ReadAsync(FigureQuery query, ISearchEngine engine, CancellationToken cancellation)
    {
        var asked = FactAddress.FirstPage(query) with { Sort = SortOrder.Newest, PageSize = ArticleQuery.MaxPageSize };
        var figures = new List<FactHit<Quantity>>();
        var page = await engine.SearchAsync(asked, cancellation);
        figures.AddRange(page.Hits);
        while (figures.Count < MaxFigures && page.Next is { } next)
        {
            page = await engine.SearchAsync(asked with { After = next }, cancellation);
            figures.AddRange(page.Hits);
        }

        return (figures, page.Next is not null);
    }

    /// <summary>The search for one indicator.</summary>
    public static string AddressOf(FigureSeries series) => FactAddress.Of(new FigureQuery
    {
        Sort = SortOrder.Newest,
        Filters =
        [
            .. series.Unit is { } unit ? [new FactFilter(FactFacet.Unit, unit)] : Array.Empty<FactFilter>(),
            new FactFilter(FactFacet.Thing, series.Thing),
            .. series.Body is { } body ? [new FactFilter(FactFacet.Of, body)] : Array.Empty<FactFilter>(),
        ],
    });

    /// <summary>The table of all indicators of a search for programs, a line for each report.</summary>
    public static void MapSeries(WebApplication app) => app.MapGet(TablePath + ".csv", async (HttpContext context, ISearchEngine engine) =>
    {
        var request = FactRequest.Read(FactView.Figures, context.Request.QueryString);
        if (await ListRoutes.RefusesAsync(context, [.. request.Complaints, .. request.Strangers]))
        {
            return;
        }

        var (figures, _) = await ReadAsync((FigureQuery)request.Query, engine, context.RequestAborted);
        ListRoutes.Sign(context, FactAddress.Of(FactAddress.FirstPage(request.Query)), engine);
        var rows = FigureSeries.Of(figures).SelectMany(SeriesRow.Of).ToAsyncEnumerable();
        await ListRoutes.WriteTableAsync(context, TablePath, ".csv", SeriesRow.Columns(PageRoutes.SiteOf(context.Request)), rows);
    });
}

/// <summary>One report of one value of a series.</summary>
internal sealed record SeriesRow(FigureSeries Series, FigurePeriod? Period, FigureValue? Value, FigureReport Report)
{
    public static IEnumerable<SeriesRow> Of(FigureSeries series) =>
    [
        .. from period in series.Periods from value in period.Values from report in value.Reports select new SeriesRow(series, period, value, report),
        .. series.Undated.Select(report => new SeriesRow(series, null, null, report)),
    ];

    public static IReadOnlyList<Column<SeriesRow>> Columns(string site) =>
    [
        new("thing", row => row.Series.Thing),
        new("unit", row => row.Series.Unit),
        new("of", row => row.Series.Body),
        new("isChange", row => row.Series.Indicator.IsChange ? "true" : "false"),
        new("from", row => row.Period?.Time.From),
        new("to", row => row.Period?.Time.To),
        new("timeFrom", row => row.Period is null ? null : row.Report.Hit.Fact.From is null ? "review" : "sentence"),
        new("figureKind", row => AnnotationsJson.Word(row.Report.Hit.Fact.Kind)),
        new("value", row => FigureValue.EndsOf(row.Report.Hit.Fact).Low),
        new("value2", row => FigureValue.EndsOf(row.Report.Hit.Fact).High),
        new("hedge", row => row.Report.Hit.Fact.Hedge),
        new("disagrees", row => row is { Period: { } period, Value: { } value } && period.DisagreesOn(value.Kind) ? "true" : "false"),
        new("copies", row => row.Report.Copies.Select(copy => copy.Key.Value)),
        new("key", row => row.Report.Hit.Source.Key.Value),
        new("title", row => row.Report.Hit.Source.Title),
        new("published", row => row.Report.Hit.Source.Published),
        new("sentence", row => row.Report.Hit.Text.Text),
        new("link", row => site + FactAddress.PlaceOf(row.Report.Hit.Source, FactText.FigureAnchor(row.Report.Hit.Fact.Passage.Start))),
        new("rights", _ => Say.RightsOfAll),
    ];
}
