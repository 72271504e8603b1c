using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Revisions;
using ArticleSearch.Ingest.Tests.Extract;

namespace ArticleSearch.Ingest.Tests.Revisions;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("Xã có ba bến nước.", "Xã có ba bến nước.", "Xã có ba bến nước.")]
    [InlineData("Xã có ba bến nước.", "Xã có bốn bến nước.", "Xã có [-ba-]{+bốn+} bến nước.")]
    [InlineData("Đạt 61,2 tạ/ha.", "Đạt 62,1 tạ/ha.", "Đạt [-61,2-]{+62,1+} tạ/ha.")]
    [InlineData("Họp ngày 5-7 ở đình.", "Họp ngày 6-7 ở đình.", "Họp ngày [-5-7-]{+6-7+} ở đình.")]
    [InlineData("Có hai ba con thuyền.", "Có bốn năm con thuyền.", "Có [-hai ba-]{+bốn năm+} con thuyền.")]
    [InlineData("Chợ họp sớm.", "Chợ họp rất sớm.", "Chợ họp {+rất +}sớm.")]
    [InlineData("", "Chợ họp.", "{+Chợ họp.+}")]
    [InlineData("Chợ họp.", "", "[-Chợ họp.-]")]
    [InlineData("Bến 🚣 đông", "Bến 🚤 đông", "Bến [-🚣-]{+🚤+} đông")]
    public void Edits_are_words(string older, string newer, string expected) => Assert.Equal(expected, Revised.Print(older, newer, Between(older, newer)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void What_is_kept_and_deleted_is_the_older_text_and_what_is_kept_and_inserted_the_newer(int seed)
    {
        var older = seed % 2 == 0 ? RandomTexts.Unicode(seed, 300) : RandomTexts.Vietnamese(seed, 12);
        var newer = seed % 3 == 0 ? RandomTexts.Unicode(seed, 200) : RandomTexts.Vietnamese(seed + 100, 6) + older[(older.Length / 2)..];

        var edits = Between(older, newer);

        Assert.Equal(older, string.Concat(edits.Select(edit => edit.Old.In(older).ToString())));
        Assert.Equal(newer, string.Concat(edits.Select(edit => edit.New.In(newer).ToString())));
        Assert.All(edits.Where(edit => edit.Kind == EditKind.Kept), edit => Assert.Equal(edit.Old.In(older).ToString(), edit.New.In(newer).ToString()));
        Assert.All(edits, edit => Assert.False(edit.Kind != EditKind.Kept && edit.Old.Length > 0 && edit.New.Length > 0));
    }

    private static IReadOnlyList<Edit> Between(string older, string newer) =>
        WordDiff.Between(older, new TextSpan(0, older.Length), newer, new TextSpan(0, newer.Length));
}
