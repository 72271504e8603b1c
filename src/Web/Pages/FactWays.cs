using ArticleSearch.Search;
using ArticleSearch.Search.Facts;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Pages;

/// <summary>Searches near one that found few facts or none: in other words, without a filter, with fewer words, in whole articles.</summary>
/// <param name="count">How many facts a query finds.</param>
public sealed class FactWays(ISearchEngine engine, Func<FactQuery, Task<long>> count)
{
    /// <summary>Each is a search of its own.</summary>
    private const int MaxParts = 5;

    /// <summary>More facts than this, and the reader knows what he typed.</summary>
    private const int FewHits = 3;

    /// <summary>The panel with what leads on from it.</summary>
    public async Task<FactPanel> LeadOnAsync(FactPanel panel, CancellationToken cancellation)
    {
        var (query, answer) = (panel.Query, panel.Answer);
        if (answer.GaveUp || answer.Total > FewHits || (answer.Total > 0 && query.Text.Length == 0))
        {
            return panel;
        }

        var articles = await SearchArticlesAsync(query, cancellation);
        return panel with
        {
            DidYouMean = articles.DidYouMean is { } other ? await InOtherWordsAsync(query, other.Text, answer.Total) : null,
            WaysOn = answer.Total == 0 ? await FindAsync(panel, articles.Total) : [],
        };
    }

    /// <summary>What articles show to be meant, when it finds more facts.</summary>
    private async Task<Example?> InOtherWordsAsync(FactQuery query, string words, long found)
    {
        var other = FactAddress.FirstPage(query) with { Text = words };
        var total = await count(other with { PageSize = 1 });
        return total > found ? new Example(new Label($"{words}"), FactAddress.Of(other), Say.Count(other, total)) : null;
    }

    /// <summary>Those that do find something.</summary>
    private async Task<IReadOnlyList<Example>> FindAsync(FactPanel panel, long articles)
    {
        var query = panel.Query;
        var found = new List<Example>();
        foreach (var (label, near) in Near(panel))
        {
            if (await count(FactAddress.FirstPage(near) with { PageSize = 1 }) is > 0 and var total)
            {
                found.Add(new Example(label, FactAddress.Of(FactAddress.FirstPage(near)), Say.Count(near, total)));
            }
        }

        if (articles > 0 && query.Text.Length > 0)
        {
            var address = FactAddress.InArticles(FactAddress.ParametersOf(query));
            found.Add(new Example(Label.Ours(Say.Either("Tìm trong toàn văn bài", "In whole articles")), address, Say.Articles(articles)));
        }

        return found;
    }

    private static IEnumerable<(Label Label, FactQuery Query)> Near(FactPanel panel)
    {
        var query = panel.Query;
        foreach (var chip in panel.Chips)
        {
            yield return (Say.Label($"Bỏ điều kiện “{chip.Label}”", $"Without the filter “{chip.Label}”"), chip.Without);
        }

        if (panel.Chips.Count > 1)
        {
            yield return (Label.Ours(Say.Either("Bỏ mọi điều kiện", "Without any filter")), panel.View.Blank with { Text = query.Text, Sort = query.Sort });
        }

        var understood = panel.Answer.Understood;
        foreach (var part in understood.Parts.Count is > 1 and <= MaxParts ? understood.Parts : [])
        {
            var words = Say.Of(part);
            yield return (Say.Label($"Bỏ “{words}”", $"Without “{words}”"), query with { Text = understood.Without(part).ToString() });
        }
    }

    /// <summary>The same question put to articles, as far as they know what is asked.</summary>
    private Task<SearchPage> SearchArticlesAsync(FactQuery query, CancellationToken cancellation)
    {
        var address = FactAddress.InArticles(FactAddress.ParametersOf(query));
        var parameters = address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var start ? address[start..] : "";
        return engine.SearchAsync(SearchAddress.FirstPage(SearchRequest.Read(new QueryString(parameters)).Query) with { PageSize = 1 }, cancellation);
    }
}
