namespace ArticleSearch.Eval;

/// <summary>"Did you mean" over the corpus: the right word for an invented slip, nothing where nothing better is there.</summary>
public sealed class MisspellingTests(CorpusAnswers answers) : IClassFixture<CorpusAnswers>
{
    public static TheoryData<string, string> Slips() => [.. File.ReadLines(Checkout.Misspellings).Select(line => line.Split('\t')).Select(row => (row[0], row[1]))];

    [Theory]
    [MemberData(nameof(Slips))]
    public async Task What_was_meant_is_offered_only_where_it_finds_more(string typed, string meant)
    {
        var page = await answers.AskAsync(typed, TestContext.Current.CancellationToken);

        Assert.Equal(meant, page.DidYouMean?.Text ?? "");
        if (page.DidYouMean is { } other)
        {
            var found = await answers.AskAsync(other.Text, TestContext.Current.CancellationToken);
            Assert.Equal(other.Total, found.Total);
            Assert.True(other.Total > (page.Relaxed ? 0 : page.Total), $"{other.Total} against {page.Total}");
        }
    }
}
