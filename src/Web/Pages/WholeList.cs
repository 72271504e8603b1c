using System.Runtime.CompilerServices;

namespace ArticleSearch.Web.Pages;

/// <summary>One page of a list.</summary>
/// <param name="GaveUp">The search took too long; the page says nothing.</param>
internal sealed record ListPage<T>(IReadOnlyList<T> Hits, long Total, string? Next, bool GaveUp);

/// <summary>How much of a list is read.</summary>
internal static class WholeList
{
    /// <summary>No list is longer; whoever wants all of the archive takes <c>export</c>.</summary>
    public const int Limit = 50_000;

    /// <summary>Hits that are looked up at once.</summary>
    public const int PageSize = 500;
}

/// <summary>All that a search finds, read page behind page while somebody reads it.</summary>
/// <param name="read">The page behind a cursor; the first one behind null.</param>
internal sealed class WholeList<T>(Func<string?, Task<ListPage<T>>> read)
{
    public Task<ListPage<T>> FirstAsync() => read(null);

    /// <param name="first">Of <see cref="FirstAsync"/>.</param>
    /// <exception cref="TimeoutException">A later page took too long: the list would end as if it were whole.</exception>
    public async IAsyncEnumerable<T> AllAsync(ListPage<T> first, int most, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (page, left) = (first, most);
        while (true)
        {
            foreach (var hit in page.Hits.Take(left))
            {
                yield return hit;
            }

            left -= page.Hits.Count;
            cancellation.ThrowIfCancellationRequested();
            if (left <= 0 || page.Next is not { } next)
            {
                yield break;
            }

            page = await read(next);
            if (page.GaveUp)
            {
                throw new TimeoutException("A later page of the list took too long.");
            }
        }
    }
}
