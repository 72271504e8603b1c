using System.Data.Common;
using Dapper;

namespace ArticleSearch.Ingest.Store;

/// <summary>
/// The truth: addresses with their state, pages as they came, every revision of every article. The index is made from
/// it and can be made again. Thread-safe; one writer at a time, readers never wait for it.
/// </summary>
public sealed partial class ArticleStore : IAsyncDisposable
{
    private readonly DbDataSource _database;
    private readonly SqlDialect _dialect;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _writing = new(1, 1);

    private ArticleStore(DbDataSource database, SqlDialect dialect, TimeProvider clock)
    {
        _database = database;
        _dialect = dialect;
        _clock = clock;
    }

    /// <summary>Opens the store and brings its schema up to date. The store disposes the data source.</summary>
    /// <exception cref="InvalidDataException">The database was written by a newer version of this program.</exception>
    public static async Task<ArticleStore> OpenAsync(
        DbDataSource database, SqlDialect dialect, TimeProvider clock, CancellationToken cancellation)
    {
        var store = new ArticleStore(database, dialect, clock);
        await store.MigrateAsync(cancellation);
        return store;
    }

    /// <summary>A small fact the archive keeps about itself; null when it was never noted.</summary>
    public async Task<string?> ReadNoteAsync(string name, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteScalarAsync<string?>(
            Command("SELECT value FROM note WHERE name = @name", new { name }, cancellation));
    }

    public Task WriteNoteAsync(string name, string value, CancellationToken cancellation) =>
        WriteAsync(
            (connection, transaction) => connection.ExecuteAsync(Command(
                "INSERT INTO note (name, value) VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                new { name, value }, cancellation, transaction)),
            cancellation);

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _writing.Dispose();
    }

    private async Task MigrateAsync(CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        foreach (var statement in _dialect.Setup)
        {
            await connection.ExecuteAsync(statement);
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.ExecuteAsync("CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, at TEXT NOT NULL)", transaction: transaction);
        var seen = await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM migration", transaction: transaction);
        var migrations = Migrations.For(_dialect);
        if (seen > migrations.Count)
        {
            throw new InvalidDataException(
                $"The store has schema {seen}, this program knows {migrations.Count}: it was written by a newer version. Use that version.");
        }

        for (var number = seen; number < migrations.Count; number++)
        {
            await connection.ExecuteAsync(migrations[number], transaction: transaction);
            await connection.ExecuteAsync(
                "INSERT INTO migration (number, at) VALUES (@number, @at)",
                new { number = number + 1, at = Iso.Instant(_clock.GetUtcNow()) },
                transaction);
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Runs one transaction: all of it is stored, durably, or nothing.</summary>
    private async Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            await using var connection = await _database.OpenConnectionAsync(cancellation);
            await connection.ExecuteAsync(Command(_dialect.BeforeWrite, null, cancellation));
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            var result = await work(connection, transaction);
            await transaction.CommitAsync(cancellation);
            return result;
        }
        finally
        {
            _writing.Release();
        }
    }

    private static CommandDefinition Command(
        string sql, object? parameters, CancellationToken cancellation, DbTransaction? transaction = null) =>
        new(sql, parameters, transaction, cancellationToken: cancellation);
}
