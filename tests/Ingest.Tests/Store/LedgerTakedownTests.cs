using ArticleSearch.Ingest.Officials;
using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Ingest.Tests.Store;

/// <summary>What is taken down leaves the ledger of corrections, too; the rows and what was decided stay.</summary>
public sealed class LedgerTakedownTests : IAsyncLifetime
{
    private const string Name = "Vi Khắc Lẫm";
    private const string Misprint = "Vi Khắc Lãm";
    private const string Chairman = "Chủ tịch|UBND huyện Thạch Sơn";
    private const string Director = "Giám đốc|Sở Y tế";

    private TemporaryStore _archive = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _archive = await TemporaryStore.OpenAsync();

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    [Fact]
    public async Task Whom_no_article_names_any_more_is_named_by_no_row()
    {
        await PrintAsync("hnm-new:1", 0, (Name, Chairman), (Name, Director));
        await PrintAsync("hnm-new:2", 9, (Name, Chairman), (Name, Director));
        await PrintAsync("hnm-new:9", 9, ("Đào Thị Lụa", "Bí thư|Thành ủy"));
        await _archive.Store.SettleOfficialsAsync(Token);
        var (his, hers) = (await _archive.IdOfAsync("hnm-new:1", Name), await _archive.IdOfAsync("hnm-new:9", "Đào Thị Lụa"));
        var chair = (await _archive.Store.ReadOfficialAsync(his, Token))!.Tenures.Single(tenure => tenure.Office == "Chủ tịch");
        await _archive.CorrectAsync(his, new Correction.Rename(Name), $"{Name} mới đúng");
        await _archive.CorrectAsync(his, new Correction.Term(chair.Post, chair.AsPrinted, new DateOnly(2018, 1, 1), null), "theo ông Lẫm");
        var part = await _archive.CorrectAsync(his, new Correction.Split(0, ["hnm-new:2"], []), "ông Lẫm khác");
        await _archive.CorrectAsync(official: 0, new Correction.Undo(part.Id), "ông Lẫm ấy");
        await _archive.CorrectAsync(hers, new Correction.Rename("Đào Thị Lụa"), "bà Lụa");
        Assert.True(_archive.Holds(Name) && _archive.Holds("ông Lẫm"));

        await TakeDownAsync("hnm-new:1", "hnm-new:2");

        var entries = await _archive.Store.ReadCorrectionsAsync(Token);
        Assert.Equal(["Rename", "Term", "Split", "Undo", "Rename"], entries.Select(entry => entry.Correction.GetType().Name));
        Assert.Equal([_archive.Clock.Now, _archive.Clock.Now, _archive.Clock.Now, _archive.Clock.Now, null], entries.Select(entry => entry.ErasedAt));
        Assert.Equal(["", "", "", "", "bà Lụa"], entries.Select(entry => entry.Why));
        Assert.Equal(4, entries[2].UndoneBy);
        await HoldsNoneOfAsync(Name, "ông Lẫm", "Thạch Sơn");
    }

    [Fact]
    public async Task A_printing_that_only_the_article_had_is_chosen_no_longer()
    {
        await PrintAsync("hnm-new:1", 0, ("Hoàng Thị Hoà", Director));
        await PrintAsync("hnm-new:2", 1, ("Hoàng Thị Hòa", Director));
        await _archive.Store.SettleOfficialsAsync(Token);
        var id = await _archive.IdOfAsync("hnm-new:1", "Hoàng Thị Hoà");
        await _archive.CorrectAsync(id, new Correction.Rename("Hoàng Thị Hoà"), "Hoà như bà ký");

        await TakeDownAsync("hnm-new:1");

        Assert.Equal("Hoàng Thị Hòa", (await _archive.Store.ReadOfficialAsync(id, Token))!.Name);
        Assert.NotNull(Assert.Single(await _archive.Store.ReadCorrectionsAsync(id, Token)).ErasedAt);
        await HoldsNoneOfAsync("Hoàng Thị Hoà", "Hoà như bà ký");
    }

