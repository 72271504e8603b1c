using ArticleSearch.Search;
using ArticleSearch.Search.Facts;
using ArticleSearch.Web.Formats;
using ArticleSearch.Web.Pages;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Commands;

/// <summary>Facts found, as lines for people.</summary>
internal static class FactLines
{
    public static async Task ShowAsync(CommandContext context, FactQuery asked, ISearchEngine engine, CancellationToken cancellation)
    {
        switch (asked)
        {
            case QuoteQuery query:
                Show(context, query, await engine.SearchAsync(query, cancellation), Print);
                break;
            case FigureQuery query:
                Show(context, query, await engine.SearchAsync(query, cancellation), Print);
                break;
            case ReviewQuery query:
                Show(context, query, await engine.SearchAsync(query, cancellation), Print);
                break;
            case OfficialQuery query:
                Show(context, query, await engine.SearchAsync(query, cancellation), Print);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(asked), asked, "Not a question about facts");
        }
    }

    private static void Show<T>(CommandContext context, FactQuery query, FactPage<T> page, Action<CommandContext, FactHit<T>> print)
    {
        context.Tell($"{Say.Count(query, page.Total)}");
        foreach (var sentence in Say.Notices(FactSummary.Of(page)))
        {
            context.Tell($"{sentence}");
        }

        foreach (var hit in page.Hits)
        {
            print(context, hit);
        }
    }

    private static void Print(CommandContext context, FactHit<Statement> hit)
    {
        var quote = hit.Fact;
        var role = quote.Role ?? (quote.RoleElsewhere is { } elsewhere ? $"({elsewhere})" : "");
        context.Print($"{hit.Source.Published:d/M/yyyy}\t{hit.Source.Key}\t{quote.Speaker ?? Say.UnknownSpeaker}\t{role}\t{Say.Of(quote.Kind)}\n    {OneLine.Of(quote.Passage.Text)}");
    }

    private static void Print(CommandContext context, FactHit<Quantity> hit)
    {
        var (figure, passage) = (hit.Fact, hit.Fact.Passage);
        var about = string.Join("; ", FactText.About(figure).Select(one => $"{one.Label.ToLowerInvariant()}: {one.Value}"));
        context.Print($"{hit.Source.Published:d/M/yyyy}\t{hit.Source.Key}\t{Say.Plain(figure)}\t{about}\n    {OneLine.Of(passage.Before + passage.Text + passage.After)}");
    }

    private static void Print(CommandContext context, FactHit<Reviewed> hit) => context.Print(
        $"{hit.Source.Published:d/M/yyyy}\t{hit.Source.Key}\t{hit.Fact.Kind}\t{hit.Fact.Programme}\t{Say.Days(hit.Fact.From, hit.Fact.To)}\n    {OneLine.Of(Say.Title(hit.Source))}");

    private static void Print(CommandContext context, FactHit<FoundOfficial> hit)
    {
        context.Print($"{hit.Fact.Id}\t{hit.Fact.Name}\t{Say.Articles(hit.Fact.Articles)}");
        foreach (var post in hit.Fact.Posts)
        {
            context.Print($"    {post.AsPrinted}\t{Say.Days(post.From, post.To)}\t{Say.Articles(post.Articles)}");
        }
    }
}
