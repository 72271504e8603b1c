using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract;
using ArticleSearch.Ingest.Revisions;
using ArticleSearch.Ingest.Tests.Store;

namespace ArticleSearch.Ingest.Tests.Revisions;

public sealed class FactChangesTests
{
    private const string Title = "Xã Hạ Điền họp bàn giữ bến nước";
    private const string Said = "Ông Lò Văn Sính, Chủ tịch UBND xã Hạ Điền, nói: “Mất bến nước là mất làng, xã sẽ sửa ba bến trong năm nay”.";
    private const string Softened = "Ông Lò Văn Sính, Chủ tịch UBND xã Hạ Điền, nói: “Mất bến nước là mất làng, xã sẽ xem xét sửa ba bến”.";
    private const string Count = "Đến nay, xã đã sửa 12 bến nước, đạt 60% kế hoạch.";

    [Fact]
    public void A_quote_whose_words_changed_is_one_quote()
    {
        var comparison = Revised.CompareExtracted(Revised.Text(Title, "", Said, Count), Revised.Text(Title, "", Softened, Count));

        var change = Assert.Single(comparison.Quotes!);
        Assert.Equal("Mất bến nước là mất làng, xã sẽ sửa ba bến trong năm nay", Slice(comparison.Older, change.Old!.Span));
        Assert.Equal("Mất bến nước là mất làng, xã sẽ xem xét sửa ba bến", Slice(comparison.Newer, change.New!.Span));
        Assert.DoesNotContain(comparison.Figures!, figure => figure.Old?.Unit == "%");
    }

    [Fact]
    public void A_quote_that_is_no_longer_printed_is_gone_and_one_that_came_is_new()
    {
        var (with, without) = (Revised.Text(Title, "", Said, Count), Revised.Text(Title, "", Count));

        var gone = Assert.Single(Revised.CompareExtracted(with, without).Quotes!);
        var came = Assert.Single(Revised.CompareExtracted(without, with).Quotes!);

        Assert.True(gone is { Old: not null, New: null });
        Assert.True(came is { Old: null, New: not null });
    }

    [Fact]
    public void A_quote_that_was_cut_at_its_end_is_the_same_quote_with_fewer_words()
    {
        var shorter = Said.Replace(", xã sẽ sửa ba bến trong năm nay", "", StringComparison.Ordinal);

        var cut = Assert.Single(Revised.CompareExtracted(Revised.Text(Title, "", Said), Revised.Text(Title, "", shorter)).Quotes!);
        var grown = Assert.Single(Revised.CompareExtracted(Revised.Text(Title, "", shorter), Revised.Text(Title, "", Said)).Quotes!);

        Assert.True(cut is { Old: not null, New: not null });
        Assert.True(grown is { Old: not null, New: not null });
    }

    [Fact]
    public void A_quote_that_moved_did_not_change()
    {
        var comparison = Revised.CompareExtracted(Revised.Text(Title, "", Said, Count), Revised.Text(Title, "", Count, Said));

        Assert.Empty(comparison.Quotes!);
        Assert.Empty(comparison.Figures!);
    }

    [Fact]
    public void A_figure_that_is_printed_otherwise_is_told_with_what_it_was()
    {
        var comparison = Revised.CompareExtracted(
            Revised.Text(Title, "", Said, Count), Revised.Text(Title, "", Said, Count.Replace("60%", "65%", StringComparison.Ordinal)));

        var change = Assert.Single(comparison.Figures!);
        Assert.Equal("60%", Slice(comparison.Older, change.Old!.Span));
        Assert.Equal("65%", Slice(comparison.Newer, change.New!.Span));
        Assert.Empty(comparison.Quotes!);
    }

    [Fact]
    public void Words_put_in_the_middle_of_a_quote_change_it()
    {
        var longer = Said.Replace("sẽ sửa", "sẽ cố gắng sửa", StringComparison.Ordinal);
        var comparison = Revised.CompareExtracted(Revised.Text(Title, "", Said), Revised.Text(Title, "", longer));

        Assert.True(Assert.Single(comparison.Quotes!) is { Old: not null, New: not null });
    }

    [Fact]
    public void The_same_words_of_another_speaker_are_told()
    {
        var text = Revised.Text(Title, "", Said);
        var older = new Annotations(1) { Quotes = [Annotated.Quote(text, "Mất bến nước là mất làng", "Lò Văn Sính")] };
        var newer = older with { Quotes = [Annotated.Quote(text, "Mất bến nước là mất làng", "Lò Thị Sen")] };

        Assert.Single(Compare(text, older, newer).Quotes!);
        Assert.Empty(Compare(text, older, newer with { RulesVersion = 2 }).Quotes!);
    }

    [Fact]
    public void What_other_rules_see_in_words_that_stayed_is_no_change()
    {
        var text = Revised.Text(Title, "", Said, Count);

        var comparison = Compare(text, new Annotations(1), Extractor.Annotate(text, null) with { RulesVersion = 2 });

        Assert.Empty(comparison.Quotes!);
        Assert.Empty(comparison.Figures!);
    }

    [Fact]
    public void Nobody_can_tell_when_one_of_them_was_never_extracted()
    {
        var text = Revised.Text(Title, "", Said);

        Assert.Null(Compare(text, Annotations.None, Extractor.Annotate(text, null)).Quotes);
        Assert.Null(Compare(text, Extractor.Annotate(text, null), Annotations.None).Figures);
    }

    private static RevisionComparison Compare(ArticleText text, Annotations older, Annotations newer) =>
        RevisionComparison.Of(Revised.Article(text, 1, older), Revised.Article(text, 2, newer));

    private static string Slice(Article article, TextSpan span) => span.In(article.Text.Value).ToString();
}
