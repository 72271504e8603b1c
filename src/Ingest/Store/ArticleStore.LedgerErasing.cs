using System.Text.Json;
using ArticleSearch.Ingest.Officials;

namespace ArticleSearch.Ingest.Store;

/// <summary>What the ledger says by name leaves it with the articles that printed the name. The row stays, and tells when that was.</summary>
public sealed partial class ArticleStore
{
    /// <param name="ledger">All that binds to officials of an article that was deleted just now.</param>
    /// <param name="names">Keys of the names that it printed, and of all to which the ledger binds them.</param>
    /// <param name="gone">The names as it printed them.</param>
    private async Task EraseNamesAsync(Write write, Ledger ledger, IReadOnlyList<string> names, HashSet<string> gone)
    {
        if (ledger.Entries.Count == 0)
        {
            return;
        }

        var concerned = ledger.Entries.SelectMany(entry => new[] { entry.Official, entry.Correction.Other ?? entry.Official }).ToHashSet();
        var nameless = (await write.ListAsync<long>("SELECT id FROM official WHERE id IN @concerned AND name_key = ''", new { concerned })).ToHashSet();

        // By name, not by number: a number that ended and who was rejected are nobody's in any article.
        gone.ExceptWith(await write.ListAsync<string>("SELECT DISTINCT name FROM appearance WHERE name_key IN @names", new { names }));
        var erased = new HashSet<long>();
        foreach (var entry in ledger.Entries.Where(entry => entry.ErasedAt is null && (nameless.Contains(entry.Official) || NamesOneOfThem(entry.Correction))))
        {
            erased.Add(entry.Id);
            await write.ExecuteAsync(
                "UPDATE ledger SET why = '', correction = @json, erased_at = @now WHERE id = @Id",
                new { entry.Id, json = JsonSerializer.Serialize(entry.Correction.WithoutNames(), CorrectionJson), now = Now() });
        }

        bool NamesOneOfThem(Correction correction) => correction switch
        {
            Correction.Merge merge => nameless.Contains(merge.Into),
            Correction.Rename rename => gone.Contains(rename.Name),
            Correction.Undo undo => erased.Contains(undo.Entry),
            _ => false,
        };
    }
}
