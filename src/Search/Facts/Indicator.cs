using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Search.Facts;

/// <summary>
/// What makes two figures comparable: the same thing, unit and body, in one spelling (case and the place of tones do not
/// count, marks do); and a level is none of its changes ("đạt 7%" and "tăng 7%").
/// </summary>
/// <param name="IsChange">The figures tell by how much the thing rose or fell.</param>
public sealed record Indicator(string Thing, string? Unit, string? Body, bool IsChange)
{
    /// <returns>Null when the sentence does not tell what is measured: nothing can be compared with it.</returns>
    public static Indicator? Of(Quantity figure) => figure.Thing is { Length: > 0 } thing
        ? new Indicator(OneSpelling(thing)!, OneSpelling(figure.Unit), OneSpelling(figure.Of), figure.Change != Change.None)
        : null;

    private static string? OneSpelling(string? name) =>
        name is null ? null : string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Spelling.Of));
}
