using System.Globalization;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Officials;
using ArticleSearch.Ingest.Revisions;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Search;
using ArticleSearch.Web.Formats;
using ArticleSearch.Web.Operators;
using ArticleSearch.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ArticleSearch.Web.Pages;

/// <summary>One article to read: the latest revision, or a certain one, or what differs between two; for programs as well.</summary>
public sealed class ReadingModel(ArticleStore store, ISearchEngine engine, ReadingRights rights) : PageModel
{
    private const int MaxSimilar = 5;

    public Article Article { get; private set; } = null!;

    public ParsedArticle Printed => Article.Parsed;

    /// <summary>All revisions, the latest first.</summary>
    public IReadOnlyList<RevisionNote> Revisions { get; private set; } = [];

    public bool IsLatest => Article.Revision == Revisions[0].Revision;

    /// <summary>The revision that the address names; null when it asks for the latest.</summary>
    public int? Named { get; private set; }

    /// <summary>Without one the heading repeats the first words, and the lines of the text begin below it.</summary>
    public bool HasTitle => Article.Text.Title.Length > 0;

    public IReadOnlyList<LineGroup> Body { get; private set; } = [];

    public FactMarks Facts { get; private set; } = null!;

    public FoundWords Found { get; private set; } = FoundWords.None;

    /// <summary>Who other articles say held the offices that this one prints without a name.</summary>
    public IReadOnlyList<Inferred> Inferred { get; private set; } = [];

    /// <summary>Articles about the same, the nearest first.</summary>
    public IReadOnlyList<Hit> Similar { get; private set; } = [];

    /// <summary>Whether this reader may read all of it; else what was extracted, and where the paper has it.</summary>
    public bool IsWhole { get; private set; }

    public Provenance? Provenance { get; private set; }

    /// <summary>The text of the latest revision; null when this is the latest.</summary>
    private string? Latest { get; set; }

    /// <summary>Whether the paper has taken the words out since: who quotes them should know.</summary>
    public bool IsWithdrawn(Quote quote) => Latest is not null && !Latest.Contains(Slice(quote.Span), StringComparison.Ordinal);

    public Citation Citation { get; private set; } = null!;

    public string House => Say.House(Printed.Url);

    /// <summary>The section under its parent section, the wider one first.</summary>
    public IEnumerable<string> Sections =>
        new[] { Printed.ParentSection, Printed.Section }.OfType<string>().Distinct(StringComparer.Ordinal);

    public TextSpan? SpanOf(LineKind kind) =>
        Article.Text.Lines.Where(line => line.Kind == kind).Select(line => (TextSpan?)line.Span).FirstOrDefault();

    /// <summary>As old articles print it before the lead.</summary>
    public string Desk => Printed.AgencyMark is { } mark && Article.Text.Lead.Length > 0 ? $"({mark}) - " : "";

    /// <summary>The office that a place prints without a name.</summary>
    public string OfficeAt(Inferred inferred) => inferred.Span.In(Article.Text.Value).ToString();

    public string Slice(TextSpan span) => span.In(Article.Text.Value).ToString();

    /// <summary>What a copied quote carries along: the words, who said them in which office, where they were printed, where they stand here.</summary>
    public string Copied(Quote quote)
    {
        var who = string.Join(", ", new[] { quote.Speaker.Name, quote.Role is { } role ? Slice(role) : null }.OfType<string>().Distinct(StringComparer.Ordinal));
        var where = $"{House}{(Printed.Published is { } at ? $", {Say.Day(at)}" : "")}";
        var (left, right) = quote.Kind == QuoteKind.Direct ? ("“", "”") : ("", "");
        var lines = new[]
        {
            $"{left}{Slice(quote.Span)}{right}{(who.Length > 0 ? $" ({who})" : "")}",
            $"{where}: {Say.Title(Article.Text)}",
            Printed.Url?.Value,
            $"{Citation.Archived}#{FactText.QuoteAnchor(quote.Span.Start)}",
        };
        return string.Join('\n', lines.OfType<string>());
    }

