namespace ArticleSearch.Ingest.Store;

/// <summary>
/// Where the databases differ. Everything else the store says is the SQL both understand: upserts with RETURNING,
/// named parameters, text for times (ISO 8601) so that a row reads the same everywhere.
/// </summary>
/// <param name="Identity">A primary key that counts by itself.</param>
/// <param name="Bytes">The type of a blob.</param>
/// <param name="NumberIn">A number out of a column of JSON by the name of its member; null where there is none.</param>
/// <param name="Setup">Statements for a new connection's database, run before the migrations.</param>
/// <param name="BeforeWrite">Run on a connection before each transaction that writes.</param>
/// <param name="AfterPurge">Run after texts were removed for good, outside of any transaction.</param>
public sealed record SqlDialect(
    string Identity, string Bytes, Func<string, string, string> NumberIn, IReadOnlyList<string> Setup, string BeforeWrite, string AfterPurge)
{
    /// <summary>
    /// The write-ahead log lets readers read while one writer writes; commits stay durable because SQLite's default,
    /// synchronous=FULL, is left alone. A transaction begins as a writer (BEGIN IMMEDIATE is the driver's default): a
    /// later upgrade from reader to writer would fail instead of wait. What is deleted, or replaced, would stay in the
    /// file until its place is used again, and in the log until that starts anew: the one is overwritten at once, the
    /// other emptied after a purge.
    /// </summary>
    public static readonly SqlDialect Sqlite = new(
        Identity: "INTEGER PRIMARY KEY",
        Bytes: "BLOB",
        NumberIn: (column, member) => $"json_extract({column}, '$.{member}')",
        Setup: ["PRAGMA journal_mode = WAL"],
        BeforeWrite: "PRAGMA secure_delete = ON",
        AfterPurge: "PRAGMA wal_checkpoint(TRUNCATE)");
}
