using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Tests.Text;

public sealed class AbbreviationTests
{
    [Fact]
    public void Known_rules_load_and_are_spelled()
    {
        var committee = Assert.Single(Abbreviation.Known, rule => rule.Term == "ubnd");

        Assert.Equal(["ủy", "ban", "nhân", "dân"], committee.FullForm);
        Assert.InRange(Abbreviation.Known.Count, 120, int.MaxValue);
    }

    [Fact]
    public void Variants_are_cut_at_their_signs()
    {
        var rule = Assert.Single(Parse("LĐ-TB&XH LĐTBXH = lao động - thương binh và xã hội"));

        Assert.Equal("lđ-tb&xh", rule.Term);
        Assert.Equal([["lđ", "tb", "xh"], ["lđtbxh"]], rule.Variants);
        Assert.Equal(["lao", "động", "thương", "binh", "và", "xã", "hội"], rule.FullForm);
    }

    [Theory]
    [InlineData("TP thành phố")]
    [InlineData("= thành phố")]
    [InlineData("TP = ")]
    [InlineData("XÃ = xã")]
    [InlineData("TP = thành phố = tỉnh phố")]
    [InlineData("& = và với")]
    [InlineData("T/P = thành phố")]
    public void Malformed_rule_is_told_with_file_and_line(string line) =>
        Assert.StartsWith("rules.txt(2): ", Assert.Throws<InvalidDataException>(() => Parse("A = ba bốn", line)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("CT = chủ tịch", "CT = chương trình")]
    [InlineData("T.Ư = trung ương", "T-Ư = tỉnh ủy")]
    [InlineData("TU = thành ủy", "THU = thành uỷ")]
    public void Second_meaning_is_told_with_file_and_line(string first, string second) =>
        Assert.StartsWith("rules.txt(2): ", Assert.Throws<InvalidDataException>(() => Parse(first, second)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("tư", true)]
    [InlineData("nghieng", true)]
    [InlineData("quy", true)]
    [InlineData("ubnd", false)]
    [InlineData("tp", false)]
    [InlineData("bhyt", false)]
    [InlineData("t", false)]
    public void Letters_tell_what_can_be_a_syllable(string letters, bool fits) =>
        Assert.Equal(fits, SyllableShape.Fits(Marks.Remove(letters)));

    private static IReadOnlyList<Abbreviation> Parse(params string[] lines) =>
        Abbreviation.Parse("rules.txt", lines.Select((text, i) => (i + 1, text)));
}
