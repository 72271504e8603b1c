using ArticleSearch.Search.Query;
using CsCheck;

namespace ArticleSearch.Search.Tests.Query;

public sealed class ReaderQueryTests
{
    [Theory]
    [InlineData("hội nghị", "hội nghị")]
    [InlineData("  hội\u00A0 nghị,  ", "hội nghị")]
    [InlineData("“hội nghị” «sơ kết»", "\"hội nghị\" \"sơ kết\"")]
    [InlineData("hội -nghị -\"sơ kết\"", "hội -nghị -\"sơ kết\"")]
    [InlineData("Hà Nam - Hà Bắc", "Hà Nam Hà Bắc")]
    [InlineData("số 39-NQ/TW.", "số 39-NQ/TW")]
    [InlineData("\"hội nghị", "hội nghị")]
    [InlineData("hội\"nghị", "hội nghị")]
    [InlineData("\"\" () -", "")]
    [InlineData("--hội", "hội")]
    public void Typed_text_is_understood_and_printed(string typed, string understood) =>
        Assert.Equal(understood, ReaderQuery.Parse(typed).ToString());

    [Fact]
    public void Printed_query_is_the_same_query() =>
        Gen.String[Gen.OneOf(Gen.Char["aáđ 1.,-−\"“”«»()"], Gen.Char), 0, 80].Sample(typed =>
        {
            var query = ReaderQuery.Parse(typed);
            return ReaderQuery.Parse(query.ToString()).Parts.SequenceEqual(query.Parts);
        });

    [Fact]
    public void Words_beyond_the_limit_are_not_looked_at()
    {
        var query = ReaderQuery.Parse(string.Join(' ', Enumerable.Repeat("a-b", 10_000)));

        Assert.Equal(ReaderQuery.MaxTerms / 2, query.Parts.Count);
    }
}
