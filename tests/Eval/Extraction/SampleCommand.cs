using System.Globalization;

namespace ArticleSearch.Eval.Extraction;

/// <summary>
/// <c>--sample [COUNT [DRAW]]</c>: COUNT quotes, three fifths of them direct, and COUNT figures of the load corpus, to be judged by
/// eye. The same ones whenever the extractor finds the same; another DRAW takes other articles, which nobody has mended
/// rules by. The text is the papers': it goes to the terminal, not into the repository.
/// </summary>
internal static class SampleCommand
{
    public const string Name = "--sample";

    private const int DefaultCount = 100;

    public static async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellation)
    {
        if (args.Count > 2 || NumberAt(args, 0, DefaultCount) is not { } count || NumberAt(args, 1, ItemSample.FirstDraw) is not { } draw)
        {
            await Console.Error.WriteLineAsync("--sample takes nothing, or how many and which draw, from 1.");
            return 2;
        }

        var folder = Path.Combine(Checkout.SharedSets, "baomoi");
        if (!Directory.Exists(folder))
        {
            await Console.Error.WriteLineAsync("The load corpus does not lie in shared/ beside the checkout.");
            return 2;
        }

        var found = await ItemSample.OfAsync(new SharedSet(folder).ArticlesAsync(cancellation), draw, cancellation);
        var direct = count * 3 / 5;
        foreach (var item in (SampledItem[])[.. found.Draw("direct", direct), .. found.Draw("indirect", count - direct), .. found.Draw("figure", count)])
        {
            Console.WriteLine($"{item.Kind} {item.Id} {item.Rule}\n  {item.Claim}\n  {item.Passage}\n");
        }

        return 0;
    }

    private static int? NumberAt(IReadOnlyList<string> args, int at, int absent) =>
        at >= args.Count ? absent : int.TryParse(args[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
