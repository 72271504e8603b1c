using ArticleSearch.Ingest.Discover;

namespace ArticleSearch.Ingest.Tests.Discover;

public sealed class PagerAnswerTests
{
    [Fact]
    public async Task The_answer_names_articles_and_the_number_that_asks_for_older_ones()
    {
        var list = await Lists.ReadAsync(ListKind.Pager,
            """
            [{"PublisherId":700002,"LinktoMe2":"https://hanoimoi.vn/cho-hoa-700002.html","Title":"Chợ hoa","PublishedTime":"\/Date(1772409121000)\/"},
             {"PublisherId":"700001","LinktoMe":"https://hanoimoi.vn/mua-sau-700001.html","TimeX2":"2026-03-02 06:40:00"},
             {"Title":"Quảng cáo"}, 7]
            """);

        Assert.Null(list.Failure);
        Assert.Equal(
            [
                new ListEntry("https://hanoimoi.vn/cho-hoa-700002.html", Lists.Vietnam(2026, 3, 2, 6, 52).AddSeconds(1)),
                new ListEntry("https://hanoimoi.vn/mua-sau-700001.html", Lists.Vietnam(2026, 3, 2, 6, 40)),
            ],
            list.Entries);
        Assert.Equal(700001, list.Next);
    }

    [Theory]
    [InlineData("[]", null)]
    [InlineData("{\"error\":1}", Reason.NotAList)]
    [InlineData("[{\"LinktoMe\":", Reason.BrokenList)]
    [InlineData("<html><head><title>Just a moment...</title></head></html>", Reason.Challenge)]
    public async Task The_end_and_trouble_are_told_apart(string body, Reason? reason)
    {
        var list = await Lists.ReadAsync(ListKind.Pager, body);

        Assert.Equal(reason, list.Failure?.Reason);
        Assert.Empty(list.Entries);
        Assert.Null(list.Next);
    }

    [Fact]
    public async Task Nesting_without_end_is_left() =>
        Assert.Equal(Reason.BrokenList, (await Lists.ReadAsync(ListKind.Pager, new string('[', 100_000))).Failure?.Reason);
}
