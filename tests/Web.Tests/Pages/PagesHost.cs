using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Search;
using ArticleSearch.Search.Lucene;
using ArticleSearch.Web.Hosting;
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

    public static Task<PagesHost> StartAsync(params ParsedArticle[] articles) => StartWithAsync(_ => { }, articles);

    /// <summary>The same with other settings than a new archive has.</summary>
    public static async Task<PagesHost> StartWithAsync(Action<Settings> change, params ParsedArticle[] articles)
    {
        var host = new PagesHost();
        var settings = new Settings { Data = host._folder.FullName };
        change(settings);
        await host.StartAsync(settings);
        await host.PutAsync(articles);
        return host;
    }

    /// <summary>Another server with the forms and sign-ins of this one, on an archive of its own.</summary>
    public static Task<PagesHost> StartBesideAsync(PagesHost first, Action<Settings> change) => StartWithAsync(settings =>
    {
        var keys = Directory.CreateDirectory(Path.Combine(settings.Data, "keys"));
        foreach (var key in new DirectoryInfo(Path.Combine(first._folder.FullName, "keys")).GetFiles())
        {
            key.CopyTo(Path.Combine(keys.FullName, key.Name));
        }

        change(settings);
    });

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

    /// <summary>Brings the index up to the store.</summary>
    public Task<long> CatchUpAsync() => new IndexProjection(Store, _engine).CatchUpAsync(progress: null, Token);

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
        // Its watcher is one of few that a machine has, and the host leaves it to the collector.
        var files = _app.Environment.WebRootFileProvider as IDisposable;
        await _app.DisposeAsync();
        files?.Dispose();
        await _engine.DisposeAsync();
        await Store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task StartAsync(Settings settings)
    {
        var archive = new Archive(settings.Data);
        Store = await archive.OpenStoreAsync(TimeProvider.System, Token);
        _engine = LuceneEngine.Open(archive.IndexFolder);
        // A watcher of the settings for each host is more than one machine has for all that is tested on it.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(Options.Create(settings)).AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(Store).AddSingleton<ISearchEngine>(_engine);
        builder.Services.AddSingleton(SourceList.Of(settings));
        builder.Services.AddPages();
        _app = builder.Build();
        _app.MapPages();
        await _app.StartAsync(Token);
        Browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_app.Urls.First()) };
    }
}
