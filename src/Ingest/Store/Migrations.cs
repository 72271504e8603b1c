namespace ArticleSearch.Ingest.Store;

/// <summary>The schema's history: append only. A database remembers how many of them it has seen.</summary>
internal static class Migrations
{
    public static IReadOnlyList<string> For(SqlDialect dialect) =>
    [
        $"""
        CREATE TABLE location (
            id {dialect.Identity},
            address TEXT NOT NULL UNIQUE,
            stamp TEXT NOT NULL DEFAULT '',
            state TEXT NOT NULL,
            by_command INTEGER NOT NULL DEFAULT 0,
            position BIGINT NOT NULL DEFAULT 0,
            tries INTEGER NOT NULL DEFAULT 0,
            next_try TEXT,
            articles BIGINT NOT NULL DEFAULT 0,
            page_id BIGINT,
            first_seen TEXT NOT NULL,
            changed_at TEXT NOT NULL
        );
        CREATE INDEX location_state ON location (state, next_try);
        CREATE INDEX location_changed ON location (changed_at);

        CREATE TABLE failure (
            id {dialect.Identity},
            location_id BIGINT REFERENCES location (id),
            article_key TEXT,
            line INTEGER,
            stage TEXT NOT NULL,
            reason TEXT NOT NULL,
            detail TEXT NOT NULL,
            may_retry INTEGER NOT NULL,
            at TEXT NOT NULL
        );
        CREATE INDEX failure_location ON failure (location_id);
        CREATE INDEX failure_article ON failure (article_key) WHERE article_key IS NOT NULL;

        CREATE TABLE page (
            id {dialect.Identity},
            location_id BIGINT NOT NULL REFERENCES location (id),
            hash TEXT NOT NULL,
            url TEXT,
            content_type TEXT,
            body {dialect.Bytes} NOT NULL,
            fetched_at TEXT NOT NULL,
            parser_version INTEGER NOT NULL,
            UNIQUE (location_id, hash)
        );
        CREATE INDEX page_parser_version ON page (parser_version);

        CREATE TABLE article (
            id {dialect.Identity},
            article_key TEXT NOT NULL UNIQUE,
            slug TEXT NOT NULL,
            day INTEGER,
            revision INTEGER NOT NULL,
            indexed_revision INTEGER NOT NULL DEFAULT 0,
            first_seen TEXT NOT NULL,
            changed_at TEXT NOT NULL
        );
        CREATE INDEX article_slug ON article (slug, day);
        CREATE INDEX article_day ON article (day);
        CREATE INDEX article_changed ON article (changed_at);
        CREATE INDEX article_to_index ON article (id) WHERE indexed_revision < revision;

        CREATE TABLE article_name (
            article_key TEXT PRIMARY KEY,
            article_id BIGINT NOT NULL REFERENCES article (id)
        );
        CREATE INDEX article_name_article ON article_name (article_id);

        CREATE TABLE revision (
            article_id BIGINT NOT NULL REFERENCES article (id),
            revision INTEGER NOT NULL,
            printed_key TEXT NOT NULL,
            hash TEXT NOT NULL,
            text TEXT NOT NULL,
            lines TEXT NOT NULL,
            published TEXT,
            section TEXT,
            layout TEXT NOT NULL,
            facts TEXT NOT NULL,
            page_id BIGINT REFERENCES page (id),
            created_at TEXT NOT NULL,
            PRIMARY KEY (article_id, revision)
        );

        CREATE TABLE annotation (
            article_id BIGINT NOT NULL,
            revision INTEGER NOT NULL,
            kind TEXT NOT NULL,
            start_offset INTEGER NOT NULL,
            end_offset INTEGER NOT NULL,
            rule TEXT NOT NULL,
            rules_version INTEGER NOT NULL,
            value TEXT NOT NULL,
            FOREIGN KEY (article_id, revision) REFERENCES revision (article_id, revision)
        );
        CREATE INDEX annotation_article ON annotation (article_id, revision);

        CREATE TABLE note (
            name TEXT PRIMARY KEY,
            value TEXT NOT NULL
        );
        """,
        """
        DROP TABLE annotation;
        ALTER TABLE revision ADD COLUMN annotations TEXT;
        ALTER TABLE article ADD COLUMN rules_version INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE article ADD COLUMN quotes INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE article ADD COLUMN figures INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX article_rules_version ON article (rules_version);
        """,
        $"""
        CREATE TABLE official (
            id {dialect.Identity},
            name_key TEXT NOT NULL,
            name TEXT NOT NULL,
            plain_name TEXT NOT NULL
        );
        CREATE INDEX official_name_key ON official (name_key);

        CREATE TABLE appearance (
            article_id BIGINT NOT NULL REFERENCES article (id),
            name_key TEXT NOT NULL,
            name TEXT NOT NULL,
            day INTEGER,
            quotes INTEGER NOT NULL,
            official_id BIGINT REFERENCES official (id),
            PRIMARY KEY (article_id, name_key)
        );
        CREATE INDEX appearance_name_key ON appearance (name_key);
        CREATE INDEX appearance_official ON appearance (official_id, day);

        CREATE TABLE evidence (
            article_id BIGINT NOT NULL,
            name_key TEXT NOT NULL,
            title TEXT NOT NULL,
            organisation TEXT NOT NULL,
            office_as_printed TEXT NOT NULL,
            organisation_as_printed TEXT,
            as_printed TEXT NOT NULL,
            standing TEXT NOT NULL,
            start_offset INTEGER NOT NULL,
            end_offset INTEGER NOT NULL,
            FOREIGN KEY (article_id, name_key) REFERENCES appearance (article_id, name_key)
        );
        CREATE INDEX evidence_appearance ON evidence (article_id, name_key);
        CREATE INDEX evidence_title ON evidence (title);

        CREATE TABLE unsettled_name (
            name_key TEXT PRIMARY KEY
        );
        """,
        CrawlSchema.Tables(dialect),
        """
        ALTER TABLE page ADD COLUMN digest TEXT;
        CREATE INDEX page_digest ON page (digest) WHERE digest IS NOT NULL;
        CREATE INDEX location_listed ON location (changed_at) WHERE kind <> 'Record';
        CREATE INDEX revision_page ON revision (page_id) WHERE page_id IS NOT NULL;

        CREATE TABLE passed_over (
            location_id BIGINT NOT NULL REFERENCES location (id),
            reason TEXT NOT NULL,
            count BIGINT NOT NULL,
            first_part TEXT NOT NULL,
            PRIMARY KEY (location_id, reason)
        );
        """,
        TakedownSchema.Tables(dialect),
        LedgerSchema.Tables(dialect),
        LedgerSchema.Concerned(dialect),
    ];
}
