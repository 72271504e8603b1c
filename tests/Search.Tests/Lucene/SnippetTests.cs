using ArticleSearch.Conformance;
using ArticleSearch.Search.Lucene;

namespace ArticleSearch.Search.Tests.Lucene;

public sealed class SnippetTests : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("article-index-");
    private readonly LuceneEngine _engine;

    public SnippetTests() => _engine = LuceneEngine.Open(_folder.FullName);

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Sentence_with_most_of_the_query_is_shown()
    {
        var snippet = await Snippet("mùa lúa", "Mở đầu chuyện mùa. Nông dân gặt lúa. Năm nay được mùa lúa lớn. Hết.");

        Assert.Equal("Năm nay được mùa lúa lớn.", snippet.Text);
        Assert.Equal(["mùa lúa"], Marked(snippet));
    }

    [Fact]
    public async Task Title_is_not_shown_again()
    {
        var snippet = await Snippet("bản tin", "Câu đầu của bài. Câu sau.");

        Assert.Equal(("Câu đầu của bài.", 0), (snippet.Text, snippet.Marks.Count));
    }

    [Fact]
    public async Task Only_the_reading_that_was_typed_is_marked_where_it_stands()
    {
        var snippet = await Snippet("tinh giản", "Tỉnh nọ đã tinh giản bộ máy.");

        Assert.Equal(["tinh giản"], Marked(snippet));
    }

    [Fact]
    public async Task Words_of_a_phrase_are_marked_only_as_a_phrase()
    {
        var snippet = await Snippet("\"chợ nổi\"", "Nổi tiếng nhất là chợ nổi gần chợ cũ.");

        Assert.Equal(["chợ nổi"], Marked(snippet));
    }

    [Fact]
    public async Task Long_sentence_is_cut_around_the_words()
    {
        var filler = string.Join(' ', Enumerable.Repeat("chuyện bên lề", 60));
        var snippet = await Snippet("đê điều", $"Mở bài {filler} kiểm tra đê điều ven sông {filler} kết bài.");

        Assert.InRange(snippet.Text.Length, 200, 302);
        Assert.StartsWith("…", snippet.Text, StringComparison.Ordinal);
        Assert.EndsWith("…", snippet.Text, StringComparison.Ordinal);
        Assert.Equal(["đê điều"], Marked(snippet));
        Assert.Contains("kiểm tra đê điều ven sông", snippet.Text, StringComparison.Ordinal);
        Assert.All(snippet.Text.Trim('…').Split(' '), word => Assert.Contains(word, $"{filler} kiểm tra đê điều ven sông".Split(' ')));
    }

    [Fact]
    public async Task Text_without_blanks_is_cut_between_characters()
    {
        var snippet = await Snippet("bản", "a" + string.Concat(Enumerable.Repeat("😀", 400)));

        Assert.True(snippet.Text.IsNormalized(), "a lone surrogate is no text");
        Assert.EndsWith("…", snippet.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Article_of_a_title_alone_has_no_snippet() => Assert.Equal("", (await Snippet("bản tin", "")).Text);

    private async Task<Highlighted> Snippet(string query, string lead)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await _engine.ApplyAsync([new SampleArticle("s:1", "Bản tin", lead).Upsert()], cancellation);
        var page = await _engine.SearchAsync(new ArticleQuery { Text = query }, cancellation);
        return Assert.Single(page.Hits).Snippet;
    }

    private static IEnumerable<string> Marked(Highlighted text) => text.Marks.Select(mark => mark.In(text.Text).ToString());
}
