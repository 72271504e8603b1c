using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Officials;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Tests.Store;

public sealed class OfficialTests
{
    private const string Secretary = "Bí thư|Thành ủy";
    private const string Name = "Vi Khắc Lẫm";

    private static readonly DateOnly First = new(2018, 1, 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Articles_evidence_one_person_with_his_tenures()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await PrintAsync(archive, "hnm-new:1", 0, (Name, "Chủ tịch|UBND huyện Thạch Sơn"));
        await PrintAsync(archive, "hnm-new:2", 40, (Name, "Chủ tịch|UBND huyện Thạch Sơn"));
        await PrintAsync(archive, "hnm-new:3", 300, (Name, "Giám đốc|Sở Y tế"), (Name, "nguyên Chủ tịch|UBND huyện Thạch Sơn"));
        await PrintAsync(archive, "hnm-new:4", 310, ("Vi Khắc Lẫm", "Giám đốc|Sở Y tế Hà Nội"));
        await archive.Store.SettleOfficialsAsync(Token);

        var profile = await SingleAsync(archive);

        Assert.Equal((Name, 4, 0), (profile.Name, profile.Articles, profile.Quotes));
        Assert.Equal(
            [
                ("Chủ tịch", "UBND huyện Thạch Sơn", Standing.Holder, First, First.AddDays(40), "hnm-new:1", "hnm-new:2", 2),
                ("Giám đốc", "Sở Y tế Hà Nội", Standing.Holder, First.AddDays(300), First.AddDays(310), "hnm-new:3", "hnm-new:4", 2),
                ("Chủ tịch", "UBND huyện Thạch Sơn", Standing.Former, First.AddDays(300), First.AddDays(300), "hnm-new:3", "hnm-new:3", 1),
            ],
            profile.Tenures.Select(tenure => (
                tenure.Office, tenure.Organisation, tenure.Standing, tenure.From!.Value, tenure.To!.Value,
                tenure.FirstEvidence.Article.Value, tenure.LastEvidence.Article.Value, tenure.Articles)).OrderBy(tenure => tenure.Item4).ThenBy(tenure => tenure.Standing));
        Assert.Equal(["hnm-new:4", "hnm-new:3", "hnm-new:3", "hnm-new:2", "hnm-new:1"], (await archive.Store.ReadEvidenceAsync(profile.Id, 0, 10, Token)).Select(one => one.Article.Value));
    }

    [Fact]
    public async Task Spellings_of_a_name_are_variants_of_one_person()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await PrintAsync(archive, "hnm-new:1", 0, ("Hoàng Thị Hoà", Secretary));
        await PrintAsync(archive, "hnm-new:2", 1, ("Hoàng Thị Hòa", Secretary));
        await PrintAsync(archive, "hnm-new:3", 2, ("Hoàng Thị Hòa", Secretary));
        await archive.Store.SettleOfficialsAsync(Token);

