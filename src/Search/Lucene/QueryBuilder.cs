using ArticleSearch.Search.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace ArticleSearch.Search.Lucene;

/// <summary>How faithful a hit is to the marks that were typed, the best first.</summary>
internal enum MarksKept
{
    /// <summary>Every syllable stands as it was typed, those without marks too.</summary>
    AsTyped,

    /// <summary>Those typed with marks stand so; the others have any.</summary>
    WhereTyped,

    /// <summary>The words without regard to marks.</summary>
    Any,
}

/// <summary>Hits that keep the marks in one way.</summary>
/// <param name="Group">Hits of a lower group come first, whatever the scores.</param>
internal sealed record Tier(LuceneQuery Matches, MarksKept Marks, int Group);

/// <summary>What is asked of Lucene.</summary>
/// <param name="Query">What matches, and the score by which the best candidates are found.</param>
/// <param name="Refinement">What adds to the score of these candidates; too dear to compute for every match.</param>
/// <param name="Tiers">How the matches keep the marks; the rest is the last tier.</param>
internal sealed record SearchPlan(LuceneQuery Query, LuceneQuery Refinement, IReadOnlyList<Tier> Tiers, MarksKept Rest)
{
    public MarksKept Marks(int tier) => tier < Tiers.Count ? Tiers[tier].Marks : Rest;

    public int Group(int tier) => tier < Tiers.Count ? Tiers[tier].Group : int.MaxValue;
}

/// <summary>Words → Lucene queries.</summary>
/// <remarks>
/// Every required word is one term in one field, so that matching is a plain conjunction. Marks, lead and closeness add
/// to the score of the best candidates only: they change who comes first, not who is in question. Tiers are decided per hit by queries of their own: adding a large constant to
/// the score instead would eat the digits that order the hits within a tier.
/// </remarks>
internal sealed class QueryBuilder(QueryWords words, ArticleQuery asked)
{
    private static readonly LuceneQuery Everything = new MatchAllDocsQuery();

    private readonly bool _anyMarks = !asked.ExactMarks;

    /// <summary>How many syllables the relaxed query asks for.</summary>
    private int MostWords => Math.Max(
        (int)Math.Ceiling(words.Syllables.Count * (IsLong ? Ranking.SentenceWords : Ranking.MostWords)), Math.Min(words.Syllables.Count, 2));

    public bool CanRelax => MostWords < words.Syllables.Count || words.Required.Any(unit => unit.Count > 1);

    /// <summary>Asking for every word of a sentence finds little; asking for most of them, ranked, finds what was meant.</summary>
    public bool IsLong => !words.IsQuoted && words.Syllables.Count >= Ranking.LongQuery;

    /// <summary>All words.</summary>
    public SearchPlan Strict() => Plan(All(Loosest), StrictTiers());

    /// <summary>Most of the words, in any order; how many and how rare they are is in the score.</summary>
    public SearchPlan Relaxed() => Plan(Most(Loosest), Tiers(Most));

    private MarksKept Loosest => _anyMarks ? MarksKept.Any : MarksKept.AsTyped;

    private bool HasTiers => _anyMarks && words.HasMarks;

    /// <remarks>
    /// Vietnamese syllables without any mark are common, so one in a marked query may be meant as typed (tinh giản) or
    /// have lost its marks (uy ban nhân dân). It counts as meant where it stands beside its neighbour of the query.
    /// </remarks>
    private List<Tier> StrictTiers()
    {
        var tiers = Tiers(All);
        var plain = words.Syllables.Where(syllable => !syllable.HasMarks && words.NeighboursOf(syllable).Any()).ToList();
        if (tiers.Count > 1 && plain.Count > 0)
        {
            var meant = new BooleanQuery(disableCoord: true) { { All(MarksKept.AsTyped), Occur.MUST } };
            foreach (var syllable in plain)
            {
                meant.Add(AnyOf(words.NeighboursOf(syllable).Select(pair => Row([pair.First, pair.Second], MarksKept.AsTyped))), Occur.MUST);
            }

            tiers.Insert(0, new Tier(meant, MarksKept.AsTyped, Group: 0));
        }

        return tiers;
    }

    /// <summary>Without any marks typed every reading is as good as the other.</summary>
    private List<Tier> Tiers(Func<MarksKept, LuceneQuery> matching)
    {
        var tiers = new List<Tier>();
        if (HasTiers)
        {
            tiers.Add(new Tier(matching(MarksKept.AsTyped), MarksKept.AsTyped, Group: 1));
            if (words.Syllables.Any(syllable => !syllable.HasMarks))
            {
                tiers.Add(new Tier(matching(MarksKept.WhereTyped), MarksKept.WhereTyped, Group: 1));
            }
        }

        return tiers;
    }

    private SearchPlan Plan(LuceneQuery matching, IReadOnlyList<Tier> tiers)
    {
        var query = new BooleanQuery(disableCoord: true) { { matching, Occur.MUST } };
        foreach (var filter in Filters())
        {
            query.Add(new ConstantScoreQuery(filter) { Boost = 0 }, Occur.MUST);
        }

        // Who types marks excludes what he typed; who types none means the word in any reading.
        var inAnyReading = _anyMarks && !words.HasMarks && !words.Excluded.Any(unit => unit.Any(syllable => syllable.HasMarks));
        foreach (var unit in words.Excluded)
        {
            query.Add(Row(unit, inAnyReading ? MarksKept.Any : MarksKept.AsTyped), Occur.MUST_NOT);
        }

        foreach (var syllable in words.Syllables)
        {
            query.Add(Boosted(Word(IndexFields.Title, syllable, Loosest), Ranking.Title * Share(Loosest)), Occur.SHOULD);
        }

        if (words.Syllables is [var only] && !only.HasMarks)
        {
            // A single word without marks is likelier just that word (Chung) than any of its readings (chứng, chúng, chủng).
            query.Add(Boosted(Word(IndexFields.Text, only, MarksKept.AsTyped), Ranking.AsTyped), Occur.SHOULD);
        }

        return new SearchPlan(query, AnyOf(Refinements()), tiers, HasTiers ? MarksKept.Any : MarksKept.AsTyped);
    }

