using ArticleSearch.Ingest.Store;
using Microsoft.Data.Sqlite;

namespace ArticleSearch.Web.Hosting;

/// <summary>The data folder: where the store and the index of this archive live. The only place that picks a database.</summary>
public sealed class Archive
{
    public Archive(string folder)
    {
        Folder = Path.GetFullPath(folder);
        Directory.CreateDirectory(Folder);
    }

    public string Folder { get; }

    public string IndexFolder => Path.Combine(Folder, "index");

    public string Database => Path.Combine(Folder, "articles.db");

    private string CommandLock => Path.Combine(Folder, "ingest.lock");

    /// <summary>Held by a command while it reads files; several may. The kernel frees it when the process dies.</summary>
    public IDisposable HoldForCommand() => new FileStream(CommandLock, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read, bufferSize: 1);

    /// <summary>Whether no command reads files into this archive just now.</summary>
    public bool HasNoCommand()
    {
        using var alone = HoldAlone();
        return alone is not null;
    }

    /// <summary>Keeps commands that read files out; null when one is at work.</summary>
    public IDisposable? HoldAlone()
    {
        try
        {
            return new FileStream(CommandLock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public Task<ArticleStore> OpenStoreAsync(TimeProvider clock, CancellationToken cancellation) =>
        OpenStoreAsync(Database, clock, pooled: true, cancellation);

    /// <param name="pooled">False for a file that must be closed when the store is.</param>
    public static Task<ArticleStore> OpenStoreAsync(string file, TimeProvider clock, bool pooled, CancellationToken cancellation)
    {
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            ForeignKeys = true,
            DefaultTimeout = 60,
            Pooling = pooled,
        };
        var database = SqliteFactory.Instance.CreateDataSource(connection.ConnectionString);
        return ArticleStore.OpenAsync(database, SqlDialect.Sqlite, clock, cancellation);
    }
}
