using ArticleSearch.Search;
using ArticleSearch.Search.Facts;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Pages;

/// <summary>Searches near one that found no facts: without a filter, with fewer words, in other words, in whole articles.</summary>
/// <param name="count">How many facts a query finds.</param>
public sealed class FactWays(ISearchEngine engine, Func<FactQuery, Task<long>> count)
{
    /// <summary>Each is a search of its own.</summary>
    private const int MaxParts = 5;

    /// <summary>Those that do find something.</summary>
    public async Task<IReadOnlyList<Example>> FindAsync(FactPanel panel, CancellationToken cancellation)
    {
        var query = panel.Query;
        var articles = await SearchArticlesAsync(query, cancellation);
        var found = new List<Example>();
        foreach (var (label, near) in Near(panel, articles.DidYouMean?.Text))
        {
            if (await count(FactAddress.FirstPage(near) with { PageSize = 1 }) is > 0 and var total)
            {
                found.Add(new Example(label, FactAddress.Of(FactAddress.FirstPage(near)), Say.Count(near, total)));
            }
        }

        if (articles.Total > 0 && query.Text.Length > 0)
        {
            var address = FactAddress.InArticles(FactAddress.ParametersOf(query));
            found.Add(new Example(Label.Ours(Say.Either("Tìm trong toàn văn bài", "In whole articles")), address, Say.Articles(articles.Total)));
        }

        return found;
    }

    private static IEnumerable<(Label Label, FactQuery Query)> Near(FactPanel panel, string? otherWords)
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

        if (otherWords is not null)
        {
            yield return (Say.Label($"Có phải “{otherWords}”?", $"Did you mean “{otherWords}”?"), query with { Text = otherWords });
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