    [Fact]
    public async Task Who_was_merged_and_is_gone_leaves_a_row_without_his_name()
    {
        await PrintAsync("hnm-new:1", 0, (Name, Chairman));
        await PrintAsync("hnm-new:2", 40, (Misprint, Chairman));
        await _archive.Store.SettleOfficialsAsync(Token);
        var (right, wrong) = (await _archive.IdOfAsync("hnm-new:1", Name), await _archive.IdOfAsync("hnm-new:2", Misprint));
        await _archive.CorrectAsync(wrong, new Correction.Merge(right), "Lãm là lỗi in");
        await _archive.CorrectAsync(right, new Correction.Rename(Misprint), "theo báo in");

        await TakeDownAsync("hnm-new:2");

        var entries = await _archive.Store.ReadCorrectionsAsync(right, Token);
        Assert.Equal([new Correction.Merge(right), new Correction.Rename("")], entries.Select(entry => entry.Correction));
        Assert.Equal(Name, (await _archive.Store.ReadOfficialAsync(right, Token))!.Name);
        await HoldsNoneOfAsync(Misprint, "Lãm là lỗi in");
    }

    [Fact]
    public async Task What_other_articles_print_stays_in_the_rows()
    {
        await PrintAsync("hnm-new:1", 0, (Name, Chairman));
        await PrintAsync("hnm-new:2", 40, (Name, Chairman));
        await _archive.Store.SettleOfficialsAsync(Token);
        var id = await _archive.IdOfAsync("hnm-new:1", Name);
        await _archive.CorrectAsync(id, new Correction.Rename(Name), "như ông ký");

        await TakeDownAsync("hnm-new:2");

        await IsWholeAsync(new Correction.Rename(Name), "như ông ký");
    }

    [Fact]
    public async Task What_other_articles_print_stays_in_the_rows_of_a_number_that_ended()
    {
        await PrintAsync("hnm-new:1", 0, (Name, "Chủ tịch|UBND tỉnh Hà Nam"));
        await PrintAsync("hnm-new:2", 9, (Name, "Chủ tịch|UBND tỉnh Nam Định"));
        await _archive.Store.SettleOfficialsAsync(Token);
        var (kept, ended) = (await _archive.IdOfAsync("hnm-new:1", Name), await _archive.IdOfAsync("hnm-new:2", Name));
        await _archive.CorrectAsync(ended, new Correction.Rename(Name), "như ông ký");
        await PrintAsync("hnm-new:3", 10, (Name, "nguyên Chủ tịch|UBND tỉnh Hà Nam"), (Name, "Chủ tịch|UBND tỉnh Nam Định"));
        await _archive.Store.SettleOfficialsAsync(Token);
        Assert.Equal(kept, await _archive.Store.NumberOfAsync(ended, Token));

        await TakeDownAsync("hnm-new:1");

        await IsWholeAsync(new Correction.Rename(Name), "như ông ký");
    }

    [Fact]
    public async Task What_other_articles_print_stays_in_the_rows_of_who_was_rejected()
    {
        await PrintAsync("hnm-new:1", 0, (Name, Chairman));
        await PrintAsync("hnm-new:2", 40, (Name, Chairman));
        await _archive.Store.SettleOfficialsAsync(Token);
        var id = await _archive.IdOfAsync("hnm-new:1", Name);
        await _archive.CorrectAsync(id, new Correction.Rename(Name), "như ông ký");
        await _archive.CorrectAsync(id, new Correction.Reject(), "tên một vở chèo");

        await TakeDownAsync("hnm-new:1");

        await IsWholeAsync(new Correction.Rename(Name), "như ông ký");
    }

    [Fact]
    public async Task An_office_that_only_the_article_printed_leaves_the_rows()
    {
        await PrintAsync("hnm-new:1", 0, (Name, Chairman), (Name, Director));
        await PrintAsync("hnm-new:2", 40, (Name, Chairman), ("Đào Thị Lụa", Chairman));
        await _archive.Store.SettleOfficialsAsync(Token);
        var id = await _archive.IdOfAsync("hnm-new:1", Name);
        var terms = new List<Correction>();
        foreach (var tenure in (await _archive.Store.ReadOfficialAsync(id, Token))!.Tenures.OrderBy(tenure => tenure.Office))
        {
            terms.Add(new Correction.Term(tenure.Post, tenure.AsPrinted, new DateOnly(2018, 1, 1), null));
            await _archive.CorrectAsync(id, terms[^1], $"{tenure.Office} theo quyết định");
        }

        await TakeDownAsync("hnm-new:1");

        await IsWholeAsync(terms[0], "Chủ tịch theo quyết định");
        var erased = (await _archive.Store.ReadCorrectionsAsync(Token))[1];
        Assert.Equal((new Correction.Term("", "", new DateOnly(2018, 1, 1), null), "", _archive.Clock.Now), (erased.Correction, erased.Why, erased.ErasedAt));
        await HoldsNoneOfAsync("Sở Y tế", "sở y tế", "Giám đốc theo quyết định");
    }

