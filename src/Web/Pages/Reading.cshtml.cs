using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Officials;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Search;
using ArticleSearch.Web.Operators;
using ArticleSearch.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArticleSearch.Web.Pages;

/// <summary>One article to read: the latest revision, or a certain one.</summary>
public sealed class ReadingModel(ArticleStore store, ISearchEngine engine, ReadingRights rights) : PageModel
{
    private const int MaxSimilar = 5;

    public Article Article { get; private set; } = null!;

    public ParsedArticle Printed => Article.Parsed;

    /// <summary>All revisions, the latest first.</summary>
    public IReadOnlyList<RevisionNote> Revisions { get; private set; } = [];

    public bool IsLatest => Article.Revision == Revisions[0].Revision;

    /// <summary>Without one the heading repeats the first words, and the lines of the text begin below it.</summary>
    public bool HasTitle => Article.Text.Title.Length > 0;

    public IReadOnlyList<LineGroup> Body { get; private set; } = [];

    public FactMarks Facts { get; private set; } = null!;

    /// <summary>Who other articles say held the offices that this one prints without a name.</summary>
    public IReadOnlyList<Inferred> Inferred { get; private set; } = [];

    /// <summary>Articles about the same, the nearest first.</summary>
    public IReadOnlyList<Hit> Similar { get; private set; } = [];

    /// <summary>The house that printed the article.</summary>
    public string House => Say.HouseOf(Printed.Url);

    /// <summary>Whether this reader may read all of it; else what was extracted, and where the paper has it.</summary>
    public bool IsWhole { get; private set; }

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

    public async Task<IActionResult> OnGetAsync(string? name, CancellationToken cancellation)
    {
        if (!ArticleAddress.TryRead(name ?? "", out var key, out var revision)
            || await store.ReadAsync(key, revision, cancellation) is not { } article)
        {
            return key is not null && await store.IsTakenDownAsync(key, cancellation) ? StatusCode(StatusCodes.Status410Gone) : NotFound();
        }

        if (article.Key != key)
        {
            return RedirectPermanent(ArticleAddress.Of(article.Key, revision));
        }

        Article = article;
        IsWhole = rights.Allows(HttpContext);
        rights.KeepPrivate(HttpContext);
        Revisions = await store.ReadRevisionsAsync(key, cancellation);
        Facts = new FactMarks(article);
        Body = LineGroup.Of(article.Text, Facts);
        Inferred = await store.InferAsync(article, cancellation);
        Similar = await engine.SimilarAsync(article.Key, MaxSimilar, cancellation);
        return Page();
    }
}
