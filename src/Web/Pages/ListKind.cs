using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search;
using ArticleSearch.Search.Facts;
using ArticleSearch.Web.Formats;

namespace ArticleSearch.Web.Pages;

/// <summary>What a list holds, and how it is asked for.</summary>
/// <param name="Path">Of its page.</param>
/// <param name="Ask">Reads an address.</param>
/// <param name="Columns">Of a table, with absolute addresses of this site.</param>
/// <param name="Entry">Of a feed, with the article to be cited.</param>
internal sealed record ListKind<T>(
    string Path, Func<QueryString, ISearchEngine, CancellationToken, AskedList<T>> Ask, Func<string, IReadOnlyList<Column<T>>> Columns, Func<T, FeedItem> Entry)
{
    /// <summary>As <see cref="FactView.IsCited"/>; articles are.</summary>
    public bool IsCited { get; init; } = true;
}

/// <summary>A list as an address asks for it.</summary>
/// <param name="Page">The address of its page, in its one spelling.</param>
/// <param name="InOrder">The list in the order of its page, and in the order in which the archive came to hold it.</param>
internal sealed record AskedList<T>(string Page, IReadOnlyList<Complaint> Errors, Func<bool, WholeList<T>> InOrder);

/// <summary>What a feed tells of a hit.</summary>
/// <param name="Own">What makes it another entry than others of its article; empty for the article itself.</param>
internal sealed record FeedItem(ArticleKey Key, string Title, string Address, string Summary, string Own);

/// <summary>The lists there are.</summary>
internal static class ListKinds
{
    public static readonly ListKind<Hit> Articles = new(
        SearchAddress.Path,
        AskArticles,
        HitColumns.OfArticles,
        hit => new FeedItem(hit.Key, hit.Title.Text, ArticleAddress.Of(hit.Key), hit.Snippet.Text, ""));

    public static readonly ListKind<FactHit<Statement>> Quotes = new(
        FactView.Quotes.Path,
        (address, engine, cancellation) => Ask(FactView.Quotes, address, query => engine.SearchAsync((QuoteQuery)query, cancellation)),
        HitColumns.OfQuotes,
        hit => ItemOf(hit, hit.Fact.Speaker is { } speaker ? $"{speaker}: {hit.Fact.Passage.Text}" : hit.Fact.Passage.Text, FactText.QuoteAnchor(hit.Fact.Passage.Start), "quote"));

    public static readonly ListKind<FactHit<Quantity>> Figures = new(
        FactView.Figures.Path,
        (address, engine, cancellation) => Ask(FactView.Figures, address, query => engine.SearchAsync((FigureQuery)query, cancellation)),
        HitColumns.OfFigures,
        hit => ItemOf(hit, hit.Text.Text, FactText.FigureAnchor(hit.Fact.Passage.Start), $"figure {hit.Fact.Passage.Text}"));

    public static readonly ListKind<FactHit<Reviewed>> Reviews = new(
        FactView.Reviews.Path,
        (address, engine, cancellation) => Ask(FactView.Reviews, address, query => engine.SearchAsync((ReviewQuery)query, cancellation)),
        HitColumns.OfReviews,
        hit => ItemOf(hit, hit.Text.Text, FactText.ReviewAnchor(hit.Fact) ?? FactText.ArticleAnchor, "review"));

    /// <summary>No hit is an article's own, so that a feed has those whom articles named last, each with the office given to him last.</summary>
    public static readonly ListKind<FactHit<FoundOfficial>> Officials = new(
        FactView.Officials.Path,
        (address, engine, cancellation) => Ask(FactView.Officials, address, query => engine.SearchAsync((OfficialQuery)query, cancellation), SortOrder.Newest),
        HitColumns.OfOfficials,
        hit => ItemOf(hit.Fact))
    {
        IsCited = FactView.Officials.IsCited,
    };

    private static FeedItem ItemOf(FoundOfficial official)
    {
        var post = official.Posts.MaxBy(post => (post.From, post.Last.Published))!;
        var address = official.Id is { } id ? FactAddress.OfficialOf(id) : FactAddress.PlaceOf(post.First, FactText.ArticleAnchor);
        return new FeedItem(
            post.First.Key, $"{official.Name}: {post.AsPrinted}", address, string.Join("; ", official.Posts.Select(held => held.AsPrinted)), $"official {official.Name} {post.Office} {post.Organisation}");
    }

    private static FeedItem ItemOf<T>(FactHit<T> hit, string summary, string anchor, string kind) =>
        new(hit.Source.Key, hit.Source.Title, FactAddress.PlaceOf(hit.Source, anchor), summary, $"{kind} {summary}");

    private static AskedList<Hit> AskArticles(QueryString address, ISearchEngine engine, CancellationToken cancellation)
    {
        var request = SearchRequest.Read(address);
        var query = SearchAddress.FirstPage(request.Query) with { PageSize = WholeList.PageSize };
        return new AskedList<Hit>(SearchAddress.Of(SearchAddress.FirstPage(request.Query)), [.. request.Complaints, .. request.Strangers], bySeen => new WholeList<Hit>(async after =>
        {
            var page = await engine.SearchAsync(query with { Sort = bySeen ? SortOrder.Seen : query.Sort, After = after }, cancellation);
            return new ListPage<Hit>(page.Hits, page.Total, page.Next, page.GaveUp);
        }));
    }

    private static AskedList<FactHit<T>> Ask<T>(FactView view, QueryString address, Func<FactQuery, Task<FactPage<T>>> search, SortOrder seen = SortOrder.Seen)
    {
        var request = FactRequest.Read(view, address);
        var query = FactAddress.FirstPage(request.Query) with { PageSize = WholeList.PageSize };
        return new AskedList<FactHit<T>>(FactAddress.Of(FactAddress.FirstPage(request.Query)), [.. request.Complaints, .. request.Strangers], bySeen => new WholeList<FactHit<T>>(async after =>
        {
            var page = await search(query with { Sort = bySeen ? seen : query.Sort, After = after });
            return new ListPage<FactHit<T>>(page.Hits, page.Total, page.Next, page.GaveUp);
        }));
    }
}
