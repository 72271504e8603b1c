using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ArticleSearch.Benchmarks;

/// <summary>What the command line asks for.</summary>
/// <param name="Benchmark">One of <see cref="Benchmarks"/>, or <c>all</c>.</param>
/// <param name="Rounds">How often each contender has its turn; null for each benchmark's own number.</param>
/// <param name="LoadArticles">Articles of the generated corpus; null to use it only when there is no other.</param>
/// <param name="Write">A file for the report, besides standard output.</param>
internal sealed record Options(string Benchmark, int? Rounds, int? LoadArticles, string? Write)
{
    public const string Usage =
        """
        dotnet run -c Release --project tests/Benchmarks -- [parse|extract|index|query|suggest|facts|pages|all] [--rounds N] [--load ARTICLES] [--write FILE]
          --load   use the generated load corpus with this many articles, even where ../shared/relevance/baomoi is there
        """;

    private static readonly string[] Benchmarks = ["parse", "extract", "index", "query", "suggest", "facts", "pages"];

    public bool Runs(string benchmark) => Benchmark == benchmark || Benchmark == "all";

    /// <summary>The command that makes these figures again.</summary>
    public string CommandFor(string benchmark) =>
        string.Create(CultureInfo.InvariantCulture, $"dotnet run -c Release --project tests/Benchmarks -- {benchmark}")
        + (Rounds is { } rounds ? string.Create(CultureInfo.InvariantCulture, $" --rounds {rounds}") : "")
        + (LoadArticles is { } load ? string.Create(CultureInfo.InvariantCulture, $" --load {load}") : "");

    public static bool TryParse(
        string[] args, [NotNullWhen(true)] out Options? options, [NotNullWhen(false)] out string? misunderstood)
    {
        options = new Options("all", null, null, null);
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            options = (args[i], value) switch
            {
                ("--rounds", not null) when Number(value) is { } rounds => options with { Rounds = rounds },
                ("--load", not null) when Number(value) is { } load => options with { LoadArticles = load },
                ("--write", not null) => options with { Write = value },
                (var name, _) when name == "all" || Benchmarks.Contains(name) => options with { Benchmark = name },
                _ => null,
            };
            if (options is null)
            {
                misunderstood = $"Not understood: {string.Join(' ', args[i..])}";
                return false;
            }

            i += args[i].StartsWith("--", StringComparison.Ordinal) ? 1 : 0;
        }

        misunderstood = null;
        return true;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
