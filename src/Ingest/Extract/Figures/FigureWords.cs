using System.Collections.Frozen;
using ArticleSearch.Ingest.Rules;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Figures;

/// <summary>The words around numbers, by the roles of <c>Rules/figure-words.txt</c>.</summary>
internal static class FigureWords
{
    private static readonly ILookup<string, string> Words = WordList.Read("figure-words.txt");

    private static readonly FrozenSet<string> Functions =
        Words["function"].Where(word => !word.Contains(' ', StringComparison.Ordinal)).Select(Spelling.Of).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Closed = Words["closed"].Select(Spelling.Of).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NotChanged = Words["not-changed"].Select(Spelling.Of).ToFrozenSet(StringComparer.Ordinal);

    public static PhraseSet Hedges { get; } = Of("hedge");

    public static PhraseSet Rises { get; } = Of("rise", "rise-to");

    /// <summary>Before the number where a change ended: "lên tới".</summary>
    public static PhraseSet Ends { get; } = Of("end");

    public static PhraseSet Falls { get; } = Of("fall");

    public static PhraseSet Plans { get; } = Of("plan");

    public static PhraseSet Comparisons { get; } = Of("comparison");

    public static PhraseSet Naming { get; } = Of("naming");

    public static PhraseSet NamingBare { get; } = Of("naming-bare");

    /// <summary>"nhẹ hơn 2kg": a difference.</summary>
    public static PhraseSet Comparatives { get; } = Of("comparative");

    /// <summary>"dài hơn 2m": more than, or a difference when something to compare with follows.</summary>
    public static PhraseSet Dimensions { get; } = Of("dimension");

    /// <summary>"phía dưới hai cầu".</summary>
    public static PhraseSet Where { get; } = Of("where");

    /// <summary>Behind them and before a noun no name follows: "mỗi tổ 5 người".</summary>
    public static PhraseSet Apart { get; } = Of("apart");

    /// <summary>"Năm" behind them is a year.</summary>
    public static PhraseSet BeforeYear { get; } = Of("year");

    public static Gazetteer<string> Ground { get; } = new(Words["ground"].Select(place => KeyValuePair.Create(place, place)));

    /// <summary>Behind "số" they make codes: "số điện thoại".</summary>
    public static Gazetteer<string> Identifiers { get; } = new(Words["identifier"].Select(code => KeyValuePair.Create(code, code)));

    public static PhraseSet ThingEnds { get; } = Of("thing");

    public static Gazetteer<string> Things { get; } = new(Words["thing"].Select(thing => KeyValuePair.Create(thing, thing)));

    /// <summary>Whether a word can be no part of a noun, whatever follows.</summary>
    public static bool IsClosed(string term) => Closed.Contains(term);

    /// <summary>Whether a syllable makes another word of "tăng" or "giảm" before it: "tăng cường".</summary>
    public static bool IsNotChanged(string term) => NotChanged.Contains(term);

    /// <summary>Whether a syllable cannot begin a counted noun.</summary>
    /// <param name="term">Spelled as by <see cref="Spelling"/>.</param>
    public static bool IsFunction(string term) => Functions.Contains(term);

    private static PhraseSet Of(params string[] roles) => new(roles.SelectMany(role => Words[role]));
}
