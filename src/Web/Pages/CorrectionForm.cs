using System.Globalization;
using ArticleSearch.Ingest.Officials;

namespace ArticleSearch.Web.Pages;

/// <summary>What an editor typed into a form of corrections.</summary>
public static class CorrectionForm
{
    public const int MaxWhy = 500;

    private static readonly string[] Days = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd"];

    public static string Cut(string? why) => why is null ? "" : why[..Math.Min(why.Length, MaxWhy)];

    /// <summary>A day as it is written here, or null for an empty field.</summary>
    /// <returns>False for what is no day.</returns>
    public static bool TryReadDay(string? typed, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrWhiteSpace(typed))
        {
            return true;
        }

        var isDay = DateOnly.TryParseExact(typed.Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read);
        day = isDay ? read : null;
        return isDay;
    }

    /// <summary>An official's number, or the address of his page; 0 for anything else, which nobody has.</summary>
    public static long ReadOfficial(string? typed)
    {
        var last = typed?.Split(['?', '#'])[0].TrimEnd('/', ' ').Split('/')[^1] ?? "";
        return long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
    }

    /// <summary>Null when a day cannot be read.</summary>
    public static Correction.Term? ReadTerm(string? post, string? asPrinted, string? from, string? to) =>
        TryReadDay(from, out var first) && TryReadDay(to, out var last) ? new Correction.Term(post ?? "", asPrinted ?? "", first, last) : null;
}
