using System.Security.Cryptography;
using System.Text;
using ArticleSearch.Ingest.Articles;
using Dapper;

namespace ArticleSearch.Ingest.Store;

/// <summary>What was taken down and comes again is refused, in the transaction that would have stored it.</summary>
public sealed partial class ArticleStore
{
    private static readonly Failure TakenDown = new(Stage.Store, Reason.TakenDown);

    private static Task<bool> AnyTakenDownAsync(Write write) =>
        IsSoAsync(write, "SELECT EXISTS (SELECT 1 FROM takedown WHERE lifted_at IS NULL)", new { });

    private static async Task<bool> IsTakenDownAsync(Write write, Finding finding) => finding switch
    {
        Finding.Found found => await IsTakenDownAsync(write, found),
        Finding.Failed { Page: not null } => await IsAddressTakenDownAsync(write, finding.LocationId),
        _ => false,
    };

    private static async Task<bool> IsTakenDownAsync(Write write, Finding.Found found)
    {
        var keys = found.Names.Prepend(found.Article.Key).Select(key => key.Value).ToList();
        return await IsSoAsync(write, $"SELECT EXISTS ({IsTaken} IN @keys)", new { keys })
            || await IsInRangeAsync(write, found.Article.Url?.Value)
            || await IsInRangeAsync(write, found.Page?.Url?.Value)
            || await IsAddressTakenDownAsync(write, found.LocationId)
            || await HasTakenTwinAsync(write, found.Article);
    }

    private static Task<bool> IsInRangeAsync(Write write, string? address) => address is null
        ? Task.FromResult(false)
        : IsSoAsync(
            write,
            "SELECT EXISTS (SELECT 1 FROM takedown WHERE is_address = 1 AND lifted_at IS NULL AND SUBSTR(@address, 1, LENGTH(target)) = target)",
            new { address });

    /// <summary>A file on this machine is whatever stands in it now; an address of the web is always the same article's.</summary>
    private static async Task<bool> IsAddressTakenDownAsync(Write write, long location)
    {
        var (address, key, host) = await write.SingleAsync<(string Address, string? Key, string? Host)>(
            "SELECT address, article_key, host FROM location WHERE id = @location", new { location });
        return host is not null
            && (await IsInRangeAsync(write, address) || (key is not null && await IsSoAsync(write, $"SELECT EXISTS ({IsTaken} = @key)", new { key })));
    }

    /// <summary>The same article under a number of another era: as <see cref="FindAsync"/> would have found it.</summary>
    private static Task<bool> HasTakenTwinAsync(Write write, ParsedArticle article) =>
        article.Slug.Length == 0 || DayOf(article) is not { } day || ArticleEra.Of(article.Key) is not { } era
            ? Task.FromResult(false)
            : IsSoAsync(
                write,
                """
                SELECT EXISTS (SELECT 1 FROM taken_article t JOIN takedown d ON d.id = t.takedown_id
                WHERE d.lifted_at IS NULL AND t.slug_hash = @hash AND t.day BETWEEN @first AND @last
                  AND (t.article_key LIKE 'hnm-%' OR t.article_key LIKE 'text:%')
                  AND NOT EXISTS (SELECT 1 FROM taken_article s
                    WHERE s.takedown_id = t.takedown_id AND s.slug_hash = t.slug_hash AND s.day = t.day AND s.article_key LIKE @space))
                """,
                new { hash = HashOfSlug(article.Slug), first = day - DaysBetweenEras, last = day + DaysBetweenEras, space = era + ":%" });

    /// <summary>It becomes a failure without a page; its address is not visited again.</summary>
    private async Task<Tally> RefuseAsync(Write write, Finding finding)
    {
        await RecordFailureAsync(write.Connection, write.Transaction, finding.LocationId, TakenDown, write.Cancellation);
        await AdvanceAsync(write, finding.LocationId, (finding as Finding.Found)?.Position ?? 0, articles: 0);
        await write.ExecuteAsync(
            "UPDATE location SET state = 'TakenDown', next_try = NULL, changed_at = @now WHERE id = @LocationId AND host IS NOT NULL",
            new { finding.LocationId, now = Now() });
        return default(Tally) with { TakenDown = 1 };
    }

    /// <summary>A slug is the title; its hash tells nobody what it was.</summary>
    private static string? HashOfSlug(string slug) =>
        slug.Length == 0 ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(slug)));

    private static async Task<bool> IsSoAsync(Write write, string sql, object parameters) => await write.ScalarAsync<long>(sql, parameters) != 0;
}
