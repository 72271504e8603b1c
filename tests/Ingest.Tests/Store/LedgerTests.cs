using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Officials;
using ArticleSearch.Ingest.Store;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ArticleSearch.Ingest.Tests.Store;

public sealed class LedgerTests
{
    private const string Name = "Vi Khắc Lẫm";
    private const string Misprint = "Vi Khắc Lãm";
    private const string Chairman = "Chủ tịch|UBND huyện Thạch Sơn";
    private const string Director = "Giám đốc|Sở Y tế";
    private const string Secretary = "Bí thư|Thành ủy";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_officials_become_one_under_the_number_that_remains()
    {
        await using var archive = await MisprintedAsync();
        var (right, wrong) = (await archive.IdOfAsync("hnm-new:1", Name), await archive.IdOfAsync("hnm-new:2", Misprint));
        await IndexAllAsync(archive);

        var entry = await archive.CorrectAsync(wrong, new Correction.Merge(right), "Lãm là lỗi in");

        var profile = (await archive.Store.ReadOfficialAsync(right, Token))!;
        Assert.Equal((2, "Vi Khắc Lãm|Vi Khắc Lẫm"), (profile.Articles, string.Join('|', profile.Variants.Order(StringComparer.Ordinal))));
        Assert.Null(await archive.Store.ReadOfficialAsync(wrong, Token));
        Assert.Equal(right, await archive.Store.NumberOfAsync(wrong, Token));
        Assert.Equal(("bien-tap", "Lãm là lỗi in", archive.Clock.Now, wrong), (entry.Who, entry.Why, entry.At, entry.Official));
        Assert.Equal("hnm-new:2", Assert.Single(await archive.Store.ReadUnindexedAsync(10, Token)).Key.Value);
    }

    [Fact]
    public async Task What_is_printed_later_goes_to_whom_the_ledger_says()
    {
        await using var archive = await MisprintedAsync();
        var (right, wrong) = (await archive.IdOfAsync("hnm-new:1", Name), await archive.IdOfAsync("hnm-new:2", Misprint));
        await archive.CorrectAsync(wrong, new Correction.Merge(right));

        await PrintAsync(archive, "hnm-new:3", 50, (Misprint, Chairman));
        await archive.Store.SettleOfficialsAsync(Token);

        Assert.Equal(right, await archive.IdOfAsync("hnm-new:3", Misprint));
    }

    [Fact]
    public async Task Articles_of_another_are_parted_off_by_key()
    {
        await using var archive = await OneNameAsync();
        var id = await archive.IdOfAsync("hnm-new:1", Name);

        var split = await archive.CorrectAsync(id, new Correction.Split(Off: 0, ["hnm-new:2"], []));

        var off = Assert.IsType<Correction.Split>(split.Correction).Off;
        Assert.Equal(off, await archive.IdOfAsync("hnm-new:2", Name));
        Assert.Equal(id, await archive.IdOfAsync("hnm-new:1", Name));
        Assert.Equal((Name, 1), ((await archive.Store.ReadOfficialAsync(off, Token))!.Name, (await archive.Store.ReadOfficialAsync(off, Token))!.Articles));
    }

    [Fact]
    public async Task An_organisation_is_parted_off_with_its_later_articles()
    {
        await using var archive = await OneNameAsync();
        var id = await archive.IdOfAsync("hnm-new:1", Name);
        var health = (await archive.Store.ReadOfficialAsync(id, Token))!.Tenures.Single(tenure => tenure.Office == "Giám đốc").Body;

        var split = (Correction.Split)(await archive.CorrectAsync(id, new Correction.Split(Off: 0, [], [health]))).Correction;
        Assert.Equal("Sở Y tế", Assert.Single(split.Printed));
        await PrintAsync(archive, "hnm-new:9", 60, (Name, "Giám đốc|Sở Y tế Hà Nội"));
        await archive.Store.SettleOfficialsAsync(Token);

        Assert.Equal(
            [id, split.Off, id, split.Off],
            [await archive.IdOfAsync("hnm-new:1", Name), await archive.IdOfAsync("hnm-new:2", Name), await archive.IdOfAsync("hnm-new:3", Name), await archive.IdOfAsync("hnm-new:9", Name)]);
    }

