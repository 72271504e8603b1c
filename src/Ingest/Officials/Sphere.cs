using ArticleSearch.Ingest.Rules;

namespace ArticleSearch.Ingest.Officials;

/// <summary>The levels of the state, from the lowest.</summary>
internal enum Level
{
    /// <summary>Outside the state, or not told.</summary>
    None,
    Commune,
    District,
    Province,
    Central,
}

/// <summary>Where in the state an office or organisation stands.</summary>
/// <param name="Place">The name of its ward, district or province; null when it is not told.</param>
internal readonly record struct Sphere(Level Level, string? Place)
{
    private static readonly Phrases<string> Words = new(
        RuleFile.Lines("levels.txt").Select(line => line.Split(": ", 2)).Where(line => line[0] is not ("alone" or "inner" or "unique" or "unit"))
            .SelectMany(line => line[1].Split(", ").Select(phrase => (Phrases<string>.WordsOf(phrase), line[0]))));

    private static readonly HashSet<string> Unique = [.. Listed("unique")];
    private static readonly HashSet<string> Alone = [.. Listed("alone")];
    private static readonly HashSet<string> Units = [.. Listed("unit")];
    private static readonly string[] Inner = [.. Listed("inner").Select(phrase => phrase + ' ')];

    /// <summary>A ward, commune or district with a name of its own; "phường 7" is one of many.</summary>
    public bool IsSmall => Level is Level.Commune or Level.District && Place is { } place && !char.IsAsciiDigit(place[0]);

    /// <summary>Nothing that is told of both is told otherwise.</summary>
    public bool Agrees(Sphere other) =>
        (Level == other.Level || Level == Level.None || other.Level == Level.None)
        && (Place == other.Place || Place is null || other.Place is null);

    /// <param name="words">Of a form made by <see cref="OfficeForm"/>.</param>
    public static Sphere Of(IReadOnlyList<string> words)
    {
        var found = new Sphere(Level.None, null);
        Province? province = null;
        for (var at = 0; at < words.Count;)
        {
            if (Province.At(words, at, out var length) is { } named)
            {
                province = named;
                at += length;
                continue;
            }

            var kind = IsInnerCity(words, at, out length) ? "district" : Words.Longest(words, at, out length) ?? "none";
            if (kind == "outside")
            {
                return default;
            }

            at += Math.Max(1, length);
            if (Enum.TryParse<Level>(kind, ignoreCase: true, out var level) && level != Level.None && (found.Level == Level.None || level < found.Level))
            {
                found = new Sphere(level, level < Level.Province ? PlaceAt(words, at) : null);
            }
        }

        return found switch
        {
            { Level: Level.None } when province is not null => new Sphere(Level.Province, province.Name),
            { Level: Level.Province } => found with { Place = province?.Name },
            _ => found,
        };
    }

    /// <summary>Whether the name of a place begins at this word: "huyện …", "Hà Nội".</summary>
    public static bool BeginsPlace(IReadOnlyList<string> words, int at) =>
        Province.At(words, at, out _) is not null
        || (Words.Longest(words, at, out var length) is "commune" or "district" or "province" && Units.Contains(string.Join(' ', words.Skip(at).Take(length))));

    /// <summary>Whether an organisation's name tells which one it is: "Sở Y tế" and "UBND phường" do not.</summary>
    /// <param name="organisation">A form made by <see cref="OfficeForm"/>; empty when none is printed.</param>
    public static bool IsCertain(string title, string organisation)
    {
        if (Unique.Contains(title))
        {
            return true;
        }

        if (organisation.Length == 0 || Alone.Contains(organisation))
        {
            return false;
        }

        var sphere = Of(organisation.Split(' '));
        return sphere.Level switch
        {
            Level.Commune or Level.District or Level.Province => sphere.Place is not null,
            Level.None => !Array.Exists(Inner, part => organisation.StartsWith(part, StringComparison.Ordinal)),
            _ => true,
        };
    }

    /// <summary>"thành phố Yên Bái": the cities under the central government have lost these words in their form.</summary>
    private static bool IsInnerCity(IReadOnlyList<string> words, int at, out int length)
    {
        length = 2;
        return at + 2 < words.Count && words[at] == "thành" && words[at + 1] == "phố";
    }

    private static string? PlaceAt(IReadOnlyList<string> words, int at)
    {
        var end = at;
        while (end < words.Count && Words.Longest(words, end, out _) is null or "none" && (end == at || Province.At(words, end, out _) is null))
        {
            end++;
        }

        return end == at ? null : string.Join(' ', words.Skip(at).Take(end - at));
    }

    private static IEnumerable<string> Listed(string kind) =>
        RuleFile.Lines("levels.txt").Where(line => line.StartsWith(kind + ": ", StringComparison.Ordinal))
            .SelectMany(line => line[(kind.Length + 2)..].Split(", ")).Select(phrase => string.Join(' ', Phrases<string>.WordsOf(phrase)));
}
