using System.Globalization;
using ArticleSearch.Replica;

// The replica by itself, for trying things out: tests/replica.sh [PORT]
var port = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5099;
var folder = AppContext.BaseDirectory;
while (!File.Exists(Path.Combine(folder, "ArticleSearch.sln")))
{
    folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The replica runs inside a checkout of the repository.");
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
await using var site = await ReplicaSite.StartAsync(TimeProvider.System, stop.Token, port);
site.Put(ReplicaArticle.OfCorpus(Path.Combine(folder, "corpus", "pages")));
Console.WriteLine($"hanoimoi.vn and hanoimoi.com.vn on http://{site.Endpoint}, {site.Published.Count} articles.");
Console.WriteLine("A line \"PLACE FAULT\" breaks an address (hanoimoi.vn/rss/xa-hoi 503), \"PLACE\" alone mends it. Faults:");
Console.WriteLine(string.Join(' ', Fault.ByName.Keys));
while (!stop.IsCancellationRequested && await Task.Run(Console.In.ReadLineAsync, stop.Token) is { } line)
{
    switch (line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
    {
        case [var place, var fault] when Fault.ByName.TryGetValue(fault, out var broken):
            site.Break(place, broken);
            break;
        case [var place]:
            site.Mend(place);
            break;
    }
}

// Without a terminal behind it (standard input at its end) it serves until it is stopped.
await Task.Delay(Timeout.Infinite, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
