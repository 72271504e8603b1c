using ArticleSearch.Ingest.Crawl;
using Dapper;

namespace ArticleSearch.Ingest.Store;

/// <summary>The history of passes over the sources, and what their days brought in.</summary>
public sealed partial class ArticleStore
{
    private const string PauseNote = "paused:";

    /// <summary>Whether the operator stopped the source. A row, so that a restart does not set it going again.</summary>
    public async Task<bool> IsPausedAsync(string source, CancellationToken cancellation) =>
        await ReadNoteAsync(PauseNote + source, cancellation) is { Length: > 0 };

    public Task PauseAsync(string source, bool isPaused, CancellationToken cancellation) =>
        WriteNoteAsync(PauseNote + source, isPaused ? Now() : "", cancellation);

    public Task<long> BeginRunAsync(string source, CancellationToken cancellation) =>
        WriteAsync(
            (connection, transaction) => connection.ExecuteScalarAsync<long>(Command(
                "INSERT INTO crawl (source, started_at) VALUES (@source, @now) RETURNING id", new { source, now = Now() }, cancellation, transaction)),
            cancellation);

    /// <summary>How far the pass has come: what it did stays told when the process dies over it.</summary>
    public Task NoteRunAsync(long id, CrawlTally tally, CancellationToken cancellation) => NoteRunAsync(id, tally, endedAt: null, cancellation);

    public Task EndRunAsync(long id, CrawlTally tally, CancellationToken cancellation) => NoteRunAsync(id, tally, Now(), cancellation);

    private Task NoteRunAsync(long id, CrawlTally tally, string? endedAt, CancellationToken cancellation) =>
        WriteAsync(
            (connection, transaction) => connection.ExecuteAsync(Command(
                """
                UPDATE crawl SET ended_at = @endedAt, lists = @Lists, pages = @Pages, found = @Found, added = @New, revised = @Revised,
                    unchanged = @Unchanged, failed = @Failed, blocked = @Blocked WHERE id = @id
                """,
                new
                {
                    id,
                    endedAt,
                    tally.Lists,
                    tally.Pages,
                    tally.Found,
                    tally.Blocked,
                    tally.Articles.New,
                    tally.Articles.Revised,
                    tally.Articles.Unchanged,
                    tally.Articles.Failed,
                },
                cancellation, transaction)),
            cancellation);

    /// <summary>The passes that began last, the latest first.</summary>
    public async Task<IReadOnlyList<CrawlRun>> ReadRunsAsync(int limit, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<RunRow>(Command(
            """
            SELECT source, started_at AS StartedAt, ended_at AS EndedAt, lists, pages, found, added, revised, unchanged, failed, blocked
            FROM crawl ORDER BY id DESC LIMIT @limit
            """,
            new { limit }, cancellation));
        return [.. rows.Select(row => row.ToRun())];
    }

    /// <summary>What the days of all sources brought in, from the first of these days on.</summary>
    public async Task<IReadOnlyList<DayYield>> ReadYieldsAsync(DateOnly from, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<(string Source, int Day, string Name, long Count)>(Command(
            "SELECT source, day, name, count FROM yield WHERE day >= @from ORDER BY source, day", new { from = from.DayNumber }, cancellation));
        return
        [
            .. rows.GroupBy(row => (row.Source, row.Day)).Select(day => new DayYield(
                day.Key.Source, DateOnly.FromDayNumber(day.Key.Day), day.ToDictionary(row => row.Name, row => row.Count, StringComparer.Ordinal))),
        ];
    }

    private sealed class RunRow
    {
        public string Source { get; init; } = "";

        public string StartedAt { get; init; } = "";

        public string? EndedAt { get; init; }

        public int Lists { get; init; }

        public int Pages { get; init; }

        public int Found { get; init; }

        public int Added { get; init; }

        public int Revised { get; init; }

        public int Unchanged { get; init; }

        public int Failed { get; init; }

        public int Blocked { get; init; }

        public CrawlRun ToRun() => new(
            Source, Iso.Read(StartedAt), Iso.ReadOrNull(EndedAt),
            new CrawlTally(Lists, Pages, Found, Blocked, new Tally(Added, Revised, Unchanged, Failed)));
    }
}
