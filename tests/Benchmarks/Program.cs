using System.Diagnostics;
using ArticleSearch.Benchmarks;
using ArticleSearch.Benchmarks.Articles;
using ArticleSearch.Benchmarks.Measuring;
using ArticleSearch.Ingest.Parse;
using ArticleSearch.Search;
using ArticleSearch.Web.Hosting;

if (Array.Exists([typeof(Options), typeof(PageParser), typeof(ISearchEngine), typeof(Archive)], IsDebugBuild))
{
    await Console.Error.WriteLineAsync("This is a Debug build: its figures would say nothing. Run it with -c Release.");
    return 2;
}

if (!Options.TryParse(args, out var options, out var misunderstood))
{
    await Console.Error.WriteLineAsync($"{misunderstood}\n{Options.Usage}");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    var report = new Report(options);
    var articles = ArticleSet.Find(options);
    if (options.Runs("parse"))
    {
        await new ParseBenchmark(options.Rounds ?? 15).RunAsync(report, stop.Token);
    }

    if (options.Runs("extract"))
    {
        await new ExtractBenchmark(articles, options.Rounds ?? 7).RunAsync(report, stop.Token);
    }

    if (options.Runs("index"))
    {
        await new IndexBenchmark(articles, options.Rounds ?? 3).RunAsync(report, stop.Token);
    }

    if (options.Runs("query"))
    {
        await new QueryBenchmark(articles, options.Rounds ?? 5).RunAsync(report, stop.Token);
    }

    if (options.Runs("suggest"))
    {
        await new SuggestBenchmark(articles, options.Rounds ?? 3).RunAsync(report, stop.Token);
    }

    if (options.Runs("facts"))
    {
        await new FactBenchmark(articles, options.Rounds ?? 3).RunAsync(report, stop.Token);
    }

    if (options.Runs("pages"))
    {
        await new PageBenchmark(articles, options.Rounds ?? 5).RunAsync(report, stop.Token);
    }

    await report.FinishAsync();
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    await Console.Error.WriteLineAsync("Interrupted; nothing was written.");
    return 130;
}

static bool IsDebugBuild(Type type) =>
    Attribute.GetCustomAttribute(type.Assembly, typeof(DebuggableAttribute)) is DebuggableAttribute { IsJITOptimizerDisabled: true };
