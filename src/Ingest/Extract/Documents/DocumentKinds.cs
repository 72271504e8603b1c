using System.Text.RegularExpressions;
using ArticleSearch.Ingest.Rules;

namespace ArticleSearch.Ingest.Extract.Documents;

/// <summary>The kinds of <c>Rules/document-kinds.txt</c> and the letters that stand for them in a number.</summary>
internal static partial class DocumentKinds
{
    private static readonly IReadOnlyList<(string Name, string[] Letters)> Kinds = [.. RuleFile.Lines("document-kinds.txt").Select(Parse)];

    private static readonly Dictionary<string, string> ByLetters =
        Kinds.SelectMany(kind => kind.Letters.Select(letters => (letters, kind.Name)))
            .GroupBy(pair => pair.letters, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Name, StringComparer.Ordinal);

    private static readonly Dictionary<string, string> ByName =
        Kinds.ToDictionary(kind => kind.Name, kind => kind.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them as a pattern, longer ones first.</summary>
    public static string Pattern { get; } =
        string.Join('|', Kinds.Select(kind => kind.Name).OrderByDescending(name => name.Length).Select(Regex.Escape)).Replace(@"\ ", " ", StringComparison.Ordinal);

    public static IEnumerable<string> FirstWords => Kinds.Select(kind => kind.Name.Split(' ')[0]).Distinct();

    public static IEnumerable<string> LastWords => Kinds.Select(kind => kind.Name[(kind.Name.LastIndexOf(' ') + 1)..]).Distinct();

    /// <summary>What stands before the number as printed, or else what the letters of the code stand for; null when nothing tells.</summary>
    public static string? Of(string printed, string code)
    {
        for (var length = printed.Length; length > 0; length = printed.LastIndexOf(' ', length - 1))
        {
            if (ByName.TryGetValue(printed[..length], out var kind))
            {
                return kind;
            }
        }

        foreach (var letters in LetterGroup().EnumerateMatches(code))
        {
            if (ByLetters.TryGetValue(code.Substring(letters.Index, letters.Length), out var kind))
            {
                return kind;
            }
        }

        return null;
    }

    private static (string Name, string[] Letters) Parse(string line) => line.Split(" = ") switch
    {
        [var name, var letters] => (name, letters.Split(' ')),
        [var name] => (name, []),
        _ => throw new InvalidDataException($"document-kinds.txt: '{line}' is not 'KIND = LETTERS'."),
    };

    [GeneratedRegex(@"\p{L}+", RegexOptions.NonBacktracking)]
    private static partial Regex LetterGroup();
}
