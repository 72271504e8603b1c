using System.Text.RegularExpressions;

namespace ArticleSearch.Ingest.Text;

/// <summary>What can be a syllable of Vietnamese by its letters: at most one onset, one to three vowels, at most one coda.</summary>
public static partial class SyllableShape
{
    /// <param name="letters">Lower case and without marks.</param>
    public static bool Fits(ReadOnlySpan<char> letters) => Shape().IsMatch(letters);

    [GeneratedRegex("^(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch?|m|ng?|nh|p|t)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
