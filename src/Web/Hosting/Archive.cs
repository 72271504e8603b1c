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

    private string CommandLock => Path.Combine(Folder, "ingest.lock");

    /// <summary>Held by a command while it reads files; several may. The kernel frees it when the process dies.</summary>
    public IDisposable HoldForCommand() => new FileStream(CommandLock, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read, bufferSize: 1);

    /// <summary>Whether no command reads files into this archive just now.</summary>
    public bool HasNoCommand()
    {
        try
        {
            using var alone = new FileStream(CommandLock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    public Task<ArticleStore> OpenStoreAsync(TimeProvider clock, CancellationToken cancellation)
    {
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(Folder, "articles.db"),
            ForeignKeys = true,
            DefaultTimeout = 60,
        };
        var database = SqliteFactory.Instance.CreateDataSource(connection.ConnectionString);
        return ArticleStore.OpenAsync(database, SqlDialect.Sqlite, clock, cancellation);
    }
}