    private LuceneQuery All(MarksKept marks)
    {
        if (words.Required.Count == 0)
        {
            return Everything;
        }

        var all = new BooleanQuery(disableCoord: true);
        foreach (var unit in words.Required.Distinct(UnitComparer.Instance))
        {
            all.Add(Boosted(Row(unit, marks), Share(marks)), Occur.MUST);
        }

        return all;
    }

    private BooleanQuery Most(MarksKept marks)
    {
        var most = new BooleanQuery(disableCoord: true) { MinimumNumberShouldMatch = MostWords };
        foreach (var syllable in words.Syllables)
        {
            most.Add(Boosted(Word(IndexFields.Text, syllable, marks), Share(marks)), Occur.SHOULD);
        }

        return most;
    }

    /// <summary>What makes one match better than another: the marks as typed, title and lead, words side by side.</summary>
    private IEnumerable<LuceneQuery> Refinements()
    {
        // Short queries are typed in haste and lose marks here and there; sentences are pasted and keep them.
        MarksKept[] forms = HasTiers ? [IsLong ? MarksKept.AsTyped : MarksKept.WhereTyped, MarksKept.Any] : [Loosest];
        foreach (var form in forms)
        {
            foreach (var syllable in words.Syllables)
            {
                if (form != Loosest)
                {
                    yield return Boosted(Word(IndexFields.Text, syllable, form), Ranking.Text * Share(form));
                    yield return Boosted(Word(IndexFields.Title, syllable, form), Ranking.Title * Share(form));
                }

                yield return Boosted(Word(IndexFields.Lead, syllable, form), Ranking.Lead * Share(form));
            }
        }

        foreach (var (first, second) in words.Neighbours)
        {
            yield return Boosted(Row([first, second], forms[0]), words.Syllables.Count <= Ranking.OneName ? Ranking.ClosenessOfFew : Ranking.Closeness);
        }
    }

    private float Share(MarksKept marks) => (HasTiers, marks) switch
    {
        (false, _) => 1,
        (true, MarksKept.Any) => Ranking.AnyMarks,
        _ => Ranking.AsTyped,
    };

    private IEnumerable<LuceneQuery> Filters()
    {
        if (asked.Sections.Count > 0)
        {
            yield return AnyOf(IndexFields.Section, asked.Sections);
        }

        if (asked.Writers.Count > 0)
        {
            yield return AnyOf(IndexFields.Writer, asked.Writers);
        }

        if (asked.Tags.Count > 0)
        {
            yield return AnyOf(IndexFields.Tag, asked.Tags);
        }

        if (asked.Years.Count > 0)
        {
            yield return AnyOf(asked.Years
                .Where(year => year >= DateOnly.MinValue.Year && year <= DateOnly.MaxValue.Year)
                .Select(year => Days(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))));
        }

        if (asked.From is not null || asked.To is not null)
        {
            yield return Days(asked.From, asked.To);
        }
    }

    private static NumericRangeQuery<int> Days(DateOnly? from, DateOnly? to) =>
        NumericRangeQuery.NewInt32Range(IndexFields.Day, from?.DayNumber, to?.DayNumber, minInclusive: true, maxInclusive: true);

    private static BooleanQuery AnyOf(string field, IEnumerable<string> values) =>
        AnyOf(values.Select(value => new TermQuery(new Term(field, value))));

    private static BooleanQuery AnyOf(IEnumerable<LuceneQuery> choices)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var choice in choices.Take(BooleanQuery.MaxClauseCount))
        {
            any.Add(choice, Occur.SHOULD);
        }

        return any;
    }

    private static LuceneQuery Row(IReadOnlyList<Syllable> unit, MarksKept marks)
    {
        if (unit is [var single])
        {
            return Word(IndexFields.Text, single, marks);
        }

        var phrase = new PhraseQuery();
        foreach (var syllable in unit)
        {
            phrase.Add(new Term(IndexFields.Text, TermOf(syllable, marks)));
        }

        return phrase;
    }

    private static TermQuery Word(string field, Syllable syllable, MarksKept marks) => new(new Term(field, TermOf(syllable, marks)));

    private static string TermOf(Syllable syllable, MarksKept marks) => marks switch
    {
        MarksKept.AsTyped => syllable.Marked,
        MarksKept.WhereTyped when syllable.HasMarks => syllable.Marked,
        _ => syllable.Folded,
    };

    private static LuceneQuery Boosted(LuceneQuery query, float boost)
    {
        query.Boost = boost;
        return query;
    }

    private sealed class UnitComparer : IEqualityComparer<IReadOnlyList<Syllable>>
    {
        public static readonly UnitComparer Instance = new();

        public bool Equals(IReadOnlyList<Syllable>? one, IReadOnlyList<Syllable>? other) => one!.SequenceEqual(other!);

        public int GetHashCode(IReadOnlyList<Syllable> unit) => HashCode.Combine(unit.Count, unit[0]);
    }
}
