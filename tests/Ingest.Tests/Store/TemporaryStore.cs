using System.Text;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Officials;
using ArticleSearch.Ingest.Store;
using Microsoft.Data.Sqlite;

namespace ArticleSearch.Ingest.Tests.Store;

/// <summary>A real SQLite store in a folder of its own, with a clock that the test sets.</summary>
public sealed class TemporaryStore : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("store");

    private TemporaryStore()
    {
    }

    public SetClock Clock { get; } = new();

    public ArticleStore Store { get; private set; } = null!;

    public string Database => Path.Combine(_folder.FullName, "articles.db");

    public static async Task<TemporaryStore> OpenAsync()
    {
        var temporary = new TemporaryStore();
        await temporary.ReopenAsync();
        return temporary;
    }

    /// <summary>What a new process would see.</summary>
    public async Task ReopenAsync()
    {
        if (Store is not null)
        {
            await Store.DisposeAsync();
        }

        var database = SqliteFactory.Instance.CreateDataSource($"Data Source={Database};Foreign Keys=True;Pooling=False");
        Store = await ArticleStore.OpenAsync(database, SqlDialect.Sqlite, Clock, TestContext.Current.CancellationToken);
    }

    public async Task<Location> AddAsync(string address, LocationState state = LocationState.Working, string stamp = "1") =>
        (await Store.AddAsync([(address, stamp)], state, TestContext.Current.CancellationToken))[0];

    public Task<Tally> RecordAsync(params Finding[] findings) =>
        Store.RecordAsync(findings, parserVersion: 1, TestContext.Current.CancellationToken);

    /// <summary>The row that an editor's correction became.</summary>
    public async Task<LedgerEntry> CorrectAsync(long official, Correction correction, string why = "thấy rõ")
    {
        var corrected = await Store.CorrectAsync(official, correction, "bien-tap", why, TestContext.Current.CancellationToken);
        return corrected.Entry ?? throw new InvalidOperationException(corrected.Fault.ToString());
    }

    /// <summary>The number of the official whom the article prints so.</summary>
    public async Task<long> IdOfAsync(string key, string name) =>
        (await Store.ReadAsync(ArticleKey.Of(key), null, TestContext.Current.CancellationToken))!.OfficialIds[name];

    /// <summary>Whether the text stands in the database, its log, or what else lies beside it.</summary>
    public bool Holds(string text) => _folder.GetFiles().Any(file => ReadShared(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    private static byte[] ReadShared(FileInfo file)
    {
        using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}

public sealed class SetClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
