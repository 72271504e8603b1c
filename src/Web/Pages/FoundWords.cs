using System.Globalization;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Web.Pages;

/// <summary>
/// The places of an article where words stand that a reader looks for in it: side by side in one line where there is such a
/// place, else each for itself. A word typed without marks finds every reading of it.
/// </summary>
public sealed class FoundWords
{
    public const int MaxLength = 200;

    private const int MaxPlaces = 500;

    private FoundWords(string typed, IReadOnlyList<TextSpan> places, bool isTogether)
    {
        (Typed, Places, IsTogether) = (typed, places, isTogether);
    }

    public static readonly FoundWords None = new("", [], isTogether: true);

    public string Typed { get; }

    /// <summary>In the order of the text, not overlapping.</summary>
    public IReadOnlyList<TextSpan> Places { get; }

    public bool IsTogether { get; }

    /// <summary>There may be more; nobody goes through as many.</summary>
    public bool IsCut => Places.Count == MaxPlaces;

    /// <summary>Which place is looked at, from 1.</summary>
    public int Place { get; private init; } = 1;

    /// <summary>From the last place on to the first again.</summary>
    public int Next => Place < Places.Count ? Place + 1 : 1;

    public int Previous => Place > 1 ? Place - 1 : Places.Count;

    public static string Anchor(int place) => string.Create(CultureInfo.InvariantCulture, $"t{place}");

    /// <param name="place">Which place is looked at; the first when there is none of that number.</param>
    public static FoundWords In(ArticleText text, string? typed, string? place)
    {
        var words = (typed ?? "").Trim();
        words = words.Length <= MaxLength ? words : words[..MaxLength];
        var wanted = WordsIn(words, new TextSpan(0, words.Length)).Select(word => Form.Of(words, word)).ToList();
        if (wanted.Count == 0)
        {
            return new FoundWords(words, [], isTogether: true);
        }

        var lines = text.Lines.Select(line => WordsIn(text.Value, line.Span).Select(word => (Place: word, Form: Form.Of(text.Value, word))).ToList()).ToList();
        var together = lines.SelectMany(line => Rows(line, wanted)).Take(MaxPlaces).ToList();
        var found = together.Count > 0
            ? together
            : lines.SelectMany(line => line).Where(word => wanted.Exists(form => form.Finds(word.Form))).Select(word => word.Place).Take(MaxPlaces).ToList();
        var isPlace = int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= found.Count;
        return new FoundWords(words, found, together.Count > 0 || found.Count == 0) { Place = isPlace ? number : 1 };
    }

    private static IEnumerable<TextSpan> Rows(List<(TextSpan Place, Form Form)> line, List<Form> wanted)
    {
        for (var at = 0; at + wanted.Count <= line.Count; at++)
        {
            if (wanted.Index().All(word => word.Item.Finds(line[at + word.Index].Form)))
            {
                yield return new TextSpan(line[at].Place.Start, line[at + wanted.Count - 1].Place.End);
                at += wanted.Count - 1;
            }
        }
    }

    private static IEnumerable<TextSpan> WordsIn(string text, TextSpan piece)
    {
        for (var at = piece.Start; TokenScanner.TryNext(text.AsSpan(0, piece.End), at, out var start, out var end); at = end)
        {
            yield return new TextSpan(start, end);
        }
    }

    private sealed record Form(string Marked, string Plain)
    {
        public static Form Of(string text, TextSpan word)
        {
            var marked = Spelling.Of(word.In(text).ToString());
            return new Form(marked, Marks.Remove(marked));
        }

        public bool Finds(Form printed) => Marked == Plain ? printed.Plain == Plain : printed.Marked == Marked;
    }
}