    /// <summary>The kinds of marks that this article has, each with what it is called and how often it stands here.</summary>
    public IEnumerable<(string Kind, string Label, int Count)> Legend => new[]
    {
        ("said", Say.Either("Phát biểu", "Quotes"), Article.Annotations.Quotes.Count),
        ("person", Say.Either("Người", "People"), Article.Annotations.Mentions.Count),
        ("figure", Say.Either("Số liệu", "Figures"), Article.Annotations.Figures.Count),
        ("day", Say.Either("Ngày tháng", "Dates"), Article.Annotations.Dates.Count),
    }.Where(kind => kind.Item3 > 0);

    public async Task<IActionResult> OnGetAsync(string? name, CancellationToken cancellation)
    {
        var asked = name ?? "";
        var format = ArticleFormat.Of(asked);
        if (format is not null && !(ArticleAddress.TryRead(asked, out var whole, out var named) && await store.ReadAsync(whole, named, cancellation) is not null))
        {
            asked = asked[..^format.Suffix.Length];
        }
        else
        {
            // A key may end like a format; then it is the key that is meant.
            format = null;
        }

        if (!ArticleAddress.TryRead(asked, out var key, out var revision)
            || await store.ReadAsync(key, revision, cancellation) is not { } article)
        {
            return key is not null && await store.IsTakenDownAsync(key, cancellation) ? StatusCode(StatusCodes.Status410Gone) : NotFound();
        }

        if (article.Key != key)
        {
            return RedirectPermanent(ArticleAddress.Of(article.Key, revision, format?.Suffix ?? "") + Request.QueryString);
        }

        (Article, Named) = (article, revision);
        IsWhole = rights.Allows(HttpContext);
        rights.KeepPrivate(HttpContext);
        Revisions = await store.ReadRevisionsAsync(key, cancellation);
        Citation = Citation.Of(article, Absolute(ArticleAddress.Of(key, article.Revision)));
        if (Request.Query[ArticleAddress.Other].ToString() is { Length: > 0 } other)
        {
            // What was changed from one text to another is both texts.
            return IsWhole ? await CompareAsync(other, format, cancellation)
                : format is null ? Redirect(ArticleAddress.Of(key, revision))
                : StatusCode(StatusCodes.Status403Forbidden);
        }

        if (format is not null)
        {
            var written = format == ArticleFormat.Json ? ArticleJson.Line(article, Revisions, IsWhole) : format.Write(article, Citation, Revisions);
            return File(written.ToArray(), format.ContentType, format.FileName(Citation));
        }

        await ReadOnAsync(cancellation);
        return Page();
    }

    private async Task ReadOnAsync(CancellationToken cancellation)
    {
        Found = FoundWords.In(Article.Text, Request.Query[ArticleAddress.Find], Request.Query[ArticleAddress.Place]);
        Facts = new FactMarks(Article, Found);
        Body = LineGroup.Of(Article.Text, Facts);
        Latest = IsLatest ? null : (await store.ReadAsync(Article.Key, revision: null, cancellation))?.Text.Value;
        Provenance = await store.ReadProvenanceAsync(Article.Key, Article.Revision, cancellation);
        Inferred = await store.InferAsync(Article, cancellation);
        Similar = await engine.SimilarAsync(Article.Key, MaxSimilar, cancellation);
    }

    private async Task<IActionResult> CompareAsync(string other, ArticleFormat? format, CancellationToken cancellation)
    {
        if (!int.TryParse(other, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number == Article.Revision
            || (format ?? ArticleFormat.Json) != ArticleFormat.Json
            || await store.ReadAsync(Article.Key, number, cancellation) is not { } second)
        {
            return NotFound();
        }

        var compared = second.Revision < Article.Revision ? RevisionComparison.Of(second, Article) : RevisionComparison.Of(Article, second);
        return format is null
            ? new ViewResult
            {
                ViewName = "/Pages/Shared/Difference.cshtml",
                ViewData = new ViewDataDictionary<RevisionDifference>(MetadataProvider, ModelState) { Model = new RevisionDifference(compared, Revisions) },
            }
            : File(RevisionJson.Line(compared).ToArray(), format.ContentType);
    }

    private string Absolute(string path) => $"{Request.Scheme}://{Request.Host}{Request.PathBase}{path}";
}
