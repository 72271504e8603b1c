using ArticleSearch.Ingest.Officials;

namespace ArticleSearch.Web.Formats;

/// <summary>
/// The ledger of corrections for programs: <c>id, at, who, action, official, into, off, articles, organisations, name, post,
/// asPrinted, from, to, undoes, why, undoneBy, erasedAt</c>, of which each action fills its own.
/// </summary>
public static class LedgerColumns
{
    public static readonly IReadOnlyList<Column<LedgerEntry>> All =
    [
        new("id", entry => entry.Id),
        new("at", entry => entry.At),
        new("who", entry => entry.Who),
        new("action", entry => entry.Correction.GetType().Name.ToLowerInvariant()),
        new("official", entry => entry.Official),
        new("into", entry => (entry.Correction as Correction.Merge)?.Into),
        new("off", entry => (entry.Correction as Correction.Split)?.Off),
        new("articles", entry => (entry.Correction as Correction.Split)?.Articles),
        new("organisations", entry => (entry.Correction as Correction.Split)?.Organisations),
        new("name", entry => (entry.Correction as Correction.Rename)?.Name),
        new("post", entry => (entry.Correction as Correction.Term)?.Post),
        new("asPrinted", entry => entry.Correction switch { Correction.Term term => term.AsPrinted, Correction.Split split => split.Printed, _ => default(object) }),
        new("from", entry => (entry.Correction as Correction.Term)?.From),
        new("to", entry => (entry.Correction as Correction.Term)?.To),
        new("undoes", entry => (entry.Correction as Correction.Undo)?.Entry),
        new("why", entry => entry.Why),
        new("undoneBy", entry => entry.UndoneBy),
        new("erasedAt", entry => entry.ErasedAt),
    ];

    /// <summary>What an entry fills of these.</summary>
    public static IReadOnlyDictionary<string, object> ToJson(LedgerEntry entry) => All
        .Select(column => (column.Name, Value: column.Value(entry))).Where(one => one.Value is not null).ToDictionary(one => one.Name, one => one.Value!);
}
