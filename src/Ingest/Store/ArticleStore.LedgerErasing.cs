using ArticleSearch.Ingest.Officials;

namespace ArticleSearch.Ingest.Store;

/// <summary>Names and offices that the ledger tells leave it with the last article that printed them. The row stays, and tells when that was.</summary>
public sealed partial class ArticleStore
{
    /// <param name="ledger">All that binds to officials of an article that was deleted just now.</param>
    /// <param name="names">Keys of the names that it printed, and of all to which the ledger binds them.</param>
    /// <param name="gone">The names as it printed them.</param>
    /// <param name="offices">The offices that it printed with them.</param>
    private async Task EraseAsync(Write write, Ledger ledger, IReadOnlyList<string> names, HashSet<string> gone, IReadOnlyList<PrintedOffice> offices)
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
        foreach (var entry in ledger.Entries)
        {
            var isNameGone = nameless.Contains(entry.Official) || NamesOneOfThem(entry.Correction);
            var left = isNameGone ? entry.Correction.WithoutNames() : await WithoutOfficesAsync(write, ledger, entry, offices);
            if (JsonOf(left) != JsonOf(entry.Correction) || (isNameGone && entry.ErasedAt is null))
            {
                erased.Add(entry.Id);
                await write.ExecuteAsync("UPDATE ledger SET why = '', correction = @json, erased_at = @now WHERE id = @Id", new { entry.Id, json = JsonOf(left), now = Now() });
            }
        }

        bool NamesOneOfThem(Correction correction) => correction switch
        {
            Correction.Merge merge => nameless.Contains(merge.Into),
            Correction.Rename rename => gone.Contains(rename.Name),
            Correction.Undo undo => erased.Contains(undo.Entry),
            _ => false,
        };
    }

    /// <summary>An office that others hold, too, leaves the rows about whom no article gives it any more.</summary>
    private static async Task<Correction> WithoutOfficesAsync(Write write, Ledger ledger, LedgerEntry entry, IReadOnlyList<PrintedOffice> deleted)
    {
        if (entry.Correction is not (Correction.Term or Correction.Split))
        {
            return entry.Correction;
        }

        var left = await OfficesOfAsync(write, ledger.BoundTo([entry.Official]));
        var kept = entry.Correction.Without(new GoneOffices(deleted, left));
        return JsonOf(kept) == JsonOf(entry.Correction) ? entry.Correction : kept.WithPrintings(left);
    }
}
