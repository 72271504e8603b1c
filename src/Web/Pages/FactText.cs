using System.Globalization;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search;
using ArticleSearch.Search.Facts;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Pages;

/// <summary>Facts as a list shows them.</summary>
public static class FactText
{
    /// <summary>Of what stands before and behind a quote, in characters; the article has the rest.</summary>
    private const int MaxBefore = 260;
    private const int MaxAfter = 220;

    public static string QuoteAnchor(int start) => string.Create(CultureInfo.InvariantCulture, $"c{start}");

    public static string FigureAnchor(int start) => string.Create(CultureInfo.InvariantCulture, $"n{start}");

    /// <summary>The article itself.</summary>
    public const string ArticleAnchor = "noi-dung";

    /// <summary>The sentence that tells what is reviewed; null when none does.</summary>
    public static string? ReviewAnchor(Reviewed review) => review.Subject is { } subject ? QuoteAnchor(subject.Start - subject.Before.Length) : null;

    public static string ReviewPlace(FactHit<Reviewed> hit) => FactAddress.PlaceOf(hit.Source, ReviewAnchor(hit.Fact) ?? ArticleAnchor);

    public static string FigurePlace(FactHit<Quantity> hit) => FactAddress.PlaceOf(hit.Source, FigureAnchor(hit.Fact.Passage.Start));

    public static string Before(Passage passage)
    {
        var before = passage.Before;
        return before.Length <= MaxBefore || before.IndexOf(' ', before.Length - MaxBefore) is not (>= 0 and var blank) ? before : "…" + before[blank..];
    }

    public static string After(Passage passage)
    {
        var after = passage.After;
        return after.Length <= MaxAfter || after.LastIndexOf(' ', MaxAfter) is not (>= 0 and var blank) ? after : after[..blank] + " …";
    }

    /// <summary>The value in plain units, where that is not what is printed.</summary>
    public static string? Normal(Quantity figure)
    {
        var plain = Say.Plain(figure);
        return Letters(plain) == Letters(figure.Passage.Text) ? null : plain;
    }

    /// <summary>What is known of a figure, each with its label.</summary>
    public static IEnumerable<(string Label, Label Value)> About(Quantity figure)
    {
        (string Label, Label? Value)[] all =
        [
            (Say.Either("Đo", "Measured"), Printed(figure.Thing)),
            (Say.Either("Của", "Of"), Printed(figure.Of)),
            (Say.Either("Thời gian", "Time"), Ours(Say.Days(figure.From, figure.To))),
            (Say.Either("Thay đổi", "Change"), Ours(Say.Of(figure.Change))),
            (Say.Either("Loại", "Kind"), figure.Kind == FigureKind.Actual ? null : Ours(Say.Of(figure.Kind))),
        ];
        return all.Where(one => one.Value is not null).Select(one => (one.Label, one.Value!));

        static Label? Printed(string? value) => value is { Length: > 0 } ? Wording.Label.Printed(value) : null;

        static Label? Ours(string words) => words.Length > 0 ? Wording.Label.Ours(words) : null;
    }

    /// <summary>A part of a text with the marks that lie within it.</summary>
    public static Highlighted Slice(Highlighted text, int start, int end) => new(
        text.Text[start..end],
        [.. text.Marks
            .Select(mark => (Start: Math.Max(mark.Start, start), End: Math.Min(mark.End, end)))
            .Where(mark => mark.Start < mark.End)
            .Select(mark => new TextSpan(mark.Start - start, mark.End - start))]);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}

/// <summary>Where a fact stands: the article and the anchor of the place.</summary>
public sealed record FactPlace(FactSource Source, string Anchor);
