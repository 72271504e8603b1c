namespace ArticleSearch.Ingest.Store;

/// <summary>
/// The ledger of corrections. <c>settled_id</c> is whom the articles led to, <c>official_id</c> who it is once the ledger is
/// laid over that; <c>became</c> names who went on when two turned out to be one. <c>other_id</c> is the second person of a row:
/// into whom somebody was merged, or who was parted off.
/// </summary>
internal static class LedgerSchema
{
    public static string Tables(SqlDialect dialect) =>
        $"""
        CREATE TABLE ledger (
            id {dialect.Identity},
            at TEXT NOT NULL,
            who TEXT,
            why TEXT NOT NULL,
            official_id BIGINT NOT NULL REFERENCES official (id),
            correction TEXT NOT NULL
        );

        ALTER TABLE official ADD COLUMN preferred_name TEXT;
        ALTER TABLE official ADD COLUMN by_ledger INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE official ADD COLUMN became BIGINT REFERENCES official (id);
        CREATE INDEX official_became ON official (id, became) WHERE became IS NOT NULL;

        ALTER TABLE appearance ADD COLUMN settled_id BIGINT REFERENCES official (id);
        UPDATE appearance SET settled_id = official_id;
        CREATE INDEX appearance_settled ON appearance (settled_id);
        """;

    /// <summary>Rows are found by everybody whom they concern, and lose names that were taken down.</summary>
    public static string Concerned(SqlDialect dialect) =>
        $"""
        ALTER TABLE ledger ADD COLUMN other_id BIGINT REFERENCES official (id);
        ALTER TABLE ledger ADD COLUMN erased_at TEXT;
        UPDATE ledger SET other_id = COALESCE({dialect.NumberIn("correction", "into")}, {dialect.NumberIn("correction", "off")});
        CREATE INDEX ledger_official ON ledger (official_id);
        CREATE INDEX ledger_other ON ledger (other_id) WHERE other_id IS NOT NULL;
        CREATE INDEX official_before ON official (became) WHERE became IS NOT NULL;
        """;
}
