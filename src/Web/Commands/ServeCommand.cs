using System.CommandLine;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Search;
using ArticleSearch.Search.Lucene;
using ArticleSearch.Web.Guarding;
using ArticleSearch.Web.Hosting;
using ArticleSearch.Web.Jobs;
using ArticleSearch.Web.Operators;
using ArticleSearch.Web.Pages;
using Hangfire;
using Microsoft.Extensions.Options;

namespace ArticleSearch.Web.Commands;

/// <summary>Without a command: pages, API and jobs.</summary>
public static class ServeCommand
{
    private static readonly Option<string?> Urls = new("--urls") { Description = "địa chỉ phục vụ (mặc định: http://localhost:5080)" };

    public static RootCommand Build()
    {
        var command = new RootCommand("ArticleSearch: kho bài Báo Hànộimới và tìm kiếm trong đó") { Urls };
        command.SetAction((parsed, cancellation) =>
            RunAsync(parsed.GetValue(CommandLine.Data), parsed.GetValue(Urls), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string? data, string? urls, CancellationToken cancellation)
    {
        LuceneEngine engine;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        var settings = builder.Configuration.GetSection(Settings.Section).Get<Settings>() ?? new Settings();
        settings.Data = data ?? settings.Data;
        if (StartupChecks.Outdated(builder.Configuration) is { } outdated)
        {
            await Console.Error.WriteLineAsync(outdated);
            return CommandLine.NotAllDone;
        }

        Accounts.Of(settings);
        var archive = new Archive(settings.Data);
        settings.Data = archive.Folder;
        try
        {
            engine = LuceneEngine.Open(archive.IndexFolder);
        }
        catch (IndexLockedException)
        {
            await Console.Error.WriteLineAsync($"Một máy chủ khác, hoặc một lệnh nạp, đang giữ chỉ mục ở {archive.Folder}: hãy dừng nó, hoặc chọn thư mục khác bằng --data.");
            return CommandLine.NotAllDone;
        }

        await using var index = engine;
        await using var store = await archive.OpenStoreAsync(TimeProvider.System, cancellation);
        await store.RecoverAsync(cancellation);
        await CorpusSeed.PlantAsync(store, settings.Corpus, cancellation);

        // An address that cannot be served is told in one line by whoever started the program, not with a stack trace too.
        var serving = false;
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => serving && level >= LogLevel.Information);
        if (settings.Logs == LogFormat.Json)
        {
            builder.Logging.ClearProviders().AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
        }

        if (urls is not null)
        {
            builder.WebHost.UseUrls(urls);
        }

        Guards.AllowOwnNames(builder.Services, urls ?? builder.Configuration[WebHostDefaults.ServerUrlsKey] ?? "", builder.Configuration["AllowedHosts"]);
        await using var app = BuildApp(builder, settings, archive, store, index);
        await app.StartAsync(cancellation);
        serving = true;
        await app.WaitForShutdownAsync(cancellation);
        return Environment.ExitCode;
    }

    private static WebApplication BuildApp(
        WebApplicationBuilder builder, Settings settings, Archive archive, ArticleStore store, LuceneEngine engine)
    {
        builder.Services.AddSingleton(Options.Create(settings));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(archive);
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton<ISearchEngine>(engine);
        builder.Services.AddPages();
        builder.Services.AddJobs(settings);
        var app = builder.Build();
        app.MapPages();
        app.MapJobs();
        Schedules.Register(app.Services.GetRequiredService<IRecurringJobManager>());
        Schedules.RunAtStart(
            app.Services.GetRequiredService<IBackgroundJobClient>(), app.Services.GetRequiredService<IndexRequests>(),
            app.Services.GetRequiredService<SourceList>(), app.Services.GetRequiredService<CrawlRequests>());
        return app;
    }
}
