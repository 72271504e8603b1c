using Lucene.Net.Analysis;

namespace ArticleSearch.Search.Analysis;

/// <summary>
/// Text → terms: tokens, each in its one spelling, each with and without its marks. No stop words (a headline may be
/// made of them) and no stemming (Vietnamese words have one form).
/// </summary>
/// <param name="lineGap">
/// Positions between two lines of a text, so that no phrase reaches from a heading into a paragraph.
/// </param>
public sealed class ArticleAnalyzer(int lineGap) : Analyzer
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokens = new SyllableTokenizer(reader, lineGap);
        return new TokenStreamComponents(tokens, new MarksFilter(new SpellingFilter(tokens)));
    }

    public override int GetPositionIncrementGap(string fieldName) => lineGap;
}
