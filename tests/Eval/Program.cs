using System.Globalization;
using ArticleSearch.Eval;
using ArticleSearch.Eval.Extraction;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

// `--set [FOLDER…]` measures retrieval sets, without a folder all that lie in shared/ beside the checkout; `--ablations
// [FOLDER…]` measures the parts of the ranking over them; `--extraction [--rules] [--errors] [FOLDER…]` measures what is
// extracted, without a folder from corpus/annotations; `--sample [COUNT [DRAW]]` prints what is extracted from the load corpus, to
// be judged by eye; `--queries [FOLDER…]` asks generated queries; else the tests run.
if (args is not ["--set" or "--ablations" or "--queries" or ExtractionCommand.Name or SampleCommand.Name, ..])
{
    return args.Any(arg => arg is "--server" or "--internal-msbuild-node")
        ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
        : await ConsoleRunner.Run(args);
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    if (args[0] == ExtractionCommand.Name)
    {
        return await ExtractionCommand.RunAsync(args[1..], stop.Token);
    }

    if (args[0] == SampleCommand.Name)
    {
        return await SampleCommand.RunAsync(args[1..], stop.Token);
    }

    var sets = args is [_] && Directory.Exists(Checkout.SharedSets) ? Directory.GetDirectories(Checkout.SharedSets) : args[1..];
    if (sets.Length == 0 || Array.Find(sets, set => !File.Exists(Path.Combine(set, "qrels.tsv"))) is { })
    {
        await Console.Error.WriteLineAsync("No retrieval set there: a folder with docs.jsonl.gz, queries.tsv and qrels.tsv is needed.");
        return 2;
    }

    if (args[0] == "--queries")
    {
        const int Count = 20_000;
        foreach (var set in sets.Order(StringComparer.Ordinal))
        {
            var (slow, slowest) = await new GeneratedQueries(new SharedSet(set), int.MaxValue).AskAsync(Count, stop.Token);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(set)}: {Count} queries, {slow.Count} over a second, the slowest {slowest.TotalMilliseconds:0} ms"));
        }

        return 0;
    }

    if (args[0] == "--ablations")
    {
        Console.WriteLine("| ranking | set | nDCG@10 |\n|---|---|---:|");
        foreach (var set in sets.Order(StringComparer.Ordinal))
        {
            await foreach (var (ranking, queries, gain) in new SharedSet(set).CompareAsync(Ablations.All, stop.Token))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {ranking} | {queries} | {gain:0.0000} |"));
            }
        }

        return 0;
    }

    Console.WriteLine("| set | queries | nDCG@10 | MRR | recall@100 |\n|---|---:|---:|---:|---:|");
    foreach (var set in sets.Order(StringComparer.Ordinal))
    {
        await foreach (var line in new SharedSet(set).MeasureAsync(stop.Token))
        {
            Console.WriteLine(line);
        }
    }

    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 130;
}
