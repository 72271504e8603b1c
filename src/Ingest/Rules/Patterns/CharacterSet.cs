namespace ArticleSearch.Ingest.Rules.Patterns;

/// <summary>The characters that one place of a pattern takes.</summary>
internal sealed class CharacterSet(IReadOnlyList<(char First, char Last)> ranges, IReadOnlyList<Func<char, bool>> classes, bool isNegated, bool isCaseless)
{
    public static CharacterSet Of(Func<char, bool> characters) => new([], [characters], isNegated: false, isCaseless: false);

    public bool Has(char c) =>
        (IsIn(c) || (isCaseless && (IsIn(char.ToLowerInvariant(c)) || IsIn(char.ToUpperInvariant(c)))) || IsInClass(c)) != isNegated;

    private bool IsIn(char c)
    {
        foreach (var (first, last) in ranges)
        {
            if (c >= first && c <= last)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A class is what it is, whatever the case: a capital is no small letter.</summary>
    private bool IsInClass(char c)
    {
        foreach (var characters in classes)
        {
            if (characters(c))
            {
                return true;
            }
        }

        return false;
    }
}
