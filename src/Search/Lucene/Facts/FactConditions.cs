using System.Globalization;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search.Analysis;
using ArticleSearch.Search.Facts;
using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace ArticleSearch.Search.Lucene.Facts;

/// <summary>What a query demands beside its words, as Lucene's queries; none of them ranks.</summary>
internal sealed class FactConditions(IndexReader reader, FactQuery asked)
{
    private readonly TokenBuffer _tokens = new();

    public IEnumerable<LuceneQuery> All()
    {
        yield return new TermQuery(new Term(FactFields.Kind, KindOf(asked)));
        foreach (var facet in asked.Filters.GroupBy(filter => filter.Facet))
        {
            yield return AnyOf(facet.Select(filter => filter.Value).Distinct().Select(value => Of(facet.Key, value)));
        }

        if (asked.Without.Count > 0)
        {
            yield return NoneOf(asked.Without.Select(filter => Of(filter.Facet, filter.Value)));
        }

        if (asked.From is not null || asked.To is not null)
        {
            yield return WordQueries.DayRange(IndexFields.Day, asked.From, asked.To);
        }

        if (asked.Article is { } key)
        {
            yield return new TermQuery(ArticleDocument.KeyTerm(key));
        }

        if (asked.Official is { } official)
        {
            yield return new TermQuery(new Term(FactFields.Official, official.ToString(CultureInfo.InvariantCulture)));
        }

        foreach (var condition in asked is FigureQuery figures ? Of(figures) : [])
        {
            yield return condition;
        }

        if (asked is OfficialQuery { On: not null })
        {
            yield return AnyOf(new[] { Standing.Holder, Standing.Acting }.Select(standing => Of(FactFacet.Standing, standing.ToString())));
        }
    }

    public static string KindOf(FactQuery query) => query switch
    {
        QuoteQuery => FactFields.Quote,
        FigureQuery => FactFields.Figure,
        OfficialQuery => FactFields.Post,
        ReviewQuery => FactFields.Review,
        _ => throw new ArgumentOutOfRangeException(nameof(query), query, "Not a kind of fact"),
    };

    private static IEnumerable<LuceneQuery> Of(FigureQuery asked)
    {
        if (asked.Least is { } least)
        {
            yield return NumericRangeQuery.NewDoubleRange(FactFields.Most, (double)least, max: null, minInclusive: true, maxInclusive: true);
        }

        if (asked.Most is { } most)
        {
            yield return NumericRangeQuery.NewDoubleRange(FactFields.Least, min: null, (double)most, minInclusive: true, maxInclusive: true);
        }

        if (asked.PeriodFrom is { } from)
        {
            yield return WordQueries.DayRange(FactFields.PeriodTo, from, null);
        }

        if (asked.PeriodTo is { } to)
        {
            yield return WordQueries.DayRange(FactFields.PeriodFrom, null, to);
        }
    }

    private LuceneQuery Of(FactFacet facet, string value) => FactFields.WordsOf(facet) is { } words
        ? Named(words, FactFields.WholeOf(facet), value)
        : new TermQuery(new Term(FactFields.Of(facet), value));

    /// <summary>Exactly this name where the index has it; else all names with its words.</summary>
    private LuceneQuery Named(string wordsField, string wholeField, string name)
    {
        var typed = FactDocument.WholeOf(_tokens, name);
        var whole = new ReadingsQuery(wholeField, typed, typed.HasMarks);
        if (whole.TermsIn(reader).Any())
        {
            return whole;
        }

        var question = QuestionReader.ReadWords(name);
        return question.Words.Count == 0
            ? new BooleanQuery()
            : new WordQueries(reader, MarksKept.WhereTyped, MarksKept.WhereTyped, wordsField).Of(question.Strict);
    }

    private static BooleanQuery NoneOf(IEnumerable<LuceneQuery> queries)
    {
        var none = new BooleanQuery(disableCoord: true) { { new MatchAllDocsQuery(), Occur.MUST } };
        foreach (var query in queries)
        {
            none.Add(query, Occur.MUST_NOT);
        }

        return none;
    }

    private static BooleanQuery AnyOf(IEnumerable<LuceneQuery> queries)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var query in queries)
        {
            any.Add(query, Occur.SHOULD);
        }

        return any;
    }
}
