using ArticleSearch.Ingest.Officials;
using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Web.Pages;

/// <summary>Rows of the ledger with the names of those whom they concern.</summary>
/// <param name="Entries">The latest first.</param>
/// <param name="IsOperator">Who made them is told to operators only, and only they may undo.</param>
public sealed record LedgerList(IReadOnlyList<LedgerEntry> Entries, IReadOnlyDictionary<long, string> Names, bool IsOperator)
{
    public static async Task<LedgerList> ReadAsync(ArticleStore store, IReadOnlyList<LedgerEntry> entries, bool isOperator, CancellationToken cancellation)
    {
        var others = entries.Select(entry => entry.Correction).OfType<Correction.Merge>().Select(merge => merge.Into);
        var names = await store.ReadOfficialNamesAsync([.. entries.Select(entry => entry.Official).Union(others)], cancellation);
        return new LedgerList([.. entries.Reverse()], names, isOperator);
    }

    public string NameOf(long official) => Names.GetValueOrDefault(official, "");
}
