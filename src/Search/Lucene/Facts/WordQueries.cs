using ArticleSearch.Search.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace ArticleSearch.Search.Lucene.Facts;

/// <summary>
/// What is wanted → Lucene's own queries. A fact is a sentence or two, so words that are to stand in one sentence or
/// paragraph need only stand in it.
/// </summary>
/// <param name="marks">How faithful to the typed marks the words must be.</param>
/// <param name="excluded">The same for words that must not be there.</param>
/// <param name="text">The field that stands for the text.</param>
internal sealed class WordQueries(IndexReader reader, MarksKept marks, MarksKept excluded, string text)
{
    private const int MaxReadings = 64;

    public LuceneQuery Of(Wanted wanted) => wanted switch
    {
        Wanted.One one => Word(one.Word, one.Field),
        Wanted.Whole whole => AnyOf([Word(whole.Word, whole.Field), Row(new Wanted.Row(whole.Parts, whole.Field))]),
        Wanted.Row row => Row(row),
        Wanted.All all => AllOf(all.Nodes),
        Wanted.Any any => AnyOf(any.Nodes.Select(Of)),
        Wanted.Most most => AnyOf(most.Words.Select(word => Word(word, text)), most.AtLeast),
        Wanted.Not not => AllOf([not]),
        Wanted.Days days => DayRange(IndexFields.Day, days.From, days.To),
        Wanted.Value value => new TermQuery(new Term(value.Field, value.Text)),
        _ => throw new ArgumentOutOfRangeException(nameof(wanted), wanted, "Not a form of what can be wanted"),
    };

    /// <summary>Undated has day 0.</summary>
    public static LuceneQuery DayRange(string field, DateOnly? from, DateOnly? to) =>
        NumericRangeQuery.NewInt32Range(field, from?.DayNumber ?? 1, to?.DayNumber ?? int.MaxValue, minInclusive: true, maxInclusive: true);

    private LuceneQuery Word(TypedWord word, string field)
    {
        var asTyped = marks == MarksKept.AsTyped || (marks == MarksKept.WhereTyped && word.HasMarks);
        return asTyped && !word.IsPrefix
            ? new TermQuery(new Term(FieldOf(field), IndexTerm.Of(word)))
            : new ReadingsQuery(FieldOf(field), word, asTyped) { MultiTermRewriteMethod = RewriteOf(word) };
    }

    /// <summary>A syllable has few readings, each with its own rarity; what begins with two letters has thousands.</summary>
    private static MultiTermQuery.RewriteMethod RewriteOf(TypedWord word) => word.IsPrefix
        ? MultiTermQuery.CONSTANT_SCORE_FILTER_REWRITE
        : new MultiTermQuery.TopTermsScoringBooleanQueryRewrite(MaxReadings);

    private LuceneQuery Row(Wanted.Row row)
    {
        if (row.Within is not null)
        {
            return AllOf([.. row.Words.Select(word => new Wanted.One(word, row.Field))]);
        }

        var phrase = new MultiPhraseQuery { Slop = row.Slop };
        foreach (var word in row.Words)
        {
            var asTyped = marks == MarksKept.AsTyped || (marks == MarksKept.WhereTyped && word.HasMarks);
            var readings = new ReadingsQuery(FieldOf(row.Field), word, asTyped).TermsIn(reader).Take(MaxReadings).ToArray();
            if (readings.Length == 0)
            {
                return Nothing;
            }

            phrase.Add(readings);
        }

        return phrase;
    }

    private BooleanQuery AllOf(IReadOnlyList<Wanted> nodes)
    {
        var all = new BooleanQuery(disableCoord: true);
        var without = new WordQueries(reader, excluded, excluded, text);
        foreach (var node in nodes)
        {
            if (node is Wanted.Not not)
            {
                all.Add(without.Of(not.Node), Occur.MUST_NOT);
            }
            else
            {
                all.Add(Of(node), Occur.MUST);
            }
        }

        if (nodes.All(node => node is Wanted.Not))
        {
            all.Add(new MatchAllDocsQuery(), Occur.MUST);
        }

        return all;
    }

    private static BooleanQuery AnyOf(IEnumerable<LuceneQuery> queries, int atLeast = 1)
    {
        var any = new BooleanQuery(disableCoord: true) { MinimumNumberShouldMatch = atLeast };
        foreach (var query in queries)
        {
            any.Add(query, Occur.SHOULD);
        }

        return any;
    }

    private static BooleanQuery Nothing => new(disableCoord: true);

    private string FieldOf(string field) => field is IndexFields.Text or IndexFields.Lead or IndexFields.Body ? text : field;
}
