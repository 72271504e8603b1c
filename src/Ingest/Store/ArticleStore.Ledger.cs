using System.Text.Encodings.Web;
using System.Text.Json;
using ArticleSearch.Ingest.Officials;
using Dapper;

namespace ArticleSearch.Ingest.Store;

/// <summary>
/// Corrections that editors make to officials. Rows are only added; they take effect where names are settled
/// (<see cref="Ledger"/>), so that a new extraction or a newly settled name finds them again.
/// </summary>
public sealed partial class ArticleStore
{
    private const string SelectOffices =
        """
        SELECT e.title, e.organisation, e.as_printed AS AsPrinted, e.organisation_as_printed AS OrganisationAsPrinted
        FROM appearance p JOIN evidence e ON e.article_id = p.article_id AND e.name_key = p.name_key
        """;

    private static readonly JsonSerializerOptions CorrectionJson = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // Stored, never shown as HTML: Vietnamese stays readable in the database.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a correction down and lets it take effect; articles that it concerns are to be indexed again.</summary>
    /// <param name="official">Whom it concerns; of no account for <see cref="Correction.Undo"/>, which concerns whom the other entry does.</param>
    /// <param name="who">The account's name; null for whoever sits at this machine.</param>
    /// <param name="why">May be empty for <see cref="Correction.Undo"/> only.</param>
    public Task<Corrected> CorrectAsync(long official, Correction correction, string? who, string why, CancellationToken cancellation) =>
        WriteAsync(
            async (connection, transaction) =>
            {
                var write = new Write(connection, transaction, cancellation);
                var before = await ReadLedgerAsync(connection, transaction, cancellation);
                var concerned = correction is Correction.Undo undone ? before.Entries.FirstOrDefault(entry => entry.Id == undone.Entry)?.Official ?? 0 : official;
                if (await FaultOfAsync(write, before, concerned, correction, why) is { } fault)
                {
                    return Corrected.Refused(fault);
                }

                var written = correction is Correction.Split split ? await PartedAsync(write, official, split) : correction;
                var id = await write.ScalarAsync<long>(
                    "INSERT INTO ledger (at, who, why, official_id, other_id, correction) VALUES (@now, @who, @why, @concerned, @Other, @json) RETURNING id",
                    new { now = Now(), who, why = why.Trim(), concerned, written.Other, json = JsonOf(written) });
                var ledger = await ReadLedgerAsync(connection, transaction, cancellation);
                foreach (var name in await NamesOfAsync(write, ledger.BoundTo([concerned])))
                {
                    await SettleAsync(write, name, ledger);
                }

                return new Corrected(ledger.Entries.Single(entry => entry.Id == id), Fault: null);
            },
            cancellation);

    private static async Task<CorrectionFault?> FaultOfAsync(Write write, Ledger ledger, long official, Correction correction, string why)
    {
        if (correction is Correction.Undo undo)
        {
            return ledger.Entries.Any(entry => entry.Id == undo.Entry && entry.Holds) ? null : CorrectionFault.NothingToUndo;
        }

        var his = await write.ListAsync<NamedThere>(
            """
            SELECT r.article_key AS Key, p.name, e.title, e.organisation FROM appearance p JOIN article r ON r.id = p.article_id
            LEFT JOIN evidence e ON e.article_id = p.article_id AND e.name_key = p.name_key WHERE p.official_id = @official
            """,
            new { official });
        return his.Count == 0 ? CorrectionFault.NoSuchOfficial
            : string.IsNullOrWhiteSpace(why) ? CorrectionFault.NoReason
            : correction switch
            {
                Correction.Merge merge => merge.Into == official ? CorrectionFault.SamePerson
                    : await write.ScalarAsync<long>("SELECT COUNT(*) FROM appearance WHERE official_id = @Into", new { merge.Into }) == 0 ? CorrectionFault.NoSuchOfficial : null,
                Correction.Split split => PartsSome(split, his) ? null : CorrectionFault.NothingToPart,
                Correction.Rename rename => his.Any(row => row.Name == rename.Name) ? null : CorrectionFault.NameNotPrinted,
                Correction.Term term => his.All(row => row.Title != term.Post) ? CorrectionFault.NoSuchTerm
                    : (term.From ?? term.To) is null || term.From > term.To ? CorrectionFault.NoSpanOfDays : null,
                _ => null,
            };
    }

    /// <summary>Some of his articles go, some stay.</summary>
    private static bool PartsSome(Correction.Split split, IReadOnlyList<NamedThere> his)
    {
        var parted = his.Where(row => split.Articles.Contains(row.Key) || (row.Title is not null && split.Organisations.Contains(Post.BodyOf(row.Title, row.Organisation!))))
            .Select(row => row.Key).ToHashSet();
        return parted.Count > 0 && his.Any(row => !parted.Contains(row.Key));
    }

    /// <summary>With a number of its own for whoever is parted from him, and the organisations as most of his articles print them.</summary>
    private static async Task<Correction> PartedAsync(Write write, long official, Correction.Split split)
    {
        var off = await write.ScalarAsync<long>(
            """
            INSERT INTO official (name_key, name, plain_name, by_ledger)
            SELECT name_key, name, plain_name, 1 FROM official WHERE id = @official RETURNING id
            """,
            new { official });
        return (split with { Off = off }).WithPrintings(await OfficesOfAsync(write, new HashSet<long> { official }));
    }

    private static Task<IReadOnlyList<PrintedOffice>> OfficesOfAsync(Write write, IReadOnlySet<long> officials) =>
        OfficesOfAsync(write.Connection, write.Transaction, officials, write.Cancellation);

    /// <summary>Every name under which one of them is printed, or was settled.</summary>
    private static Task<IReadOnlyList<string>> NamesOfAsync(Write write, IReadOnlySet<long> officials) =>
        write.ListAsync<string>(
            """
            SELECT name_key FROM appearance WHERE official_id IN @officials UNION SELECT name_key FROM appearance WHERE settled_id IN @officials ORDER BY 1
            """,
            new { officials });

    /// <summary>Names of officials whom the ledger concerns, once all of theirs is settled: the chosen printing, or the most usual one.</summary>
    private static async Task NameAsync(Write write, Ledger ledger, List<SettledAppearance> settled)
    {
        var touched = settled.SelectMany(one => new[] { one.Before.OfficialId, one.Id, one.Official }).OfType<long>().Distinct();
        foreach (var id in touched.Where(ledger.Concerns))
        {
            var printed = await write.ListAsync<string>("SELECT name FROM appearance WHERE official_id = @id", new { id });
            var (name, preferred) = await write.SingleAsync<(string, string?)>("SELECT name, preferred_name FROM official WHERE id = @id", new { id });
            var chosen = ledger.NameOf(id);
            var shown = chosen ?? Printing.MostUsual(printed) ?? name;
            await write.ExecuteAsync(
                "UPDATE official SET name = @shown, plain_name = @plain, preferred_name = @chosen WHERE id = @id",
                new { shown, plain = Text.Marks.Remove(shown).ToLowerInvariant(), chosen, id });
            if (chosen != preferred)
            {
                await write.ExecuteAsync(
                    "UPDATE article SET indexed_revision = 0 WHERE indexed_revision > 0 AND id IN (SELECT article_id FROM appearance WHERE official_id = @id)", new { id });
            }
        }
    }

    private static string JsonOf(Correction correction) => JsonSerializer.Serialize(correction, CorrectionJson);

    private sealed class NamedThere
    {
        public string Key { get; init; } = "";

        public string Name { get; init; } = "";

        public string? Title { get; init; }

        public string? Organisation { get; init; }
    }
}
