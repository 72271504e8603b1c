using ArticleSearch.Web.Pages;

namespace ArticleSearch.Web.Tests.Pages;

public sealed class PagerTests
{
    [Theory]
    [InlineData(1, 1, new[] { 1 })]
    [InlineData(1, 5, new[] { 1, 2, 3, 0, 5 })]
    [InlineData(5, 9, new[] { 1, 0, 3, 4, 5, 6, 7, 0, 9 })]
    [InlineData(3, 6, new[] { 1, 2, 3, 4, 5, 6 })]
    [InlineData(40, 7, new[] { 1, 0, 7 })]
    [InlineData(100_000, 2_000_000_000, new[] { 1, 0, 99_998, 99_999, 100_000, 100_001, 100_002, 0, 2_000_000_000 })]
    public void The_first_the_last_and_the_near_pages_are_shown(int current, int last, int[] numbers) =>
        Assert.Equal(numbers, new Pager(current, last, _ => "").Numbers);

    [Fact]
    public void The_next_page_is_where_the_cursor_leads_and_none_comes_behind_the_last()
    {
        var pager = new Pager(100, 102, number => $"{number}") { Cursor = "x" };

        Assert.Equal("x", pager.Next);
        Assert.Equal("101", (pager with { Cursor = null }).Next);
        Assert.Null((pager with { Current = 102 }).Next);
    }
}
