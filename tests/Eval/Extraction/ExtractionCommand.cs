namespace ArticleSearch.Eval.Extraction;

/// <summary><c>--extraction [--rules] [--errors] [FOLDER…]</c>: measures the extractor over annotated articles.</summary>
internal static class ExtractionCommand
{
    public const string Name = "--extraction";

    private static readonly string[] Options = ["--rules", "--errors"];

    public static async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellation)
    {
        var folders = args.Where(arg => !Options.Contains(arg)).DefaultIfEmpty(Checkout.Annotations).ToList();
        if (folders.Find(folder => !Directory.Exists(folder)) is { } missing)
        {
            await Console.Error.WriteLineAsync($"No folder {missing}: one with NAME.json and NAME.txt is needed, or none for corpus/annotations.");
            return 2;
        }

        foreach (var folder in folders)
        {
            var set = await AnnotatedSet.ReadAsync(folder, cancellation);
            var judged = set.Judge();
            Print(args.Contains("--errors") ? ExtractionReport.Errors(judged) : []);
            Print(ExtractionReport.Scores(set, judged));
            Print(args.Contains("--rules") ? ExtractionReport.Rules(judged) : []);
        }

        return 0;
    }

    private static void Print(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Console.WriteLine(line);
        }
    }
}
