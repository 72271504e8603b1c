using ArticleSearch.Ingest.Rules;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Officials;

/// <summary>Where an article is at home: what it calls "Thành ủy" without a place is that city's.</summary>
/// <param name="City">As in <c>provinces.txt</c>, in one spelling; null for other houses.</param>
/// <param name="IsAlone">False when the article prints another province: then its "Sở Y tế" may be that one's.</param>
internal readonly record struct Home(string? City, bool IsAlone)
{
    public static readonly Home OfThePaper = new("hà nội", IsAlone: true);
}

/// <summary>
/// One form for all printings of one office or organisation: abbreviations spelled out, places in one way, "thường trực" of a
/// deputy at the end, and what the paper leaves out because everybody at home knows it. To compare with, never to show.
/// </summary>
internal static class OfficeForm
{
    public const string Standing = "thường trực";

    private const string City = "thành phố";
    private const string Committee = "ủy ban nhân dân";
    private static readonly string[] OfTheCity = ["thành ủy", "thành đoàn", "thành hội", City];
    private static readonly string[] Fillers = ["và", "của", "thuộc"];

    private static readonly Phrases<string[]> Forms = new(
        Abbreviation.Known.SelectMany(rule => rule.Variants.Select(variant => (variant, rule.FullForm))));

    private static readonly Phrases<string[]> Shorter = new(
        RuleFile.Lines("office-forms.txt").Select(line => line.Split('=')).Select(sides => (Phrases<string[]>.WordsOf(sides[0]), Phrases<string[]>.WordsOf(sides[1]))));

    /// <summary>The form of an office with its organisation, or of an organisation alone.</summary>
    public static string Of(string printed, Home home)
    {
        IReadOnlyList<string> words = Rewrite(Phrases<string[]>.WordsOf(WithoutShortForms(printed)), Forms);
        var isStandingDeputy = words is ["phó", ..] && RemoveStanding(ref words);
        words = Province.InOneForm(Rewrite([.. words.Where(word => !Fillers.Contains(word))], Shorter));
        words = WithCommittee(words);
        var form = AtHome(string.Join(' ', words), words, home);
        return isStandingDeputy ? $"{form} {Standing}" : form;
    }

    /// <summary>Whether one of two forms may be a longer printing of the other: it holds the words of the other in their order.</summary>
    public static bool AreOne(string left, string right)
    {
        var (longer, shorter) = left.Length > right.Length ? (left.Split(' '), right.Split(' ')) : (right.Split(' '), left.Split(' '));
        var met = 0;
        foreach (var word in longer)
        {
            met += met < shorter.Length && word == shorter[met] ? 1 : 0;
        }

        return met == shorter.Length;
    }

    public static bool IsLonger(string longer, string shorter) =>
        shorter.Length > 0 && longer.Length > shorter.Length && longer.StartsWith(shorter, StringComparison.Ordinal) && longer[shorter.Length] == ' ';

    /// <summary>"Quốc hội (QH)" prints one name twice; "Cục Y tế (Bộ Công an)" does not.</summary>
    private static string WithoutShortForms(string printed)
    {
        var open = printed.IndexOf('(', StringComparison.Ordinal);
        var close = open < 0 ? -1 : printed.IndexOf(')', open);
        return close > open && !printed.AsSpan(open, close - open).Contains(' ') ? printed.Remove(open, close - open + 1) : printed;
    }

    /// <summary>"Chủ tịch huyện" is the chairman of its people's committee.</summary>
    private static IReadOnlyList<string> WithCommittee(IReadOnlyList<string> words)
    {
        var at = words is ["phó", "chủ", "tịch", _, ..] ? 3 : words is ["chủ", "tịch", _, ..] ? 2 : 0;
        return at > 0 && Sphere.BeginsPlace(words, at) ? [.. words.Take(at), .. Committee.Split(' '), .. words.Skip(at)] : words;
    }

    private static List<string> Rewrite(IReadOnlyList<string> words, Phrases<string[]> rules)
    {
        var written = new List<string>(words.Count);
        for (var at = 0; at < words.Count;)
        {
            if (rules.Longest(words, at, out var length) is { } form)
            {
                written.AddRange(form);
                at += length;
            }
            else
            {
                written.Add(words[at++]);
            }
        }

        return written;
    }

    private static bool RemoveStanding(ref IReadOnlyList<string> words)
    {
        for (var at = 1; at + 1 < words.Count; at++)
        {
            if (words[at] == "thường" && words[at + 1] == "trực")
            {
                words = [.. words.Take(at), .. words.Skip(at + 2)];
                return true;
            }
        }

        return false;
    }

    private static string AtHome(string form, IReadOnlyList<string> words, Home home)
    {
        if (home.City is not { } city)
        {
            return form;
        }

        if (Array.Exists(OfTheCity, ending => form == ending || form.EndsWith(' ' + ending, StringComparison.Ordinal)))
        {
            return (form.EndsWith(City, StringComparison.Ordinal) ? form[..^City.Length] : form + ' ') + city;
        }

        var sphere = Sphere.Of(words);
        return home.IsAlone && sphere is { Level: Level.Province, Place: null } ? $"{form} {city}" : form;
    }
}
