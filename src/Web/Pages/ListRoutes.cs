using System.Globalization;
using System.Runtime.CompilerServices;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Search;
using ArticleSearch.Web.Formats;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Pages;

/// <summary>
/// The lists for programs: the address of a page with <c>.csv</c>, <c>.jsonl</c>, <c>.atom</c> or <c>.ris</c> gives the whole list, in the
/// order of the page, up to <see cref="WholeList.Limit"/> hits; a feed has the latest <see cref="MaxEntries"/>. The headers name
/// what was asked, how much there is, and the index that answered.
/// </summary>
public static class ListRoutes
{
    public const string QueryHeader = "ArticleSearch-Query";
    public const string IndexHeader = "ArticleSearch-Index";
    public const string TotalHeader = "ArticleSearch-Total";
    public const int MaxEntries = 100;

    /// <summary>Endings of addresses, with what they are called.</summary>
    public static readonly IReadOnlyList<(string Suffix, string ContentType, string Label)> Tables =
        [(".csv", "text/csv; charset=utf-8", "CSV"), (".jsonl", "application/x-ndjson; charset=utf-8", "JSON Lines")];

    /// <summary>With a feed of what is new.</summary>
    public static readonly IReadOnlyList<(string Suffix, string ContentType, string Label)> Followed = [.. Tables, (".atom", AtomFeed.ContentType, "Atom")];

    /// <summary>Those of lists that cite articles, too.</summary>
    public static readonly IReadOnlyList<(string Suffix, string ContentType, string Label)> Citing = [.. Followed, (".ris", Ris.ContentType, "RIS")];

    public static void MapLists(this WebApplication app)
    {
        app.MapList(ListKinds.Articles);
        app.MapList(ListKinds.Quotes);
        app.MapList(ListKinds.Figures);
        app.MapList(ListKinds.Reviews);
        app.MapList(ListKinds.Officials);
    }

    /// <summary>What was asked and which index answers, for every answer that programs keep.</summary>
    internal static void Sign(HttpContext context, string page, ISearchEngine engine)
    {
        context.Response.Headers[QueryHeader] = page;
        context.Response.Headers[IndexHeader] = engine.Identity;
        context.Response.Headers.Link = $"<{PageRoutes.SiteOf(context.Request)}{page}>; rel=\"canonical\"";
    }

    /// <summary>Writes rows as a file to keep, while they are read.</summary>
    internal static async Task WriteTableAsync<T>(HttpContext context, string path, string suffix, IReadOnlyList<Column<T>> columns, IAsyncEnumerable<T> rows)
    {
        context.Response.ContentType = Tables.First(table => table.Suffix == suffix).ContentType;
        Name(context, path, suffix);
        await using var output = new BufferedStream(context.Response.Body, 1 << 16);
        if (suffix == ".csv")
        {
            await output.WriteAsync(Csv.Head(columns), context.RequestAborted);
        }

        await foreach (var row in rows.WithCancellation(context.RequestAborted))
        {
            await output.WriteAsync(suffix == ".csv" ? Csv.Line(columns, row) : RowJson.Line(columns, row), context.RequestAborted);
        }
    }

    /// <summary>A program would take the answer for the whole truth, so what could not be understood is an error here.</summary>
    internal static async Task<bool> RefusesAsync(HttpContext context, IReadOnlyList<Complaint> errors)
    {
        if (errors.Count > 0)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsJsonAsync(new { errors }, context.RequestAborted);
        }

