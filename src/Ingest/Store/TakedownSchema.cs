namespace ArticleSearch.Ingest.Store;

/// <summary>What was taken down: the records, and the names of the articles, by which they are known when they come again.</summary>
internal static class TakedownSchema
{
    public static string Tables(SqlDialect dialect) =>
        $"""
        CREATE TABLE takedown (
            id {dialect.Identity},
            target TEXT NOT NULL,
            is_address INTEGER NOT NULL,
            why TEXT NOT NULL,
            at TEXT NOT NULL,
            articles INTEGER NOT NULL DEFAULT 0,
            purged_at TEXT,
            lifted_at TEXT
        );

        CREATE TABLE taken_article (
            takedown_id BIGINT NOT NULL REFERENCES takedown (id),
            article_key TEXT NOT NULL,
            slug_hash TEXT,
            day INTEGER,
            in_index INTEGER NOT NULL,
            PRIMARY KEY (takedown_id, article_key)
        );
        CREATE INDEX taken_article_key ON taken_article (article_key);
        CREATE INDEX taken_article_slug ON taken_article (slug_hash, day) WHERE slug_hash IS NOT NULL;
        CREATE INDEX taken_article_in_index ON taken_article (article_key) WHERE in_index = 1;
        """;
}
