using System.Text.Encodings.Web;
using System.Text.Unicode;
using ArticleSearch.Search;
using ArticleSearch.Search.Facts;
using ArticleSearch.Web.Formats;
using ArticleSearch.Web.Guarding;
using ArticleSearch.Web.Hosting;
using ArticleSearch.Web.Monitoring;
using ArticleSearch.Web.Operators;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace ArticleSearch.Web.Pages;

/// <summary>Everything the pages need, in one place: what they register, and the order in which a request passes.</summary>
public static class PageRoutes
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddSignIn();
        services.AddMonitoring();
        services.AddGuards();
        services.AddRazorPages().AddApplicationPart(typeof(PageRoutes).Assembly);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "articlesearch-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<Settings>>((keys, settings) => keys.XmlRepository =
            new FileSystemXmlRepository(KeyFolder(settings.Value.Data), NullLoggerFactory.Instance));

        // The keys sign forms and sign-ins. That they lie unencrypted beside the database, for its owner only, is no news.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));

        // Vietnamese letters stay letters in the page; what is markup is encoded all the same.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        // The tokens of forms are other ones in every answer: how well a page can be packed tells nothing about them.
        services.AddResponseCompression();
        return services;
    }

    public static WebApplication MapPages(this WebApplication app)
    {
        app.UseKnownProxies();
        app.UseMiddleware<RequestWatch>();
        app.Use(SecurityHeaders.AddAsync);
        app.Use(PageLanguage.ChooseAsync);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/loi/500",
            StatusCodeSelector = trouble => trouble is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => CacheIfVersioned(file.Context) });
        app.UseRouting();
        app.UseAuthentication();
        app.UseGuards();
        app.MapRazorPages();
        app.MapRobots();
        app.MapMonitoring();
        app.MapGet(SearchAddress.JsonPath, AnswerJsonAsync);
        app.MapGet(SearchAddress.SuggestionsPath, SuggestAsync);
        app.MapGet(SearchAddress.PeoplePath, SuggestPeopleAsync);
        app.MapFacts();
        app.MapLists();
        SeriesPanel.MapSeries(app);
        app.MapDescriptions();
        app.MapUnapi();
        return app;
    }

    private static DirectoryInfo KeyFolder(string data)
    {
        var folder = Path.Combine(data, "keys");
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(folder)
            : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Where the reader sees us, for addresses that are copied.</summary>
    public static string SiteOf(HttpRequest request) => $"{request.Scheme}://{request.Host.ToUriComponent()}";

    private static async Task AnswerJsonAsync(HttpContext context, ISearchEngine engine)
    {
        var request = SearchRequest.Read(context.Request.QueryString);
        var errors = request.Complaints.Concat(request.Strangers).ToList();
        if (errors.Count > 0)
        {
            // A page can say beside the field what it left out; a program would take the answer for the whole truth.
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsJsonAsync(new { errors }, context.RequestAborted);
            return;
        }

        var query = request.Query with { GroupCopies = true };
        var page = await engine.SearchAsync(query, context.RequestAborted);
        ListRoutes.Sign(context, SearchAddress.Of(request.Query), engine);
        context.Response.ContentType = SearchJson.ContentType;
        await SearchJson.WriteAsync(query, page, context.Response.Body, context.RequestAborted);
    }

    private static async Task SuggestAsync(HttpContext context, ISearchEngine engine)
    {
        var typed = SearchRequest.Read(context.Request.QueryString).Query.Text;
        var suggestions = await engine.SuggestAsync(typed, SuggestionJson.Most, context.RequestAborted);
        context.Response.ContentType = SearchJson.ContentType;
        await SuggestionJson.WriteAsync(suggestions, context.Response.Body, context.RequestAborted);
    }

    /// <summary>Officials whose name or office holds the words typed so far, the last of them unfinished.</summary>
    private static async Task SuggestPeopleAsync(HttpContext context, ISearchEngine engine)
    {
        var typed = SearchRequest.Read(context.Request.QueryString).Query.Text;
        var query = new OfficialQuery { Text = SuggestionJson.Unfinished(typed), PageSize = SuggestionJson.Most };
        var found = query.Text.Length == 0 ? FactPage<FoundOfficial>.Nothing : await engine.SearchAsync(query, context.RequestAborted);
        context.Response.ContentType = SearchJson.ContentType;
        await SuggestionJson.WriteAsync(found, context.Response.Body, context.RequestAborted);
    }

    /// <summary>The address of the stylesheet and of the script changes with its content.</summary>
    private static void CacheIfVersioned(HttpContext context) => context.Response.Headers.CacheControl =
        context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=3600";
}
