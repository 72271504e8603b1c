namespace ArticleSearch.Ingest.Store;

/// <summary>What fetching needs to remember: web addresses beside files, hosts and their turns, yields, runs.</summary>
internal static class CrawlSchema
{
    public static string Tables(SqlDialect dialect) =>
        $"""
        ALTER TABLE location ADD COLUMN kind TEXT NOT NULL DEFAULT 'File';
        ALTER TABLE location ADD COLUMN host TEXT;
        ALTER TABLE location ADD COLUMN source TEXT;
        ALTER TABLE location ADD COLUMN article_key TEXT;
        ALTER TABLE location ADD COLUMN published TEXT;
        ALTER TABLE location ADD COLUMN etag TEXT;
        ALTER TABLE location ADD COLUMN last_modified TEXT;
        ALTER TABLE location ADD COLUMN fetched_at TEXT;
        ALTER TABLE location ADD COLUMN lease_until TEXT;
        CREATE INDEX location_due ON location (host, next_try) WHERE host IS NOT NULL;
        CREATE UNIQUE INDEX location_article ON location (article_key) WHERE article_key IS NOT NULL;

        CREATE TABLE host (
            name TEXT PRIMARY KEY,
            next_turn TEXT NOT NULL,
            busy_until TEXT,
            by_command INTEGER NOT NULL DEFAULT 0,
            blocked_until TEXT,
            block_reason TEXT,
            block_detail TEXT,
            strikes INTEGER NOT NULL DEFAULT 0,
            requests BIGINT NOT NULL DEFAULT 0,
            robots TEXT,
            robots_at TEXT
        );

        CREATE TABLE yield (
            source TEXT NOT NULL,
            day INTEGER NOT NULL,
            name TEXT NOT NULL,
            count BIGINT NOT NULL,
            PRIMARY KEY (source, day, name)
        );

        CREATE TABLE crawl (
            id {dialect.Identity},
            source TEXT NOT NULL,
            started_at TEXT NOT NULL,
            ended_at TEXT,
            lists INTEGER NOT NULL DEFAULT 0,
            pages INTEGER NOT NULL DEFAULT 0,
            found INTEGER NOT NULL DEFAULT 0,
            added INTEGER NOT NULL DEFAULT 0,
            revised INTEGER NOT NULL DEFAULT 0,
            unchanged INTEGER NOT NULL DEFAULT 0,
            failed INTEGER NOT NULL DEFAULT 0,
            blocked INTEGER NOT NULL DEFAULT 0
        );
        """;
}
