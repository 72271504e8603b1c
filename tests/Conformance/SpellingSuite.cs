using ArticleSearch.Search;

namespace ArticleSearch.Conformance;

/// <summary>What is written in several ways is one: abbreviations, numbers, dates, codes, spellings.</summary>
public abstract class SpellingSuite(Func<string, ISearchEngine> open) : EngineSuite(open)
{
    [Fact]
    public async Task Both_placements_of_the_tone_are_one_word()
    {
        await Index(new("a:1", "Uỷ ban họp"), new("a:2", "Ủy ban xã"), new("a:3", "Hòa bình"));

        Assert.Equal(await Keys("ủy ban"), await Keys("uỷ ban"));
        Assert.Equal(2, (await Search("uỷ ban")).Total);
        Assert.Equal(["a:3"], await Keys("hoà bình"));
        Assert.All((await Search("uỷ ban")).Hits, hit => Assert.True(hit.ExactMarks));
    }

    [Fact]
    public async Task Decomposed_text_is_the_same_as_composed()
    {
        await Index(new SampleArticle("a:1", "Ngõ nhỏ phố nhỏ"));

        var hit = Assert.Single((await Search("ngõ phố".Normalize(System.Text.NormalizationForm.FormD))).Hits);
        Assert.True(hit.ExactMarks);
    }

    /// <summary>Two ways to write one thing.</summary>
    public static TheoryData<string, string> Pairs => new()
    {
        { "UBND", "ủy ban nhân dân" },
        { "UBND", "uỷ ban nhân dân" },
        { "HĐND", "hội đồng nhân dân" },
        { "TP Vinh", "thành phố Vinh" },
        { "TP. Vinh", "thành phố Vinh" },
        { "TP.HCM", "thành phố Hồ Chí Minh" },
        { "TPHCM", "thành phố Hồ Chí Minh" },
        { "TPHCM", "TP Hồ Chí Minh" },
        { "TP Hồ Chí Minh", "thành phố Hồ Chí Minh" },
        { "Sở KH&ĐT", "Sở Kế hoạch và Đầu tư" },
        { "Sở KHĐT", "Sở KH&ĐT" },
        { "hội nghị TƯ", "hội nghị TW" },
        { "hội nghị T.Ư", "hội nghị trung ương" },
        { "1.549", "1549" },
        { "2,92", "2.92" },
        { "9-2-2018", "09/02/2018" },
        { "9.2.2018", "9/2/2018" },
        { "15/2023/NĐ-CP", "15/2023/nđ-cp" },
        { "hoà thuận", "hòa thuận" },
        { "thuỷ lợi", "thủy lợi" },
        { "kỹ thuật", "kĩ thuật" },
        { "lý do", "lí do" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task One_spelling_finds_the_other_and_marks_it_where_it_stands(string one, string other)
    {
        await Index(new("a:1", "Tin sớm", $"Hôm ấy {one} được nói tới."), new("a:2", "Tin muộn", $"Hôm ấy {other} được nói tới."), new("a:3", "Tin khác"));

        foreach (var text in new[] { one, other, $"\"{one}\"", $"\"{other}\"" })
        {
            await FindsBoth(text, one, other);
        }
    }

    /// <summary>Written with other words between or inside, so that a phrase of the one is no phrase of the other.</summary>
    [Theory]
    [InlineData("ngày 9-2-2018", "ngày 9 tháng 2 năm 2018")]
    [InlineData("ngày 09.02.2018", "ngày 9 tháng 2 năm 2018")]
    [InlineData("tháng 2-2018", "tháng 2 năm 2018")]
    [InlineData("quý I/2018", "quý 1 năm 2018")]
    [InlineData("39-NQ/TW", "39-NQ/TƯ")]
    [InlineData("39-NQ/TW", "39-NQ/T.Ư")]
    public async Task One_form_of_a_date_or_code_finds_the_other(string one, string other)
    {
        await Index(new("a:1", "Tin sớm", $"Hôm ấy {one} được nói tới."), new("a:2", "Tin muộn", $"Hôm ấy {other} được nói tới."), new("a:3", "Tin khác"));

        foreach (var text in new[] { one, other, $"\"{one}\"", $"\"{other}\"" })
        {
            await FindsBoth(text, one, other);
        }
    }

    [Fact]
    public async Task Code_that_stands_as_its_parts_only_is_worth_something()
    {
        await Index(new("a:1", "Tin sớm", "Hôm ấy 39 NQ TW được nói tới."), new("a:2", "Tin khác"));

        var hit = Assert.Single((await Search("39-NQ/TW")).Hits);

        Assert.True(hit.Score > 0, $"{hit.Score}");
    }

    [Theory]
    [InlineData("2,92%", "2,92 %")]
    [InlineData("2,92 %", "2.92%")]
    public async Task Per_cents_are_found_by_their_number(string typed, string written)
    {
        await Index(new SampleArticle("a:1", "Tin sớm", $"Giá tăng {written} trong tuần."));

        Assert.Equal("2,92", Shown(Assert.Single((await Search(typed)).Hits)).Replace('.', ','));
    }

    [Theory]
    [InlineData("hdnd", "HĐND")]
    [InlineData("ubnd", "ủy ban nhân dân")]
    [InlineData("hoi dong nhan dan", "HĐND")]
    [InlineData("thanh pho ho chi minh", "TP.HCM")]
    [InlineData("tp hcm", "thành phố Hồ Chí Minh")]
    [InlineData("nd-cp", "15/2023/NĐ-CP")]
    public async Task Without_marks_or_capitals_it_is_found_as_well(string typed, string written)
    {
        await Index(new("a:1", "Tin sớm", $"Hôm ấy {written} được nói tới."), new("a:2", "Tin khác"));

        Assert.Equal(["a:1"], await Keys(typed));
    }

    [Theory]
    [InlineData("9/2/2018", "9-3-2018")]
    [InlineData("39-NQ/TW", "39 nghị quyết của NQ, rồi TW")]
    [InlineData("1.549", "1,549")]
    [InlineData("UBND", "ủy ban và nhân dân")]
    public async Task What_only_looks_alike_is_not_the_same(string typed, string written)
    {
        await Index(new SampleArticle("a:1", "Tin sớm", $"Hôm ấy {written} được nói tới."));

        Assert.Empty(await Keys(typed));
    }

    private async Task FindsBoth(string text, string one, string other)
    {
        var page = await Search(text);
        Assert.Equal(2, page.Total);
        Assert.False(page.Relaxed || page.TolerantOnly, text);
        Assert.All(page.Hits, hit => Assert.Equal(hit.Key.Value == "a:1" ? one : other, Shown(hit)));
    }

    /// <summary>From the first mark of the snippet to the last: a sign between two words is not marked itself.</summary>
    private static string Shown(Hit hit)
    {
        var marks = hit.Snippet.Marks;
        Assert.All(marks.Zip(marks.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, $"{pair.First} overlaps {pair.Second}"));
        return marks.Count == 0 ? "" : hit.Snippet.Text[marks[0].Start..marks[^1].End];
    }
}