    [Fact]
    public async Task A_parting_without_printings_names_organisations_as_articles_print_them()
    {
        await using var archive = await OneNameAsync();
        var id = await archive.IdOfAsync("hnm-new:1", Name);
        var health = (await archive.Store.ReadOfficialAsync(id, Token))!.Tenures.Single(tenure => tenure.Office == "Giám đốc").Body;
        await archive.CorrectAsync(id, new Correction.Split(Off: 0, [], [health]));
        await using (var connection = new SqliteConnection($"Data Source={archive.Database};Pooling=False"))
        {
            Assert.Equal(1, await connection.ExecuteAsync("UPDATE ledger SET correction = json_remove(correction, '$.printed')"));
        }

        Assert.Equal(["Sở Y tế"], PrintedIn(await archive.Store.ReadCorrectionsAsync(Token)));
        Assert.Equal(["Sở Y tế"], PrintedIn(await archive.Store.ReadCorrectionsAsync(id, Token)));

        static IReadOnlyList<string> PrintedIn(IReadOnlyList<LedgerEntry> entries) => Assert.IsType<Correction.Split>(Assert.Single(entries).Correction).Printed;
    }

    [Fact]
    public async Task Who_is_no_person_is_named_by_no_article_and_says_nothing()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await archive.RecordAsync(Annotated.Found((await archive.AddAsync("file:///a.html")).Id, Annotated.Article(), Annotated.OneOfEach(Annotated.Article().Text)));
        await archive.Store.SettleOfficialsAsync(Token);
        await IndexAllAsync(archive);
        var id = await archive.IdOfAsync("hnm-new:700001", "Đào Thị Lụa");

        await archive.CorrectAsync(id, new Correction.Reject());

