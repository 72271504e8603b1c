using ArticleSearch.Search.Lucene;

namespace ArticleSearch.Conformance;

public sealed class LuceneEngineTests() : SearchEngineSuite(Lucene.Open);

public sealed class LuceneMarksTests() : MarksSuite(Lucene.Open);

public sealed class LuceneSpellingTests() : SpellingSuite(Lucene.Open);

public sealed class LuceneQueryLanguageTests() : QueryLanguageSuite(Lucene.Open);

public sealed class LuceneRelaxationTests() : RelaxationSuite(Lucene.Open);

public sealed class LuceneFilterTests() : FilterSuite(Lucene.Open);

public sealed class LuceneFacetTests() : FacetSuite(Lucene.Open);

public sealed class LucenePagingTests() : PagingSuite(Lucene.Open);

public sealed class LuceneCopiesTests() : CopiesSuite(Lucene.Open);

public sealed class LuceneHighlightTests() : HighlightSuite(Lucene.Open);

public sealed class LuceneAnyQueryTests() : AnyQuerySuite(Lucene.Open);

public sealed class LuceneQuoteTests() : QuoteSuite(Lucene.Open);

public sealed class LuceneFigureTests() : FigureSuite(Lucene.Open);

public sealed class LuceneReviewTests() : ReviewSuite(Lucene.Open);

public sealed class LuceneOfficialTests() : OfficialSuite(Lucene.Open);

internal static class Lucene
{
    public static LuceneEngine Open(string folder) => LuceneEngine.Open(folder);
}