        Assert.Equal(["Hoàng Thị Hòa", "Hoàng Thị Hoà"], (await SingleAsync(archive)).Variants);
        Assert.Single(await archive.Store.ListOfficialsAsync("thi hoa", 0, 10, Token));
        Assert.Empty(await archive.Store.ListOfficialsAsync("lẫm", 0, 10, Token));
    }

    [Fact]
    public async Task A_revised_article_loses_the_evidence_of_its_older_revision()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await PrintAsync(archive, "hnm-new:1", 0, (Name, Secretary));
        await PrintAsync(archive, "hnm-new:2", 1, (Name, Secretary));
        await archive.Store.SettleOfficialsAsync(Token);
        var id = (await SingleAsync(archive)).Id;

        await PrintAsync(archive, "hnm-new:2", 1, ("Đào Thị Lụa", "Phó Bí thư|Thành ủy"));
        await archive.Store.SettleOfficialsAsync(Token);

        Assert.Equal(1, (await archive.Store.ReadOfficialAsync(id, Token))!.Articles);
        Assert.Equal(["Vi Khắc Lẫm", "Đào Thị Lụa"], (await archive.Store.ListOfficialsAsync("", 0, 10, Token)).Select(one => one.Name));
    }

    [Fact]
    public async Task An_official_keeps_his_number_through_a_new_extraction()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await PrintAsync(archive, "hnm-new:1", 0, (Name, Secretary));
        await archive.Store.SettleOfficialsAsync(Token);
        var id = (await SingleAsync(archive)).Id;
        var article = (await archive.Store.ReadAsync(ArticleKey.Of("hnm-new:1"), null, Token))!;

        await archive.Store.ReannotateAsync([(article, ProvenAnnotations.Of(article.Text, new Annotations(2)))], Token);
        await archive.Store.SettleOfficialsAsync(Token);
        Assert.Null(await archive.Store.ReadOfficialAsync(id, Token));
        Assert.Equal(0, await archive.Store.CountOfficialsAsync(Token));

        await archive.Store.ReannotateAsync([(article, ProvenAnnotations.Of(article.Text, article.Annotations))], Token);
        await archive.Store.SettleOfficialsAsync(Token);
        Assert.Equal(id, (await SingleAsync(archive)).Id);
    }

    [Fact]
    public async Task An_article_knows_who_its_officials_are_and_is_indexed_again_when_that_changes()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await PrintAsync(archive, "hnm-new:1", 0, (Name, "Chủ tịch|UBND tỉnh Hà Nam"));
        var article = Assert.Single(await archive.Store.ReadUnindexedAsync(10, Token));
        Assert.Empty(article.OfficialIds);
        await archive.Store.MarkIndexedAsync([article], Token);

        await archive.Store.SettleOfficialsAsync(Token);
        article = Assert.Single(await archive.Store.ReadUnindexedAsync(10, Token));
        Assert.Equal((await SingleAsync(archive)).Id, article.OfficialIds[Name]);
        await archive.Store.MarkIndexedAsync([article], Token);

        await archive.Store.SettleOfficialsAsync(Token);
        Assert.Empty(await archive.Store.ReadUnindexedAsync(10, Token));
    }

    [Fact]
    public async Task Two_of_one_name_are_two_and_become_one_when_an_article_says_so()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await PrintAsync(archive, "hnm-new:1", 0, (Name, "Chủ tịch|UBND tỉnh Hà Nam"));
        await PrintAsync(archive, "hnm-new:2", 9, (Name, "Chủ tịch|UBND tỉnh Nam Định"));
        await archive.Store.SettleOfficialsAsync(Token);
        Assert.Equal(2, await archive.Store.CountOfficialsAsync(Token));

        await PrintAsync(archive, "hnm-new:3", 10, (Name, "nguyên Chủ tịch|UBND tỉnh Hà Nam"), (Name, "Chủ tịch|UBND tỉnh Nam Định"));
        await archive.Store.SettleOfficialsAsync(Token);

        Assert.Equal(3, (await SingleAsync(archive)).Articles);
    }

    [Fact]
    public async Task The_registry_is_the_same_however_often_it_is_cut_short()
    {
        await using var whole = await TemporaryStore.OpenAsync();
        await using var cut = await TemporaryStore.OpenAsync();
        foreach (var archive in new[] { whole, cut })
        {
            for (var number = 0; number < 15; number++)
            {
                await PrintAsync(archive, $"hnm-new:{number}", number * 17, ($"Vi Khắc {(char)('A' + (number % 7))}", $"Chủ tịch|UBND huyện {(char)('A' + (number % 3))}"));
                if (archive == cut)
                {
                    await archive.Store.SettleOfficialsAsync(Token);
                    await archive.ReopenAsync();
                }
            }

            await archive.Store.SettleOfficialsAsync(Token);
        }

        Assert.Equal(await ShapeAsync(whole), await ShapeAsync(cut));

        static async Task<List<string>> ShapeAsync(TemporaryStore archive)
        {
            var shapes = new List<string>();
            foreach (var one in await archive.Store.ListOfficialsAsync("", 0, 100, Token))
            {
                shapes.Add(one.Name + string.Join(',', (await archive.Store.ReadEvidenceAsync(one.Id, 0, 100, Token)).Select(evidence => evidence.Article.Value)));
            }

            return [.. shapes.Order(StringComparer.Ordinal)];
        }
    }

    [Fact]
    public async Task Who_held_an_office_is_told_with_the_articles_around_the_day()
    {
        await using var archive = await TwoSecretariesAsync();

        var known = Assert.IsType<Holder.Known>(await HeldAsync(archive, 100)).Candidate;

        Assert.Equal(("Vi Khắc Lẫm", "Bí thư Thành ủy"), (known.Name, known.AsPrinted));
        Assert.Equal((("hnm-new:1"), 100), (known.Before!.Key.Value, known.Before.Days));
        Assert.Equal(("hnm-new:2", 80), (known.After!.Key.Value, known.After.Days));
        Assert.Equal("Đào Thị Lụa", Assert.IsType<Holder.Known>(await HeldAsync(archive, 260)).Candidate.Name);
    }

    [Fact]
    public async Task Between_two_holders_both_are_listed() =>
        Assert.Equal(["Vi Khắc Lẫm", "Đào Thị Lụa"], (await SeveralAsync(189, Secretary)).Candidates.Select(one => one.Name));

    [Fact]
    public async Task Who_is_called_a_former_one_has_left()
    {
        await using var archive = await TwoSecretariesAsync();
        await PrintAsync(archive, "hnm-new:9", 185, (Name, "nguyên Bí thư|Thành ủy"));
        await archive.Store.SettleOfficialsAsync(Token);

        Assert.Equal("Đào Thị Lụa", Assert.IsType<Holder.Known>(await HeldAsync(archive, 190)).Candidate.Name);
    }

    [Fact]
    public async Task An_office_that_several_hold_lists_them()
    {
        var several = await SeveralAsync(20, "Phó Bí thư|Thành ủy");
        Assert.True(several.IsShared);
        Assert.Equal(["Hà Bân", "Lò Thị Mây"], several.Candidates.Select(one => one.Name));
    }

    [Theory]
    [InlineData("Bí thư|Thành ủy", -200, "long before")]
    [InlineData("Bí thư|Thành ủy", 2000, "long after")]
    [InlineData("Bí thư|Thành ủy TP HCM", 100, "another city")]
    [InlineData("Chủ tịch|UBND phường", 20, "which one?")]
    public async Task What_no_article_tells_is_unknown(string office, int day, string _)
    {
        await using var archive = await TwoSecretariesAsync();
        Assert.IsType<Holder.Unknown>(await HeldAsync(archive, day, office));
    }

    [Fact]
    public async Task For_an_office_without_a_name_its_holder_is_proposed_and_not_printed()
    {
        await using var archive = await TwoSecretariesAsync();
        var article = Sample.Article("hnm-new:50", body: "Bí thư Thành ủy nói: \"Phải làm ngay\".", published: At(100));
        var span = Annotated.At(article.Text, "Bí thư Thành ủy");
        await RecordAsync(archive, article, new Annotations(1)
        {
            Mentions = [new Mention(span, span, MentionKind.Role, Person: null, [], span, "r")],
            Quotes = [Annotated.Quote(article.Text, "Phải làm ngay") with { Role = span }],
        });
        var stored = (await archive.Store.ReadAsync(article.Key, null, Token))!;

        var inferred = Assert.Single(await archive.Store.InferAsync(stored, Token));

        Assert.Equal(span, inferred.Span);
        Assert.Equal("Vi Khắc Lẫm", Assert.IsType<Holder.Known>(inferred.Holder).Candidate.Name);
        Assert.Equal(Speaker.Unknown with { Candidates = stored.Annotations.Quotes[0].Speaker.Candidates }, stored.Annotations.Quotes[0].Speaker);
    }

    private static async Task<Holder.Several> SeveralAsync(int day, string office)
    {
        await using var archive = await TwoSecretariesAsync();
        return Assert.IsType<Holder.Several>(await HeldAsync(archive, day, office));
    }

    private static async Task<TemporaryStore> TwoSecretariesAsync()
    {
        var archive = await TemporaryStore.OpenAsync();
        await PrintAsync(archive, "hnm-new:1", 0, (Name, Secretary), ("Lò Thị Mây", "Phó Bí thư|Thành ủy"));
        await PrintAsync(archive, "hnm-new:7", 10, ("Hà Bân", "Phó Bí thư Thường trực|Thành ủy Hà Nội"), ("Hoàng Lẫm", "Chủ tịch|UBND phường"));
        await PrintAsync(archive, "hnm-new:2", 180, (Name, Secretary));
        await PrintAsync(archive, "hnm-new:3", 200, ("Đào Thị Lụa", "Bí thư|Thành ủy Hà Nội"));
        await PrintAsync(archive, "hnm-new:4", 300, ("Đào Thị Lụa", Secretary));
        await archive.Store.SettleOfficialsAsync(Token);
        return archive;
    }

    private static Task<Holder> HeldAsync(TemporaryStore archive, int day, string office = Secretary) =>
        archive.Store.WhoHeldAsync(office.Split('|')[0], office.Split('|')[1], First.AddDays(day), Token);

    private static async Task<OfficialProfile> SingleAsync(TemporaryStore archive) =>
        (await archive.Store.ReadOfficialAsync(Assert.Single(await archive.Store.ListOfficialsAsync("", 0, 10, Token)).Id, Token))!;

    /// <summary>An article that prints these offices with these names, office and organisation parted by a bar.</summary>
    internal static Task PrintAsync(TemporaryStore archive, string key, int day, params (string Name, string Office)[] printed)
    {
        var article = Sample.Article(
            key, title: $"Tin {key}", body: string.Join(". ", printed.Select(one => $"{one.Office.Replace('|', ' ')} {one.Name}")), published: At(day)) with
        { Slug = Slug.Of(key) };
        var officials = printed.GroupBy(one => one.Name).Select(one => new Official(one.Key, [.. one.Select(role => RoleOf(article.Text, role.Office))]));
        return RecordAsync(archive, article, new Annotations(1) { Officials = [.. officials] });
    }

    private static Role RoleOf(ArticleText text, string office)
    {
        var (head, organisation) = (office.Split('|')[0], office.Split('|')[1]);
        var isFormer = head.StartsWith("nguyên ", StringComparison.Ordinal);
        return Annotated.Role(text, office.Replace('|', ' '), isFormer ? head["nguyên ".Length..] : head, organisation, isFormer ? Standing.Former : Standing.Holder);
    }

    private static DateTimeOffset At(int day) => new(First.AddDays(day), new TimeOnly(9, 0), TimeSpan.FromHours(7));

    private static async Task RecordAsync(TemporaryStore archive, ParsedArticle article, Annotations annotations)
    {
        var location = await archive.AddAsync($"file:///{article.Key.Value}.html");
        await archive.RecordAsync(Annotated.Found(location.Id, article, annotations), new Finding.End(location.Id));
    }
}
