using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse.Reading;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Parse;

/// <summary>
/// The lead, once: many pages print it again as the first paragraph, some only there, and some only in their meta
/// elements. The agency mark before it, or before its repetition, is no text.
/// </summary>
internal sealed record Opening(string? AgencyMark, string Lead, Body Body)
{
    /// <param name="title">The article's title, which some bodies repeat.</param>
    /// <param name="printed">The lead as the layout sets it; null or empty when it shows none.</param>
    /// <param name="described">The lead as meta elements tell it, perhaps cut short.</param>
    /// <param name="body">The body, its first block perhaps the lead again.</param>
    public static Opening Of(string title, string? printed, string? described, Body body)
    {
        if (body.Blocks is [{ Kind: LineKind.SubHeading } heading, ..] && Same(heading.Text, title))
        {
            body = body.Without(heading);
        }

        var isPrinted = !string.IsNullOrWhiteSpace(printed);
        var (mark, lead) = Reading.AgencyMark.Cut(Blanks.Fold((isPrinted ? printed : described) ?? ""));
        if (body.Blocks is not [var first, ..])
        {
            return new Opening(mark, lead, body);
        }

        var (firstMark, firstText) = Reading.AgencyMark.Cut(first.Text);
        mark ??= firstMark;
        if (Same(lead, firstText))
        {
            return new Opening(mark, lead, body.Without(first));
        }

        var isWhole = !isPrinted && first.Kind == LineKind.Paragraph && firstText.StartsWith(Stem(lead), StringComparison.Ordinal);
        return isWhole
            ? new Opening(mark, firstText, body.Without(first))
            : new Opening(mark, lead, firstMark is null ? body : body with { Blocks = [first with { Text = firstText }, .. body.Blocks.Skip(1)] });
    }

    private static bool Same(string one, string other) =>
        one.Length > 0 && Stem(one).Equals(Stem(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>An empty lead is the start of every paragraph: without a lead the first paragraph is it.</summary>
    private static string Stem(string text) => text.TrimEnd(' ', '.', '…');
}
