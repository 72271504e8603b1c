using ArticleSearch.Ingest.Store;
using Microsoft.Data.Sqlite;

namespace ArticleSearch.Web.Hosting;

/// <summary>The store in one file: made while everything runs, checked, and put in the store's place again.</summary>
public static class StoreCopy
{
    /// <summary>
    /// Writes the store, as it is at this moment, into a new file without anything that was deleted. The file has its name
    /// only when it is whole, checked and on the disk.
    /// </summary>
    /// <exception cref="IOException">There is a file of this name already.</exception>
    public static async Task MakeAsync(Archive archive, string path, CancellationToken cancellation)
    {
        var unfinished = path + ".part";
        File.Delete(unfinished);
        await using (var connection = Open(archive.Database, SqliteOpenMode.ReadWrite))
        {
            await using var copy = connection.CreateCommand();
            copy.CommandText = "VACUUM INTO $path";
            copy.Parameters.AddWithValue("$path", unfinished);
            copy.CommandTimeout = 0;
            await Task.Run(copy.ExecuteNonQuery, cancellation);
        }

        await CheckAsync(unfinished, cancellation);
        Flush(unfinished);
        File.Move(unfinished, path, overwrite: false);
    }

    /// <exception cref="InvalidDataException">The file is no store, or is damaged.</exception>
    public static async Task CheckAsync(string path, CancellationToken cancellation)
    {
        try
        {
            await using var connection = Open(path, SqliteOpenMode.ReadOnly);
            if (await ScalarAsync(connection, "SELECT COUNT(*) FROM sqlite_master WHERE name IN ('article', 'revision', 'migration')", cancellation) is not 3L)
            {
                throw new InvalidDataException($"{path}: không phải bản sao của kho bài");
            }

            if (await ScalarAsync(connection, "PRAGMA quick_check(1)", cancellation) is not "ok")
            {
                throw new InvalidDataException($"{path}: bản sao bị hỏng");
            }
        }
        catch (SqliteException broken)
        {
            throw new InvalidDataException($"{path}: {broken.Message}", broken);
        }
    }

    /// <summary>
    /// Puts the copy in the store's place, in one step: whatever happens, there is the one or the other. What was taken down
    /// here since the copy was made is taken out of it first. Its index is to be made anew.
    /// </summary>
    /// <exception cref="IOException">Another program has the store open.</exception>
    public static async Task PutBackAsync(Archive archive, string path, TimeProvider clock, CancellationToken cancellation)
    {
        var prepared = archive.Database + ".restoring";
        RemoveWithLog(prepared);
        File.Copy(path, prepared);
        await using (var restored = await Archive.OpenStoreAsync(prepared, clock, pooled: false, cancellation))
        {
            await restored.RecoverAsync(cancellation);
            if (File.Exists(archive.Database))
            {
                await using var current = await Archive.OpenStoreAsync(archive.Database, clock, pooled: false, cancellation);
                await restored.AdoptTakedownsAsync(current, cancellation);
            }

            await restored.PurgeAsync(cancellation);
            await Search.IndexProjection.ForgetAsync(restored, cancellation);
        }

        // The last one to close a store removes its log; one that stays would be read into the restored store.
        if (LogsOf(archive.Database).Any(File.Exists))
        {
            RemoveWithLog(prepared);
            throw new IOException("một chương trình khác đang mở kho");
        }

        Flush(prepared);
        File.Move(prepared, archive.Database, overwrite: true);
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static async Task<object?> ScalarAsync(SqliteConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        return await command.ExecuteScalarAsync(cancellation);
    }

    private static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    private static void RemoveWithLog(string path)
    {
        foreach (var file in LogsOf(path).Append(path))
        {
            File.Delete(file);
        }
    }

    private static IEnumerable<string> LogsOf(string path) => [path + "-wal", path + "-shm"];
}
