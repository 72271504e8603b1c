using System.Globalization;
using System.Text;
using ArticleSearch.Benchmarks.Measuring;

namespace ArticleSearch.Benchmarks;

/// <summary>The figures as text: said at once on standard output, and written as a whole at the end when asked for.</summary>
internal sealed class Report
{
    private readonly Options _options;
    private readonly StringBuilder _text = new();

    public Report(Options options)
    {
        _options = options;
        Say(
            """
            # Benchmarks

            Written by the program below; run it again rather than edit this page. Every figure stands beside a bare baseline
            that was measured in the same run, in turns (A B, A B, …) after a warm-up. Figures are medians of the rounds with the
            lowest and the highest in brackets; "× bare" is the median of the ratios round by round.
            """);
        Command(options.Benchmark == "all" ? "all --write docs/benchmarks.md" : options.Benchmark);
        Say($"Machine: {Machine.Describe()}.");
        Say(Load("start"));
    }

    public void Section(string title, string benchmark)
    {
        Say($"## {title}");
        Command(benchmark);
    }

    public void Say(string paragraph)
    {
        _text.Append(paragraph).Append("\n\n");
        Console.WriteLine(paragraph + "\n");
    }

    /// <summary>Not part of the report: a line for whoever waits.</summary>
    public static void Working(string on) => Console.Error.WriteLine($"… {on}");

    /// <param name="head">Column heads; the first column is text, the others are figures.</param>
    public void Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        var lines = new List<string> { Line(head), "|---|" + string.Concat(Enumerable.Repeat("---:|", head.Count - 1)) };
        lines.AddRange(rows.Select(Line));
        Say(string.Join('\n', lines));
    }

    public async Task FinishAsync()
    {
        Say(Load("end"));
        if (_options.Write is { } file)
        {
            var path = Path.GetFullPath(file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, _text.ToString().TrimEnd() + "\n");
        }
    }

    private void Command(string benchmark) => Say($"```\n{_options.CommandFor(benchmark)}\n```");

    /// <summary>Others on the machine make figures slower and, worse, uneven; whoever reads them must know.</summary>
    private static string Load(string when)
    {
        if (Machine.Load() is not { } load)
        {
            return $"Load average at the {when}: not known on this system.";
        }

        var busy = load > Environment.ProcessorCount * 0.75 && when == "start" ? " Others were using this machine: only the ratios say something." : "";
        return string.Create(CultureInfo.InvariantCulture, $"Load average at the {when}: {load:0.0} on {Environment.ProcessorCount} cores.{busy}");
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
