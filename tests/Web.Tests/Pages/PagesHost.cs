using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Search;
using ArticleSearch.Search.Lucene;
using ArticleSearch.Web.Hosting;
using ArticleSearch.Web.Operators;
using ArticleSearch.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ArticleSearch.Web.Tests.Pages;

/// <summary>The pages over HTTP, on a store and an index of their own, without jobs.</summary>
public sealed class PagesHost : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pages");
    private WebApplication _app = null!;
    private LuceneEngine _engine = null!;

    private PagesHost()
    {
    }

    public ArticleStore Store { get; private set; } = null!;

    public string Database => Path.Combine(_folder.FullName, "articles.db");

    /// <summary>Follows no redirections; keeps cookies.</summary>
    public HttpClient Browser { get; private set; } = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<PagesHost> StartAsync(params ParsedArticle[] articles)
    {
        var host = new PagesHost();
        await host.StartAsync(new Settings { Data = host._folder.FullName });
        await host.PutAsync(articles);
        return host;
    }

    public static async Task<PagesHost> StartWithOperatorAsync(string user, string password)
    {
        var host = new PagesHost();
        await host.StartAsync(new Settings { Data = host._folder.FullName, Operator = { User = user, Password = password } });
        return host;
    }

    public static async Task<PagesHost> StartForSearchEnginesAsync()
    {
        var host = new PagesHost();
        await host.StartAsync(new Settings { Data = host._folder.FullName, NoIndex = false });
        return host;
    }

    /// <summary>The patterns of all addresses that are answered.</summary>
    public IEnumerable<string> Routes => ((Microsoft.AspNetCore.Routing.IEndpointRouteBuilder)_app).DataSources
        .SelectMany(source => source.Endpoints).OfType<Microsoft.AspNetCore.Routing.RouteEndpoint>().Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'));

    /// <summary>Stores the articles one after the other and indexes them.</summary>
    public async Task PutAsync(params ParsedArticle[] articles)
    {
        if (articles.Length > 0)
        {
            var location = await AddAsync("file:///bai.jsonl");
            await RecordAsync([.. articles.Select(article => new Finding.Found(location.Id, article, Page: null)), new Finding.End(location.Id)]);
            await new IndexProjection(Store, _engine).CatchUpAsync(progress: null, Token);
        }
    }

    /// <summary>The same for one article with annotations made by hand.</summary>
    public async Task PutAsync(ParsedArticle article, Annotations annotations)
    {
        var location = await AddAsync($"file:///{article.Key.Value.Replace(':', '-')}.jsonl");
        var proven = ProvenAnnotations.Of(article.Text, annotations);
        await RecordAsync(new Finding.Found(location.Id, article, Page: null, Annotations: proven), new Finding.End(location.Id));
        await new IndexProjection(Store, _engine).CatchUpAsync(progress: null, Token);
    }

    public async Task<Location> AddAsync(string address) => (await Store.AddAsync([(address, "1")], LocationState.Working, Token))[0];

    public Task<Tally> RecordAsync(params Finding[] findings) => Store.RecordAsync(findings, parserVersion: 1, Token);

    public Task<HttpResponseMessage> GetAsync(string path) => Browser.GetAsync(path, Token);

    /// <summary>The page, whatever its status.</summary>
    public async Task<IHtmlDocument> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        return await ReadAsync(answer);
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Token), Token);

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await _app.DisposeAsync();
        await _engine.DisposeAsync();
        await Store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task StartAsync(Settings settings)
    {
        var archive = new Archive(settings.Data);
        Store = await archive.OpenStoreAsync(TimeProvider.System, Token);
        _engine = LuceneEngine.Open(archive.IndexFolder);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(Options.Create(settings)).AddSingleton(TimeProvider.System).AddSingleton<OperatorGate>();
        builder.Services.AddSingleton(Store).AddSingleton<ISearchEngine>(_engine);
        builder.Services.AddPages();
        _app = builder.Build();
        _app.MapPages();
        await _app.StartAsync(Token);
        Browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_app.Urls.First()) };
    }
}
