using ArticleSearch.Ingest.Rules;

namespace ArticleSearch.Ingest.Text;

/// <summary>A rule of <c>Rules/abbreviations.txt</c>; all texts are spelled as by <see cref="Spelling"/>.</summary>
/// <param name="Term">The one form that stands for all of them in the index: <c>ubnd</c>.</param>
/// <param name="Variants">How it is written, each as its parts: <c>tp.hcm</c> is <c>tp</c>, <c>hcm</c>.</param>
/// <param name="FullForm">The syllables it stands for, two at least.</param>
public sealed record Abbreviation(string Term, IReadOnlyList<string[]> Variants, string[] FullForm)
{
    /// <summary>Signs that may stand inside an abbreviation or a full form.</summary>
    public const string Signs = ".&-–,";

    private const string FileName = "abbreviations.txt";

    /// <summary>The rules that come with the program.</summary>
    public static IReadOnlyList<Abbreviation> Known { get; } = Parse(FileName, RuleFile.NumberedLines(FileName));

    /// <exception cref="InvalidDataException">A rule is malformed, or says something else than another one.</exception>
    public static IReadOnlyList<Abbreviation> Parse(string file, IEnumerable<(int Number, string Text)> lines)
    {
        var rules = new List<Abbreviation>();
        var lineOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (number, text) in lines)
        {
            var rule = Of(text) ?? throw Broken(number, $"'{text}' is not 'SHORT [SHORT …] = full form' with a full form of two syllables or more");
            foreach (var key in rule.Variants.Append(rule.FullForm).Select(parts => string.Join(' ', parts)))
            {
                if (!lineOf.TryAdd(key, number))
                {
                    throw Broken(number, $"'{key}' stands in line {lineOf[key]} already, so it has no one meaning");
                }
            }

            rules.Add(rule);
        }

        return rules;

        InvalidDataException Broken(int line, string reason) => new($"{file}({line}): {reason}.");
    }

    private static Abbreviation? Of(string line)
    {
        if (line.Split('=') is not [var left, var right])
        {
            return null;
        }

        var variants = left.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var fullForm = Parts(right);
        return variants.Length > 0 && fullForm.Length > 1 && variants.Append(string.Concat(fullForm)).All(IsWritten)
            ? new Abbreviation(Spelling.Of(variants[0]), [.. variants.Select(Parts)], fullForm)
            : null;
    }

    private static string[] Parts(string form) => [.. form.Split([.. Signs, ' '], StringSplitOptions.RemoveEmptyEntries).Select(Spelling.Of)];

    private static bool IsWritten(string form) =>
        form.Any(char.IsLetter) && form.All(c => char.IsLetterOrDigit(c) || Signs.Contains(c, StringComparison.Ordinal));
}