    [Fact]
    public async Task An_office_is_named_by_the_printing_that_is_left()
    {
        const string InFull = "Chủ tịch Ủy ban nhân dân huyện Thạch Sơn";
        await PrintAsync("hnm-new:1", 0, (Name, Chairman));
        await PrintAsync("hnm-new:2", 40, (Name, "Chủ tịch|Ủy ban nhân dân huyện Thạch Sơn"));
        await _archive.Store.SettleOfficialsAsync(Token);
        var id = await _archive.IdOfAsync("hnm-new:1", Name);
        var chair = Assert.Single((await _archive.Store.ReadOfficialAsync(id, Token))!.Tenures);
        await _archive.CorrectAsync(id, new Correction.Term(chair.Post, Chairman.Replace('|', ' '), new DateOnly(2018, 1, 1), null));

        await TakeDownAsync("hnm-new:1");

        var entry = Assert.Single(await _archive.Store.ReadCorrectionsAsync(Token));
        Assert.Equal(new Correction.Term(chair.Post, InFull, new DateOnly(2018, 1, 1), null), entry.Correction);
        Assert.Equal(new DateOnly(2018, 1, 1), Assert.Single((await _archive.Store.ReadOfficialAsync(id, Token))!.Tenures).Begins);
        await HoldsNoneOfAsync("Chủ tịch UBND");
    }

    [Fact]
    public async Task Organisations_leave_a_parting_with_the_last_article_that_printed_them_with_him()
    {
        await PrintAsync("hnm-new:1", 0, (Name, Chairman));
        await PrintAsync("hnm-new:2", 20, (Name, Director));
        await PrintAsync("hnm-new:3", 30, (Name, Chairman), (Name, "Bí thư|Thành ủy"));
        await PrintAsync("hnm-new:4", 40, ("Đào Thị Lụa", "Bí thư|Thành ủy"));
        await _archive.Store.SettleOfficialsAsync(Token);
        var id = await _archive.IdOfAsync("hnm-new:1", Name);
        var bodies = (await _archive.Store.ReadOfficialAsync(id, Token))!.Tenures.ToDictionary(tenure => tenure.Office, tenure => tenure.Body);
        await _archive.CorrectAsync(id, new Correction.Split(Off: 0, [], [bodies["Giám đốc"], bodies["Bí thư"]]), "Sở và Thành ủy");

        await TakeDownAsync("hnm-new:2");
        await SaysAsync([bodies["Bí thư"]], ["Thành ủy"], _archive.Clock.Now);

        var first = _archive.Clock.Now;
        _archive.Clock.Now += TimeSpan.FromDays(1);
        await TakeDownAsync("hnm-new:3");
        await SaysAsync([], [], first.AddDays(1));
        await HoldsNoneOfAsync("Sở Y tế", "sở y tế", "Sở và Thành ủy");

        async Task SaysAsync(string[] organisations, string[] printed, DateTimeOffset erased)
        {
            var entry = Assert.Single(await _archive.Store.ReadCorrectionsAsync(Token));
            var split = Assert.IsType<Correction.Split>(entry.Correction);
            Assert.Equal(organisations, split.Organisations);
            Assert.Equal(printed, split.Printed);
            Assert.Equal(("", erased), (entry.Why, entry.ErasedAt));
        }
    }

    /// <summary>None of the texts stands in any file of the store.</summary>
    private async Task HoldsNoneOfAsync(params string[] texts)
    {
        await _archive.Store.DisposeAsync();
        Assert.All(texts, text => Assert.False(_archive.Holds(text), text));
        await _archive.ReopenAsync();
    }

    /// <summary>The first row says what it said, and why.</summary>
    private async Task IsWholeAsync(Correction correction, string why)
    {
        var entry = (await _archive.Store.ReadCorrectionsAsync(Token))[0];
        Assert.Equal((correction, why, null), (entry.Correction, entry.Why, entry.ErasedAt));
    }

    private Task PrintAsync(string key, int day, params (string Name, string Office)[] printed) => OfficialTests.PrintAsync(_archive, key, day, printed);

    private async Task TakeDownAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            Assert.True(TakedownTarget.TryParse(key, out var target));
            await _archive.Store.TakeDownAsync(target, "theo yêu cầu", Token);
        }

        Assert.Equal(keys.Length, await _archive.Store.PurgeAsync(Token));
    }
}