        var article = Assert.Single(await archive.Store.ReadUnindexedAsync(10, Token));
        Assert.Empty(article.Annotations.Officials);
        Assert.Empty(article.Annotations.Mentions);
        Assert.Equal(Speaker.Unknown, Assert.Single(article.Annotations.Quotes).Speaker);
        Assert.Equal(0, await archive.Store.CountOfficialsAsync(Token));
        Assert.IsType<Holder.Unknown>(await archive.Store.WhoHeldAsync("Chủ tịch", "UBND huyện Thạch Sơn", new DateOnly(2018, 7, 5), Token));
    }

    [Fact]
    public async Task A_name_is_shown_as_the_editor_prefers_and_its_articles_are_indexed_again()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await PrintAsync(archive, "hnm-new:1", 0, ("Hoàng Thị Hoà", Secretary));
        await PrintAsync(archive, "hnm-new:2", 1, ("Hoàng Thị Hòa", Secretary));
        await PrintAsync(archive, "hnm-new:3", 2, ("Hoàng Thị Hòa", Secretary));
        await archive.Store.SettleOfficialsAsync(Token);
        await IndexAllAsync(archive);
        var id = await archive.IdOfAsync("hnm-new:1", "Hoàng Thị Hoà");

        await archive.CorrectAsync(id, new Correction.Rename("Hoàng Thị Hoà"));

        Assert.Equal("Hoàng Thị Hoà", (await archive.Store.ReadOfficialAsync(id, Token))!.Name);
        Assert.Equal([0, 1, 1], (await archive.Store.ReadUnindexedAsync(10, Token)).Select(article => article.ShownNames.Count));
        await PrintAsync(archive, "hnm-new:4", 3, ("Hoàng Thị Hòa", Secretary));
        await archive.Store.SettleOfficialsAsync(Token);
        Assert.Equal("Hoàng Thị Hoà", Assert.Single(await archive.Store.ListOfficialsAsync("", 0, 10, Token)).Name);
    }

    [Fact]
    public async Task Days_of_an_office_are_the_editors_and_the_evidence_stays()
    {
        await using var archive = await OneNameAsync();
        var id = await archive.IdOfAsync("hnm-new:1", Name);
        var (first, last) = (new DateOnly(2018, 1, 1), new DateOnly(2018, 2, 10));
        var before = await ChairAsync();

        var entry = await archive.CorrectAsync(id, new Correction.Term(before.Post, before.AsPrinted, first.AddDays(-900), last.AddDays(5)), "Quyết định 12");

        var after = await ChairAsync();
        Assert.Equal((before.From, before.To, before.FirstEvidence), (after.From, after.To, after.FirstEvidence));
        Assert.Equal(new CorrectedTerm(first.AddDays(-900), last.AddDays(5), "Quyết định 12", entry.Id), after.Corrected);
        Assert.Equal(after.Corrected!.From, after.Begins);
        Assert.IsType<Holder.Known>(await archive.Store.WhoHeldAsync("Chủ tịch", "UBND huyện Thạch Sơn", last.AddDays(5), Token));
        Assert.IsType<Holder.Unknown>(await archive.Store.WhoHeldAsync("Chủ tịch", "UBND huyện Thạch Sơn", last.AddDays(6), Token));

        async Task<Tenure> ChairAsync() => (await archive.Store.ReadOfficialAsync(id, Token))!.Tenures.Single(tenure => tenure.Office == "Chủ tịch");
    }

    [Fact]
    public async Task Undoing_is_a_row_of_its_own_and_can_be_undone()
    {
        await using var archive = await MisprintedAsync();
        var (right, wrong) = (await archive.IdOfAsync("hnm-new:1", Name), await archive.IdOfAsync("hnm-new:2", Misprint));
        var merge = await archive.CorrectAsync(wrong, new Correction.Merge(right));

        var undo = await archive.CorrectAsync(official: 0, new Correction.Undo(merge.Id), why: "");
        Assert.Equal(wrong, await archive.IdOfAsync("hnm-new:2", Misprint));
        Assert.Equal(CorrectionFault.NothingToUndo, (await archive.Store.CorrectAsync(0, new Correction.Undo(merge.Id), null, "", Token)).Fault);

        await archive.CorrectAsync(official: 0, new Correction.Undo(undo.Id), why: "");
        Assert.Equal(right, await archive.IdOfAsync("hnm-new:2", Misprint));
        Assert.Equal([null, 3L, null], (await archive.Store.ReadCorrectionsAsync(Token)).Select(entry => entry.UndoneBy));
    }

    [Fact]
    public async Task A_correction_survives_a_new_extraction_and_a_new_process()
    {
        await using var archive = await MisprintedAsync();
        var (right, wrong) = (await archive.IdOfAsync("hnm-new:1", Name), await archive.IdOfAsync("hnm-new:2", Misprint));
        await archive.CorrectAsync(wrong, new Correction.Merge(right));
        var off = ((Correction.Split)(await archive.CorrectAsync(right, new Correction.Split(Off: 0, ["hnm-new:1"], []))).Correction).Off;
        var expected = await StateAsync(archive);

        await ReannotateAllAsync(archive);
        await archive.ReopenAsync();

        Assert.Equal(expected, await StateAsync(archive));
        Assert.Equal(off, await archive.IdOfAsync("hnm-new:1", Name));
    }

    [Fact]
    public async Task Whom_articles_show_to_be_one_later_on_is_still_the_one_of_the_ledger()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await PrintAsync(archive, "hnm-new:1", 0, (Name, "Chủ tịch|UBND tỉnh Hà Nam"));
        await PrintAsync(archive, "hnm-new:2", 9, (Name, "Chủ tịch|UBND tỉnh Nam Định"));
        await PrintAsync(archive, "hnm-new:4", 9, ("Đào Thị Lụa", Secretary));
        await archive.Store.SettleOfficialsAsync(Token);
        var (south, other) = (await archive.IdOfAsync("hnm-new:2", Name), await archive.IdOfAsync("hnm-new:4", "Đào Thị Lụa"));
        await archive.CorrectAsync(south, new Correction.Merge(other));

        await PrintAsync(archive, "hnm-new:3", 10, (Name, "nguyên Chủ tịch|UBND tỉnh Hà Nam"), (Name, "Chủ tịch|UBND tỉnh Nam Định"));
        await archive.Store.SettleOfficialsAsync(Token);

        Assert.Equal(4, (await archive.Store.ReadOfficialAsync(other, Token))!.Articles);
    }

    [Fact]
    public async Task An_article_that_was_corrected_while_it_was_indexed_still_waits()
    {
        await using var archive = await MisprintedAsync();
        var read = await archive.Store.ReadUnindexedAsync(10, Token);
        await archive.CorrectAsync(await archive.IdOfAsync("hnm-new:2", Misprint), new Correction.Merge(await archive.IdOfAsync("hnm-new:1", Name)));

        await archive.Store.MarkIndexedAsync(read, Token);

        Assert.Equal("hnm-new:2", Assert.Single(await archive.Store.ReadUnindexedAsync(10, Token)).Key.Value);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_written_nowhere()
    {
        await using var archive = await OneNameAsync();
        var id = await archive.IdOfAsync("hnm-new:1", Name);
        (CorrectionFault, long, Correction, string)[] refused =
        [
            (CorrectionFault.NoSuchOfficial, 99, new Correction.Reject(), "vì"),
            (CorrectionFault.NoReason, id, new Correction.Reject(), " "),
            (CorrectionFault.SamePerson, id, new Correction.Merge(id), "vì"),
            (CorrectionFault.NoSuchOfficial, id, new Correction.Merge(99), "vì"),
            (CorrectionFault.NothingToPart, id, new Correction.Split(0, ["hnm-new:77"], []), "vì"),
            (CorrectionFault.NothingToPart, id, new Correction.Split(0, ["hnm-new:1", "hnm-new:2", "hnm-new:3"], []), "vì"),
            (CorrectionFault.NameNotPrinted, id, new Correction.Rename("Ai Đó"), "vì"),
            (CorrectionFault.NoSuchTerm, id, new Correction.Term("thủ kho", "Thủ kho", new DateOnly(2018, 1, 1), null), "vì"),
            (CorrectionFault.NoSpanOfDays, id, new Correction.Term("giám đốc sở y tế hà nội", "", null, null), "vì"),
            (CorrectionFault.NoSpanOfDays, id, new Correction.Term("giám đốc sở y tế hà nội", "", new DateOnly(2019, 1, 1), new DateOnly(2018, 1, 1)), "vì"),
            (CorrectionFault.NothingToUndo, id, new Correction.Undo(1), ""),
        ];

        foreach (var (fault, official, correction, why) in refused)
        {
            Assert.Equal((fault, null), ((await archive.Store.CorrectAsync(official, correction, null, why, Token)).Fault, default(LedgerEntry)));
        }

        Assert.Empty(await archive.Store.ReadCorrectionsAsync(Token));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Undoing_everything_gives_the_state_before(int seed)
    {
        var random = new Random(seed);
        await using var archive = await TemporaryStore.OpenAsync();
        string[] names = [Name, Misprint, "Hoàng Thị Hoà", "Hoàng Thị Hòa"];
        for (var number = 0; number < 14; number++)
        {
            await PrintAsync(archive, $"hnm-new:{number}", number * 40, (names[number % 4], new[] { Chairman, Director, Secretary }[random.Next(3)]));
        }

        await archive.Store.SettleOfficialsAsync(Token);
        var before = await StateAsync(archive);

        var made = 0;
        for (var step = 0; step < 30; step++)
        {
            made += await CorrectSomehowAsync(archive, random) ? 1 : 0;
        }

        await EachHasHisOwnAsync(archive);

        Assert.True(made > 10, $"Only {made} corrections were made");
        Assert.NotEqual(before, await StateAsync(archive));
        foreach (var entry in (await archive.Store.ReadCorrectionsAsync(Token)).Where(entry => entry.Correction is not Correction.Undo).OrderBy(_ => random.Next()))
        {
            await archive.Store.CorrectAsync(0, new Correction.Undo(entry.Id), null, "", Token);
        }

        Assert.Equal(before, await StateAsync(archive));
    }

    private static async Task<bool> CorrectSomehowAsync(TemporaryStore archive, Random random)
    {
        var officials = await archive.Store.ReadOfficialsAsync(Token).ToListAsync(Token);
        var entries = await archive.Store.ReadCorrectionsAsync(Token);
        if (officials.Count == 0)
        {
            return (await archive.Store.CorrectAsync(0, new Correction.Undo(entries[^1].Id), null, "", Token)).Entry is not null;
        }

        var one = officials[random.Next(officials.Count)];
        var tenure = one.Tenures[random.Next(one.Tenures.Count)];
        Correction correction = random.Next(7) switch
        {
            0 or 1 => new Correction.Merge(officials[random.Next(officials.Count)].Id),
            2 => new Correction.Split(0, [tenure.FirstEvidence.Article.Value], []),
            3 => new Correction.Split(0, [], [tenure.Body]),
            4 when officials.Count > 1 => new Correction.Reject(),
            5 => new Correction.Rename(one.Variants[random.Next(one.Variants.Count)]),
            6 when entries.Count > 0 => new Correction.Undo(entries[random.Next(entries.Count)].Id),
            _ => new Correction.Term(tenure.Post, tenure.AsPrinted, new DateOnly(2017, 1, 1), null),
        };
        if (random.Next(5) == 0)
        {
            await ReannotateAllAsync(archive);
        }

        return (await archive.Store.CorrectAsync(one.Id, correction, null, "thử", Token)).Entry is not null;
    }

    /// <summary>What is read of the ledger for one is what all of it says of him.</summary>
    private static async Task EachHasHisOwnAsync(TemporaryStore archive)
    {
        var all = (await archive.Store.ReadCorrectionsAsync(Token)).ToDictionary(entry => entry.Id);
        await foreach (var official in archive.Store.ReadOfficialsAsync(Token))
        {
            var alone = (await archive.Store.ReadOfficialAsync(official.Id, Token))!;
            Assert.Equal((official.Name, string.Join('|', official.Tenures)), (alone.Name, string.Join('|', alone.Tenures)));
            Assert.Equal(official.Id, await archive.Store.NumberOfAsync(official.Id, Token));
            var his = (await archive.Store.ReadCorrectionsAsync(official.Id, Token)).Select(entry => (entry.Id, entry.UndoneBy)).ToList();
            Assert.All(his, entry => Assert.Equal(all[entry.Id].UndoneBy, entry.UndoneBy));
            Assert.All(all.Values.Where(entry => entry.Official == official.Id), entry => Assert.Contains((entry.Id, entry.UndoneBy), his));
        }
    }

    /// <summary>Everything that readers, the index and the pages see of officials, numbers included.</summary>
    private static async Task<string> StateAsync(TemporaryStore archive)
    {
        var state = new List<string>();
        await foreach (var official in archive.Store.ReadOfficialsAsync(Token))
        {
            state.Add($"{official.Id} {official.Name} ({string.Join('|', official.Variants)}) {string.Join('|', official.Tenures)}");
        }

        await foreach (var article in archive.Store.ReadAllAsync(Token))
        {
            var known = article.OfficialIds.OrderBy(known => known.Key, StringComparer.Ordinal).Select(known => $"{known.Key}={known.Value}");
            state.Add($"{article.Key} {string.Join('|', known)} {string.Join('|', article.ShownNames)} {string.Join('|', article.Annotations.Officials.Select(official => official.Name))}");
        }

        return string.Join('\n', state);
    }

    /// <summary>Rules that find nobody, and then the rules of before.</summary>
    private static async Task ReannotateAllAsync(TemporaryStore archive)
    {
        // As the extractor would find them: the ledger is laid over what is read, never written back.
        var articles = await archive.Store.ReadAllAsync(Token).ToListAsync(Token);
        var found = await archive.Store.ProveAllAsync(Token).ToDictionaryAsync(proof => proof.Key, proof => proof.Kept, cancellationToken: Token);
        await archive.Store.ReannotateAsync([.. articles.Select(article => (article, ProvenAnnotations.Of(article.Text, found[article.Key])))], Token);
        await archive.Store.SettleOfficialsAsync(Token);
    }

    private static async Task<TemporaryStore> MisprintedAsync()
    {
        var archive = await TemporaryStore.OpenAsync();
        await PrintAsync(archive, "hnm-new:1", 0, (Name, Chairman));
        await PrintAsync(archive, "hnm-new:2", 40, (Misprint, Chairman));
        await archive.Store.SettleOfficialsAsync(Token);
        return archive;
    }

    private static async Task<TemporaryStore> OneNameAsync()
    {
        var archive = await TemporaryStore.OpenAsync();
        await PrintAsync(archive, "hnm-new:1", 0, (Name, Chairman));
        await PrintAsync(archive, "hnm-new:2", 20, (Name, Director));
        await PrintAsync(archive, "hnm-new:3", 40, (Name, Chairman));
        await archive.Store.SettleOfficialsAsync(Token);
        return archive;
    }

    private static Task PrintAsync(TemporaryStore archive, string key, int day, params (string Name, string Office)[] printed) =>
        OfficialTests.PrintAsync(archive, key, day, printed);

    private static async Task IndexAllAsync(TemporaryStore archive) =>
        await archive.Store.MarkIndexedAsync(await archive.Store.ReadUnindexedAsync(1_000, Token), Token);
}