        return errors.Count > 0;
    }

    private static void MapList<T>(this WebApplication app, ListKind<T> kind)
    {
        foreach (var (suffix, _, _) in Tables)
        {
            app.MapGet(kind.Path + suffix, (HttpContext context, ISearchEngine engine) => AnswerAsync(kind, context, engine, bySeen: false, (list, first) =>
                WriteTableAsync(context, kind.Path, suffix, kind.Columns(PageRoutes.SiteOf(context.Request)), list.AllAsync(first, WholeList.Limit, context.RequestAborted))));
        }

        app.MapGet(kind.Path + ".atom", (HttpContext context, ISearchEngine engine, ArticleStore store, TimeProvider clock) =>
            AnswerAsync(kind, context, engine, bySeen: true, (list, first) => WriteFeedAsync(context, store, clock, list.AllAsync(first, MaxEntries, context.RequestAborted).Select(kind.Entry))));
        if (kind.IsCited)
        {
            app.MapGet(kind.Path + ".ris", (HttpContext context, ISearchEngine engine, ArticleStore store) =>
                AnswerAsync(kind, context, engine, bySeen: false, (list, first) => WriteRisAsync(context, kind.Path, store, list.AllAsync(first, WholeList.Limit, context.RequestAborted).Select(kind.Entry))));
        }
    }

    private static async Task AnswerAsync<T>(
        ListKind<T> kind, HttpContext context, ISearchEngine engine, bool bySeen, Func<WholeList<T>, ListPage<T>, Task> write)
    {
        var asked = kind.Ask(context.Request.QueryString, engine, context.RequestAborted);
        if (await RefusesAsync(context, asked.Errors))
        {
            return;
        }

        var list = asked.InOrder(bySeen);
        var first = await list.FirstAsync();
        if (first.GaveUp)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        Sign(context, asked.Page, engine);
        context.Response.Headers[TotalHeader] = first.Total.ToString(CultureInfo.InvariantCulture);
        try
        {
            await write(list, first);
        }
        catch (TimeoutException)
        {
            // Half a list must not look like a whole one.
            context.Abort();
        }
    }

    private static void Name(HttpContext context, string path, string suffix)
    {
        var day = VietnamTime.DayOf(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        context.Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"{path.Trim('/').Replace('/', '-')}-{day:yyyy-MM-dd}{suffix}\"");
    }

    private static async Task WriteFeedAsync(HttpContext context, ArticleStore store, TimeProvider clock, IAsyncEnumerable<FeedItem> items)
    {
        var site = PageRoutes.SiteOf(context.Request);
        var known = new Dictionary<ArticleKey, Article>();
        var entries = new List<AtomEntry>();
        await foreach (var item in items)
        {
            if (!known.TryGetValue(item.Key, out var found))
            {
                if (await store.ReadAsync(item.Key, revision: null, context.RequestAborted) is not { } read)
                {
                    // It went away since it was found.
                    continue;
                }

                known[item.Key] = found = read;
            }

            var parsed = found.Parsed;
            entries.Add(new AtomEntry(
                AtomFeed.IdOf($"{item.Key}\n{item.Own}"), item.Title.Length > 0 ? item.Title : Say.Title(parsed.Text), site + item.Address, item.Summary,
                parsed.Writers, parsed.Section, found.FirstSeen, found.RevisedAt, parsed.Published));
        }

        context.Response.ContentType = AtomFeed.ContentType;
        var page = site + context.Response.Headers[QueryHeader];
        var self = $"{site}{context.Request.Path}{context.Request.QueryString}";
        await context.Response.Body.WriteAsync(AtomFeed.Write($"{Say.SiteName}: {Uri.UnescapeDataString(context.Response.Headers[QueryHeader].ToString().Replace('+', ' '))}", Say.PaperName, self, page, entries, clock.GetUtcNow()), context.RequestAborted);
    }

    private static async Task WriteRisAsync(HttpContext context, string path, ArticleStore store, IAsyncEnumerable<FeedItem> items)
    {
        context.Response.ContentType = Ris.ContentType;
        Name(context, path, ".ris");
        await using var output = new BufferedStream(context.Response.Body, 1 << 16);
        await CitationFormat.Ris.WriteAsync(output, CitedAsync(store, items, context.RequestAborted), context.RequestAborted);
    }

    /// <summary>An article is cited once, however many of its facts were found.</summary>
    private static async IAsyncEnumerable<Citation> CitedAsync(
        ArticleStore store, IAsyncEnumerable<FeedItem> items, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var cited = new HashSet<ArticleKey>();
        await foreach (var item in items.WithCancellation(cancellation))
        {
            if (cited.Add(item.Key) && await store.ReadAsync(item.Key, revision: null, cancellation) is { } article)
            {
                yield return Citation.Of(article, archived: null);
            }
        }
    }
}

/// <summary>A list and the formats that it is to be had in.</summary>
public sealed record ListLinks(string Path, IEnumerable<(string Name, string Value)> Parameters, IReadOnlyList<(string Suffix, string ContentType, string Label)> Formats);
