using ArticleSearch.Search.Analysis;
using CsCheck;
using Lucene.Net.Analysis.TokenAttributes;

namespace ArticleSearch.Search.Tests.Analysis;

public sealed class ArticleAnalyzerTests
{
    private const int LineGap = 10;

    private static readonly ArticleAnalyzer Analyzer = new(LineGap);

    [Theory]
    [InlineData("Ủy ban", "uy =ủy ban =ban")]
    [InlineData("Uỷ BAN", "uy =ủy ban =ban")]
    [InlineData("tăng 1.549 hộ, đạt 2,92%.", "tang =tăng 1.549 ho =hộ dat =đạt 2,92")]
    [InlineData("T.Hương", "t =t huong =hương")]
    [InlineData("39-NQ/TW", "39 nq =nq tw =tw")]
    [InlineData("kỹ sư (Mỹ)", "ki =kĩ su =sư mi =mĩ")]
    [InlineData("9-2-2018", "9 2 2018")]
    [InlineData("cuối năm 2017.", "cuoi =cuối nam =năm 2017")]
    [InlineData("", "")]
    [InlineData("… – “”", "")]
    public void Text_becomes_terms(string text, string terms) => Assert.Equal(terms, string.Join(' ', Tokens(text).Select(token => token.Term)));

    [Fact]
    public void Marked_term_stands_at_the_place_of_the_folded_one()
    {
        var tokens = Tokens("đê cao");

        Assert.Equal([(0, 2, 1), (0, 2, 0), (3, 6, 1), (3, 6, 0)], tokens.Select(token => (token.Start, token.End, token.Increment)));
    }

    [Fact]
    public void Offsets_point_into_decomposed_text_too()
    {
        const string Text = "de\u0302 cao";

        Assert.Equal(["de\u0302", "de\u0302", "cao", "cao"], Tokens(Text).Select(token => Text[token.Start..token.End]));
    }

    [Fact]
    public void Line_end_keeps_phrases_apart() =>
        Assert.Equal([1, 1, 1 + LineGap], Tokens("1 2\n3").Select(token => token.Increment));

    [Fact]
    public void Any_text_obeys_the_laws_of_token_streams()
    {
        var vietnamese = Gen.Char["aăâeêioôơuưyàáảãạằắẳẵặềếểễệỳýỷỹỵđĐHKLMSTQ hklmstq01.,-\n\"\u0302\u0301\u00AD"];
        var any = Gen.OneOf(vietnamese, Gen.Char);

        Gen.OneOf(vietnamese.Array[0, 60], any.Array[0, 300]).Select(letters => new string(letters)).Sample(Obeys, iter: 20_000);
    }

    [Fact]
    public void Term_longer_than_any_word_is_cut()
    {
        var tokens = Tokens(new string('ệ', 1000));

        Assert.All(tokens, token => Assert.InRange(token.End - token.Start, 1, TokenScanner.MaxLength));
        Assert.Equal(1000, tokens[^1].End);
    }

    [Theory]
    [InlineData("tỉnh", true)]
    [InlineData("đi", true)]
    [InlineData("tinh", false)]
    [InlineData("1.549", false)]
    public void Syllable_knows_whether_marks_were_typed(string token, bool hasMarks) => Assert.Equal(hasMarks, Syllable.Of(token).HasMarks);

    private static bool Obeys(string text)
    {
        var (last, wellPlaced) = (0, true);
        foreach (var token in Tokens(text))
        {
            var syllable = Syllable.Of(text.AsSpan(token.Start, token.End - token.Start));
            wellPlaced &= token.Start >= last && token.End > token.Start && token.End <= text.Length;
            wellPlaced &= token.Term == (token.Increment > 0 ? syllable.Folded : syllable.Marked);
            last = token.Increment > 0 ? token.Start : last;
        }

        return wellPlaced;
    }

    private static List<(string Term, int Start, int End, int Increment)> Tokens(string text)
    {
        using var stream = Analyzer.GetTokenStream("text", text);
        var (term, offset, increment) = (
            stream.GetAttribute<ICharTermAttribute>(), stream.GetAttribute<IOffsetAttribute>(), stream.GetAttribute<IPositionIncrementAttribute>());
        var tokens = new List<(string, int, int, int)>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            tokens.Add((term.ToString()!, offset.StartOffset, offset.EndOffset, increment.PositionIncrement));
        }

        stream.End();
        Assert.Equal(text.Length, offset.EndOffset);
        return tokens;
    }
}
