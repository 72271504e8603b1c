using ArticleSearch.Ingest.Rules;

namespace ArticleSearch.Ingest.Officials;

/// <summary>A province or a city under the central government.</summary>
/// <param name="Words">Its name in one spelling.</param>
internal sealed record Province(string[] Words, bool IsCity)
{
    private static readonly Phrases<Province> Known = new(RuleFile.Lines("provinces.txt").SelectMany(Read));

    public string Name { get; } = string.Join(' ', Words);

    /// <summary>The province named at this word; null when none is.</summary>
    /// <param name="length">How many words the name has, "tỉnh" or "thành phố" before it included.</param>
    public static Province? At(IReadOnlyList<string> words, int at, out int length)
    {
        if (Known.Longest(words, at, out length) is { } province)
        {
            return province;
        }

        var before = words[at] == "tỉnh" ? 1 : words[at] == "thành" && at + 1 < words.Count && words[at + 1] == "phố" ? 2 : 0;
        if (before > 0 && at + before < words.Count
            && Known.Longest(words, at + before, out var name) is { } named && named.IsCity == (before == 2))
        {
            length = before + name;
            return named;
        }

        return null;
    }

    /// <summary>The same words with each province in its one form.</summary>
    public static IReadOnlyList<string> InOneForm(IReadOnlyList<string> words)
    {
        var written = new List<string>(words.Count);
        for (var at = 0; at < words.Count;)
        {
            if (IsOtherCity(words, at))
            {
                written.AddRange([words[at], words[at + 1], words[at + 2]]);
                at += 3;
            }
            else if (At(words, at, out var length) is { } province)
            {
                written.AddRange(province.Words);
                at += length;
            }
            else
            {
                written.Add(words[at++]);
            }
        }

        return written;
    }

    /// <summary>"thành phố Yên Bái" is a city in the province of that name.</summary>
    private static bool IsOtherCity(IReadOnlyList<string> words, int at) =>
        at + 2 < words.Count && words[at] == "thành" && words[at + 1] == "phố" && At(words, at, out _) is null;

    private static IEnumerable<(string[] Words, Province Value)> Read(string line)
    {
        var (kind, names) = line.Split(": ") is [var before, var behind] ? (before, behind.Split(", ")) : throw new InvalidDataException($"provinces.txt: '{line}' is not 'kind: name'.");
        var province = new Province(Phrases<Province>.WordsOf(names[0]), kind == "city");
        return names.Select(Phrases<Province>.WordsOf).Distinct(ByWords.Instance).Select(words => (words, province));
    }

    private sealed class ByWords : IEqualityComparer<string[]>
    {
        public static readonly ByWords Instance = new();

        public bool Equals(string[]? x, string[]? y) => x!.SequenceEqual(y!);

        public int GetHashCode(string[] obj) => string.Join(' ', obj).GetHashCode(StringComparison.Ordinal);
    }
}
