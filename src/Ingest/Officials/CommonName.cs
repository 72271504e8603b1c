using ArticleSearch.Ingest.Rules;

namespace ArticleSearch.Ingest.Officials;

/// <summary>Names that so many people have that the name alone does not tell one from another.</summary>
internal static class CommonName
{
    private static readonly ILookup<string, string> Parts = RuleFile.Lines("common-names.txt")
        .Select(line => line.Split(": "))
        .SelectMany(line => Phrases<string>.WordsOf(line[1]).Select(word => (Part: line[0], Word: word)))
        .ToLookup(entry => entry.Part, entry => entry.Word);

    /// <param name="key">A name by <see cref="KeyOf"/>.</param>
    public static bool Is(string key) =>
        key.Split(' ') is [var family, .. var middle, var given]
        && Parts["family"].Contains(family) && middle.All(Parts["middle"].Contains)
        && (Parts["given"].Contains(given) || (middle is [var only] && Parts["frequent"].Contains(only)));

    /// <summary>One spelling for a name, by which people of the same name are found.</summary>
    public static string KeyOf(string name) => string.Join(' ', Phrases<string>.WordsOf(name));
}
