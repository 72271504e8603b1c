using ArticleSearch.Search;

namespace ArticleSearch.Conformance;

/// <summary>The same story posted twice stands in the list once; two stories about one event are two.</summary>
public abstract class CopiesSuite(Func<string, ISearchEngine> open) : EngineSuite(open)
{
    private const string Story =
        "Sáng sớm, những người thợ gốm của làng đã nhóm lò. Khói trắng bay qua mái ngói, lẫn vào sương trên mặt đê. " +
        "Già làng kể rằng mẻ đầu năm bao giờ cũng được để dành cho đình, rồi mới đến phần người mua từ xa. " +
        "Năm nay đất sét lấy từ bãi bồi mới, mịn hơn mọi năm, nên ai cũng mong màu men sẽ sáng.";

    private const string SameEvent =
        "Lò gốm của làng đỏ lửa từ sáng sớm để kịp mẻ đầu năm. Theo các nghệ nhân, nguyên liệu vụ này tốt hơn hẳn, nhờ con sông bồi thêm phù sa. " +
        "Hợp tác xã dự tính bán ra chừng ba nghìn sản phẩm, phần lớn là bát đĩa và đồ thờ, cho khách các tỉnh lân cận.";

    [Fact]
    public async Task Copy_stands_under_the_better_hit()
    {
        await IndexStories();

        var page = await Search(new ArticleQuery { Text = "lò gốm mẻ đầu năm", GroupCopies = true });

        Assert.Equal((3, 2), (page.Total, page.Listed));
        var story = Assert.Single(page.Hits, hit => hit.Copies.Count > 0);
        var copy = Assert.Single(story.Copies);
        Assert.Equal(["s:1", "s:2"], new[] { story.Key.Value, copy.Key.Value }.Order(StringComparer.Ordinal));
        Assert.Equal("Làng gốm vào mẻ đầu năm", copy.Title);
        Assert.Empty(Assert.Single(page.Hits, hit => hit.Key.Value == "s:3").Copies);
    }

    [Fact]
    public async Task Without_grouping_each_stands_for_itself()
    {
        await IndexStories();

        var page = await Search("lò gốm mẻ đầu năm");

        Assert.Equal((3, 3, 3), (page.Total, page.Listed, page.Hits.Count));
        Assert.All(page.Hits, hit => Assert.Empty(hit.Copies));
    }

    [Fact]
    public async Task Copy_with_a_line_more_is_a_copy()
    {
        await Index(new("s:1", "Làng gốm", "Mẻ đầu năm.", Story), new("s:2", "Làng gốm", "Mẻ đầu năm.", Story, "Ảnh và lời: một bạn đọc gửi về tòa soạn."));

        Assert.Equal(1, (await Search(new ArticleQuery { Text = "làng gốm", GroupCopies = true })).Listed);
    }

    [Fact]
    public async Task Columns_of_one_shape_with_other_news_are_no_copies()
    {
        await Index(Enumerable.Range(1, 5).Select(day => new SampleArticle(
            $"s:{day}", "Giá vàng hôm nay", "", string.Join(' ', Enumerable.Range(0, 30).Select(i => $"mã {day * 977 * (i + 3) % 997} giá {day * 31 * (i + 7) % 613}")))));

        Assert.Equal(5, (await Search(new ArticleQuery { Text = "giá vàng", GroupCopies = true })).Listed);
    }

    [Fact]
    public async Task Many_copies_of_one_story_leave_one_page()
    {
        await Index(Enumerable.Range(0, 30).Select(i => new SampleArticle($"s:{i}", "Làng gốm", "Mẻ đầu năm.", Story)));

        var page = await Search(new ArticleQuery { Text = "làng gốm", GroupCopies = true });

        Assert.Equal((30, 1), (page.Total, page.Listed));
        Assert.Equal(29, Assert.Single(page.Hits).Copies.Count);
        Assert.Null(page.Next);
        Assert.Equal(30, page.Facets.Kinds.Sum(kind => kind.Count));
    }

    private Task IndexStories() => Index(
        new("s:1", "Làng gốm vào mẻ đầu năm", "Lò đã đỏ lửa.", Story),
        new("s:2", "Làng gốm vào mẻ đầu năm", "Lò đã đỏ lửa.", Story),
        new("s:3", "Lò gốm đỏ lửa", "Mẻ đầu năm đã bắt đầu.", SameEvent));
}
