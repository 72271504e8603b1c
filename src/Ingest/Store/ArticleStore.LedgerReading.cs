using System.Data.Common;
using System.Text.Json;
using ArticleSearch.Ingest.Officials;
using Dapper;

namespace ArticleSearch.Ingest.Store;

/// <summary>The ledger of corrections is read: all of it, or what binds to some officials.</summary>
public sealed partial class ArticleStore
{
    /// <summary>All corrections ever made, the first one first.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> ReadCorrectionsAsync(CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        return await WithPrintingsAsync(connection, await ReadLedgerAsync(connection, transaction: null, cancellation), cancellation);
    }

    /// <summary>Corrections that concern this official or whoever was parted from him or merged into him, the first one first.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> ReadCorrectionsAsync(long official, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        return await WithPrintingsAsync(connection, await ReadLedgerOfAsync(connection, transaction: null, [official], cancellation), cancellation);
    }

    /// <summary>The number under which the official of this number is known now; the same where nothing moved.</summary>
    public async Task<long> NumberOfAsync(long official, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        return (await ReadLedgerOfAsync(connection, transaction: null, [official], cancellation)).NumberOf(official);
    }

    /// <summary>Names of officials by their numbers, also of those who have no articles any more.</summary>
    public async Task<IReadOnlyDictionary<long, string>> ReadOfficialNamesAsync(IReadOnlyCollection<long> ids, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        return (await connection.QueryAsync<(long Id, string Name)>(Command("SELECT id, name FROM official WHERE id IN @ids", new { ids }, cancellation)))
            .ToDictionary(row => row.Id, row => row.Name);
    }

    private static async Task<Ledger> ReadLedgerAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation)
    {
        var rows = (await connection.QueryAsync<LedgerRow>(Command($"{LedgerRow.Select} ORDER BY id", null, cancellation, transaction))).AsList();
        if (rows.Count == 0)
        {
            return Ledger.Empty;
        }

        var successors = await connection.QueryAsync<(long Ended, long Next)>(Command(
            "SELECT id, became FROM official WHERE became IS NOT NULL", null, cancellation, transaction));
        return LedgerRow.ToLedger(rows, successors);
    }

    /// <summary>As much of the ledger as these officials are bound to, whom it answers about as all of it would.</summary>
    private static async Task<Ledger> ReadLedgerOfAsync(
        DbConnection connection, DbTransaction? transaction, IReadOnlyCollection<long> officials, CancellationToken cancellation)
    {
        if (officials.Count == 0)
        {
            return Ledger.Empty;
        }

        var bound = officials.ToHashSet();
        for (List<long> some = [.. bound]; some.Count > 0;)
        {
            var others = await connection.QueryAsync<long>(Command(
                """
                SELECT other_id FROM ledger WHERE official_id IN @some AND other_id IS NOT NULL
                UNION SELECT official_id FROM ledger WHERE other_id IN @some
                UNION SELECT became FROM official WHERE id IN @some AND became IS NOT NULL
                UNION SELECT id FROM official WHERE became IN @some
                """,
                new { some }, cancellation, transaction));
            some = [.. others.Where(bound.Add)];
        }

        var rows = await connection.QueryAsync<LedgerRow>(Command(
            $"{LedgerRow.Select} WHERE official_id IN @bound ORDER BY id", new { bound }, cancellation, transaction));
        var successors = await connection.QueryAsync<(long Ended, long Next)>(Command(
            "SELECT id, became FROM official WHERE id IN @bound AND became IS NOT NULL", new { bound }, cancellation, transaction));
        return LedgerRow.ToLedger(rows, successors);
    }

    /// <summary>Old rows about organisations have no printings of their own.</summary>
    private static async Task<IReadOnlyList<LedgerEntry>> WithPrintingsAsync(DbConnection connection, Ledger ledger, CancellationToken cancellation)
    {
        var entries = new List<LedgerEntry>();
        foreach (var entry in ledger.Entries)
        {
            entries.Add(entry.Correction is Correction.Split { Organisations.Count: > 0, Printed.Count: 0 }
                ? entry with { Correction = entry.Correction.WithPrintings(await OfficesOfAsync(connection, transaction: null, ledger.BoundTo([entry.Official]), cancellation)) }
                : entry);
        }

        return entries;
    }

    /// <summary>What articles print of their offices.</summary>
    private static async Task<IReadOnlyList<PrintedOffice>> OfficesOfAsync(
        DbConnection connection, DbTransaction? transaction, IReadOnlySet<long> officials, CancellationToken cancellation) =>
        (await connection.QueryAsync<PrintedOffice>(Command(
            $"{SelectOffices} WHERE p.official_id IN @officials OR p.settled_id IN @officials", new { officials }, cancellation, transaction))).AsList();

    private sealed class LedgerRow
    {
        public const string Select = "SELECT id, at, who, why, official_id AS Official, correction, erased_at AS ErasedAt FROM ledger";

        public long Id { get; init; }

        public string At { get; init; } = "";

        public string? Who { get; init; }

        public string Why { get; init; } = "";

        public long Official { get; init; }

        public string Correction { get; init; } = "";

        public string? ErasedAt { get; init; }

        public static Ledger ToLedger(IEnumerable<LedgerRow> rows, IEnumerable<(long Ended, long Next)> successors) =>
            new([.. rows.Select(row => row.ToEntry())], successors.ToDictionary(row => row.Ended, row => row.Next));

        private LedgerEntry ToEntry() => new(Id, Iso.Read(At), Who, Why, Official, JsonSerializer.Deserialize<Correction>(Correction, CorrectionJson)!)
        {
            ErasedAt = Iso.ReadOrNull(ErasedAt),
        };
    }
}
