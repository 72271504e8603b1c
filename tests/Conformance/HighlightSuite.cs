using ArticleSearch.Ingest.Text;
using ArticleSearch.Search;
using ArticleSearch.Search.Analysis;
using ArticleSearch.Search.Query;

namespace ArticleSearch.Conformance;

/// <summary>What is marked in titles and sentences is what was asked for.</summary>
public abstract class HighlightSuite(Func<string, ISearchEngine> open) : EngineSuite(open)
{
    private static readonly string[] Shapes =
        ["{0}", "{0} {1}", "{0} {1} {2}", "\"{0} {1}\"", "\"{0} {1}\"~3", "\"{0} {1}\"~câu", "{0} OR {1}", "{0} -{1}", "tieude:{0}", "({0} OR {1}) {2}", "{0} \"{1} {2}\"", "la*", "ngh* {0}"];

    private readonly TokenBuffer _tokens = new();

    [Fact]
    public async Task Marks_show_the_words_as_they_stand_in_the_text()
    {
        await Index(new SampleArticle("a:1", "Hội nghị về đê điều", "Câu mở đầu. Đoàn kiểm tra ĐÊ ĐIỀU xã ven sông. Câu cuối."));

        var hit = Assert.Single((await Search("de dieu")).Hits);

        Assert.Equal("Đoàn kiểm tra ĐÊ ĐIỀU xã ven sông.", hit.Snippet.Text);
        Assert.Equal(["ĐÊ ĐIỀU"], Marked(hit.Snippet));
        Assert.Equal(["đê điều"], Marked(hit.Title));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Every_mark_is_a_word_of_the_query(bool exact, bool unmarked)
    {
        await Index(new InventedArticles(seed: 21).Make(150));
        var (random, invented, marks) = (new Random(22), new InventedArticles(seed: 23), 0);
        for (var i = 0; i < 400; i++)
        {
            var typed = string.Format(
                System.Globalization.CultureInfo.InvariantCulture, Shapes[random.Next(Shapes.Length)], invented.Word(), invented.Word(), invented.Word());
            var page = await Search(new ArticleQuery { Text = unmarked ? Marks.Remove(typed) : typed, ExactMarks = exact, PageSize = 20 });
            Func<string, string> form = exact ? term => term : Marks.Remove;
            var asked = Terms(page.Understood.Parts, form).ToHashSet();
            foreach (var text in page.Hits.SelectMany(hit => new[] { hit.Title, hit.Snippet }))
            {
                AssertMarks(text, asked, form, typed);
                marks += text.Marks.Count;
            }
        }

        Assert.InRange(marks, 400, int.MaxValue);
    }

    [Fact]
    public async Task Every_hit_of_a_word_shows_it()
    {
        var articles = new InventedArticles(seed: 31).Make(150);
        await Index(articles.Select(article => article with { Tags = [] }));
        foreach (var word in InventedArticles.Words)
        {
            var hits = (await Search(new ArticleQuery { Text = word, PageSize = 150 })).Hits;
            Assert.NotEmpty(hits);
            Assert.All(hits, hit => Assert.True(hit.Title.Marks.Count + hit.Snippet.Marks.Count > 0, $"{word}: {hit.Title.Text} | {hit.Snippet.Text}"));
        }
    }

    [Fact]
    public async Task Offsets_count_code_units_of_the_text_as_printed()
    {
        await Index(new SampleArticle("a:1", "😀 Uỷ ban “Đỏ”", "Đoàn 𝐀lpha gặp UỶ BAN ấy."));

        var hit = Assert.Single((await Search("ủy ban")).Hits);

        Assert.Equal(["Uỷ ban"], Marked(hit.Title));
        Assert.Equal(["UỶ BAN"], Marked(hit.Snippet));
    }

    /// <summary>In order, apart, on whole words, and each word covered by a term that was asked for.</summary>
    private void AssertMarks(Highlighted text, HashSet<string> asked, Func<string, string> form, string typed)
    {
        var end = 0;
        foreach (var mark in text.Marks)
        {
            var slice = mark.In(text.Text).ToString();
            Assert.True(mark.Start >= end && slice.Length > 0, $"{typed}: {mark} behind {end} in {text.Text}");
            end = mark.End;
            _tokens.Read(slice);
            var wanted = All().Where(token => IsAsked(form(_tokens.Term(token).ToString()), asked)).ToList();
            Assert.True(All().Any() && All().All(token => wanted.Any(other => other.Start <= token.Start && token.End <= other.End)), $"{typed}: “{slice}” in {text.Text}");
        }
    }

    private IEnumerable<Token> All() => Enumerable.Range(0, _tokens.Count).Select(i => _tokens[i]).Where(token => !token.IsBorder);

    private static bool IsAsked(string term, HashSet<string> asked) =>
        asked.Contains(term) || asked.Any(prefix => prefix[^1] == '*' && term.StartsWith(prefix[..^1], StringComparison.Ordinal));

    private List<string> Terms(IEnumerable<QueryNode> nodes, Func<string, string> form) => [.. nodes.SelectMany(node => node switch
    {
        QueryNode.Word word => Analyzed(word.Text, form),
        QueryNode.Phrase phrase => Analyzed(phrase.Text, form),
        QueryNode.Together together => Analyzed(together.Text, form),
        QueryNode.Prefix prefix => [form(Spelling.Of(prefix.Text)) + "*"],
        QueryNode.All all => Terms(all.Nodes, form),
        QueryNode.Any any => Terms(any.Nodes, form),
        QueryNode.In field => Terms([field.Node], form),
        _ => [],
    })];

    private List<string> Analyzed(string text, Func<string, string> form)
    {
        _tokens.Read(text);
        return [.. All().Select(token => form(_tokens.Term(token).ToString()))];
    }
}
