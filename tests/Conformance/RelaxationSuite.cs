using ArticleSearch.Search;

namespace ArticleSearch.Conformance;

/// <summary>When most of the words are enough.</summary>
public abstract class RelaxationSuite(Func<string, ISearchEngine> open) : EngineSuite(open)
{
    [Fact]
    public async Task Where_none_has_all_words_those_with_most_are_shown_and_it_is_said()
    {
        await IndexAmongOthers(new("a:1", "Vườn cam đỏ"), new("a:2", "Vườn chanh"));

        var page = await Search("vườn cam xanh");

        Assert.Equal(["a:1"], page.Hits.Select(hit => hit.Key.Value));
        Assert.True(page.Relaxed);
    }

    [Fact]
    public async Task Sentence_as_a_query_finds_the_article_that_has_most_of_it()
    {
        await IndexAmongOthers(
            new("a:1", "Làng gốm mở lò", "Nghệ nhân làng gốm mở lò nung mới đón khách dịp cuối năm."),
            new("a:2", "Làng lụa", "Khách mới đến làng lụa cuối tuần."));

        var page = await Search("nghệ nhân làng gốm ven sông mở lò nung mới đón nhiều khách");

        Assert.Equal("a:1", page.Hits[0].Key.Value);
        Assert.True(page.Relaxed);
    }

    [Fact]
    public async Task Short_query_is_relaxed_only_where_nothing_has_all_words()
    {
        await IndexAmongOthers(new("a:1", "Vườn cam đỏ"), new("a:2", "Vườn cam đỏ mọng"), new("a:3", "Vườn cam"));

        var strict = await Search("vườn cam đỏ mọng");
        Assert.Equal((1, false), (strict.Total, strict.Relaxed));

        var relaxed = await Search("vườn cam đỏ mọng nước");
        Assert.Equal((2, true), (relaxed.Total, relaxed.Relaxed));
        Assert.Equal("a:2", relaxed.Hits[0].Key.Value);
    }

    [Fact]
    public async Task Two_words_are_never_relaxed_and_nothing_is_not_called_relaxed()
    {
        await IndexAmongOthers(new("a:1", "Vườn cam"), new("a:2", "Chợ đêm"));

        var two = await Search("vườn đêm");
        Assert.Equal((0, false), (two.Total, two.Relaxed));

        var none = await Search("thuyền buồm biển khơi");
        Assert.Equal((0, false, false), (none.Total, none.Relaxed, none.TolerantOnly));
    }

    [Fact]
    public async Task Fields_days_exclusions_and_filters_hold_in_a_relaxed_query()
    {
        await IndexAmongOthers(
            new("a:1", "Vườn cam đỏ") { Section = "Kinh tế", Published = "2020-01-02T08:00:00+07:00" },
            new("a:2", "Vườn cam đỏ chua") { Section = "Kinh tế", Published = "2021-01-02T08:00:00+07:00" },
            new("a:3", "Vườn cam đỏ") { Section = "Văn hóa", Published = "2021-01-02T08:00:00+07:00" });

        Assert.Equal(["a:1", "a:3"], await Sorted("vườn cam đỏ mọng -chua"));
        Assert.Equal(["a:2", "a:3"], await Sorted("vườn cam đỏ mọng tu:2021"));
        Assert.Equal(["a:2"], await Sorted("vườn cam đỏ mọng tieude:chua"));
        Assert.Equal(["a:3"], await Keys(new ArticleQuery { Text = "vườn cam đỏ mọng", Sections = ["Văn hóa"] }));
    }

    [Fact]
    public async Task Long_name_that_is_written_again_and_again_is_asked_for_in_full()
    {
        const string Name = "Trung tâm Hỗ trợ nông dân miền núi";
        await IndexAmongOthers([
            .. Enumerable.Range(0, 6).Select(i => new SampleArticle($"n:{i}", $"Tin {i}", $"{Name} mở lớp {i}.")),
            new("a:1", "Hỗ trợ nông dân", "Nông dân miền núi được hỗ trợ giống lúa."),
        ]);

        var name = await Search(Name);
        Assert.Equal((6, false), (name.Total, name.Relaxed));

        var headline = await Search("Trung tâm giống lúa hỗ trợ nông dân miền núi");
        Assert.True(headline.Relaxed);
        Assert.Contains("a:1", headline.Hits.Select(hit => hit.Key.Value));
    }

    [Fact]
    public async Task Long_phrase_in_quotes_is_meant_as_it_stands()
    {
        await IndexAmongOthers(
            new("a:1", "Nghệ nhân làng gốm mở lò nung mới"),
            new("a:2", "Làng gốm có lò nung mới do nghệ nhân mở"));

        Assert.Equal(["a:1"], await Keys("\"nghệ nhân làng gốm mở lò nung mới\""));
    }

    [Fact]
    public async Task By_date_a_sentence_is_first_asked_for_word_by_word()
    {
        await IndexAmongOthers(
            new("a:1", "Nghệ nhân làng gốm mở lò nung mới") { Published = "2020-01-02T08:00:00+07:00" },
            new("a:2", "Nghệ nhân làng gốm") { Published = "2021-01-02T08:00:00+07:00" });
        const string Sentence = "nghệ nhân làng gốm mở lò nung mới";

        Assert.Equal(["a:1", "a:2"], await Keys(Sentence));
        Assert.Equal(["a:1"], await Keys(new ArticleQuery { Text = Sentence, Sort = SortOrder.Newest }));
        Assert.Equal(["a:2", "a:1"], await Keys(new ArticleQuery { Text = Sentence + " đẹp", Sort = SortOrder.Newest }));
    }

    [Fact]
    public async Task Most_words_with_their_marks_go_before_all_words_without()
    {
        await IndexAmongOthers(new("a:1", "Vườn cam đỏ"), new("a:2", "Vươn cằm đo mong"));

        var page = await Search("vườn cam đỏ mọng");

        Assert.Equal("a:1", page.Hits[0].Key.Value);
        Assert.Equal((true, false), (page.Relaxed, page.TolerantOnly));
    }

    /// <summary>In so few articles every word would be one that most of them have.</summary>
    private Task IndexAmongOthers(params SampleArticle[] articles) =>
        Index(articles.Concat(Enumerable.Range(0, 20).Select(i => new SampleArticle($"o:{i}", $"Tin khác {i}"))));
}
