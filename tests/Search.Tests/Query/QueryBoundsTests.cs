using System.Diagnostics;
using ArticleSearch.Conformance;
using ArticleSearch.Ingest.Text;
using ArticleSearch.Search.Analysis;
using ArticleSearch.Search.Query;
using CsCheck;
using static ArticleSearch.Search.Query.QueryNode;

namespace ArticleSearch.Search.Tests.Query;

public sealed class QueryBoundsTests
{
    private const int Tries = 20_000;

    private static readonly string[] Words =
        ["hội", "nghị", "Hà", "Nội", "vụ", "chức", "tiêu", "đề", "quý", "2018", "1.549", "39-NQ/TW", "OR", "and", "x", "thành", "đường", "𝐀lpha", "số"];

    [Fact]
    public void Well_formed_queries_make_sense()
    {
        var generator = new QueryGenerator(seed: 1, [.. Words.Where(word => word != "OR")]);
        for (var i = 0; i < Tries; i++)
        {
            var typed = generator.WellFormed();
            var query = ParsedQuery.Parse(typed);

            Assert.False(query.Literal, typed);
            AssertStable(typed, query);
        }
    }

    [Fact]
    public void No_text_breaks_the_parser_or_its_bounds()
    {
        var generator = new QueryGenerator(seed: 2, Words);
        var (literal, limited) = (0, 0);
        for (var i = 0; i < Tries; i++)
        {
            var typed = generator.Damaged();
            var query = ParsedQuery.Parse(typed);

            AssertStable(typed, query);
            literal += query.Literal ? 1 : 0;
            limited += query.Limit is null ? 0 : 1;
        }

        Assert.InRange(literal, Tries / 10, Tries * 9 / 10);
        Assert.InRange(limited, Tries / 100, Tries / 2);
    }

    [Fact]
    public void Any_characters_are_a_query() =>
        Gen.String[Gen.OneOf(Gen.Char["aáđO 1.,:~*-−\"“”«»()"], Gen.Char), 0, 80].Sample(typed => AssertStable(typed, ParsedQuery.Parse(typed)), iter: Tries);

    [Fact]
    public void A_part_taken_away_leaves_a_query()
    {
        var generator = new QueryGenerator(seed: 3, Words);
        for (var i = 0; i < Tries / 10; i++)
        {
            var query = ParsedQuery.Parse(generator.Next());
            foreach (var part in query.Parts)
            {
                var rest = query.Without(part);

                Assert.Equal(query.Parts.Where(other => other != part), rest.Parts);
                AssertStable(query.ToString(), rest);
            }
        }
    }

    [Fact]
    public void Ten_thousand_words_are_cut_to_the_first()
    {
        var query = ParsedQuery.Parse(string.Join(' ', Enumerable.Range(0, 10_000).Select(i => $"a{i}")));

        Assert.Equal(ParsedQuery.MaxTerms, query.Parts.Count);
        Assert.Equal((new Word("a63"), false, QueryLimit.TooManyTerms), (query.Parts[^1], query.Literal, query.Limit));
    }

    [Fact]
    public void Words_beyond_the_limit_leave_the_shape_alone()
    {
        var many = string.Join(' ', Enumerable.Repeat("a-b", 31));
        var query = ParsedQuery.Parse($"{many} (c-d-e OR -(f g)) OR h");

        Assert.Equal((many + " c-d", false, QueryLimit.TooManyTerms), (query.ToString(), query.Literal, query.Limit));
    }

    [Fact]
    public void Prefixes_are_few()
    {
        var query = ParsedQuery.Parse(string.Join(' ', Enumerable.Repeat("hội*", 21)) + " nghị");

        Assert.Equal((20, QueryLimit.TooManyTerms), (query.Parts.Count(part => part is Prefix), query.Limit));
        Assert.Equal(new Word("nghị"), query.Parts[^1]);
    }

    [Fact]
    public void A_text_that_was_cut_is_closed()
    {
        var query = ParsedQuery.Parse($"(a OR ({string.Concat(Enumerable.Repeat("tag:b! ", 30))}{new string('c', 1_900)} OR d))");

        Assert.Equal($"a OR {string.Join(' ', Enumerable.Repeat("the:b", 30))}", query.ToString());
        Assert.Equal((false, QueryLimit.TooLong), (query.Literal, query.Limit));
    }

    [Fact]
    public void What_prints_longer_than_may_be_typed_is_cut_further()
    {
        var query = ParsedQuery.Parse(string.Join(' ', Enumerable.Repeat($"org:{new string('x', 26)}", 63)));

        Assert.Equal(QueryLimit.TooLong, query.Limit);
        Assert.InRange(query.ToString().Length, ArticleQuery.MaxTextLength - 40, ArticleQuery.MaxTextLength);
        Assert.Equal(new ParsedQuery(query.Root), ParsedQuery.Parse(query.ToString()));
    }

    [Theory]
    [InlineData(8, false, null)]
    [InlineData(9, true, QueryLimit.TooDeep)]
    [InlineData(900, true, QueryLimit.TooDeep)]
    public void Nesting_ends_somewhere(int depth, bool literal, QueryLimit? limit)
    {
        var query = ParsedQuery.Parse($"{new string('(', depth)}a OR b{new string(')', depth)}");

        Assert.Equal((literal, limit), (query.Literal, query.Limit));
    }

    [Theory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("-(")]
    [InlineData("NOT ")]
    [InlineData("\"")]
    [InlineData("tag:(")]
    [InlineData("a OR (")]
    [InlineData("\"\"~")]
    [InlineData("a")]
    [InlineData("\u0301")]
    public void A_hundred_kilobytes_of_one_thing_cost_nothing(string thing)
    {
        var started = Stopwatch.GetTimestamp();
        var query = ParsedQuery.Parse(string.Concat(Enumerable.Repeat(thing, 100_000 / thing.Length)));

        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(2));
        AssertStable(thing, query);
    }

    /// <summary>Printed and typed again it is the same, and nothing in it is more than may be.</summary>
    private static void AssertStable(string typed, ParsedQuery query)
    {
        var printed = query.ToString();
        var again = ParsedQuery.Parse(printed);
        if (again != new ParsedQuery(query.Root) || again.ToString() != printed)
        {
            Assert.Fail($"{typed}\n→ {printed}\n→ {again} (literal: {again.Literal}, limit: {again.Limit})");
        }

        Assert.InRange(printed.Length, 0, ArticleQuery.MaxTextLength);
        if (query.Root is { } root)
        {
            Assert.InRange(Terms(root), 1, ParsedQuery.MaxTerms);
            Assert.InRange(Depth(root), 1, 4 * (ParsedQuery.MaxDepth + 1));
            Assert.True(IsInShape(root), printed);
        }
    }

    private static IReadOnlyList<QueryNode> Inside(QueryNode node) => node switch
    {
        All all => all.Nodes,
        Any any => any.Nodes,
        Not not => [not.Node],
        In field => [field.Node],
        _ => [],
    };

    private static bool IsInShape(QueryNode node) => Inside(node).All(IsInShape) && node switch
    {
        All all => all.Nodes.Count > 1 && !all.Nodes.Any(inner => inner is All),
        Any any => any.Nodes.Count > 1 && !any.Nodes.Any(inner => inner is Any),
        Not not => not.Node is not Not,
        Phrase phrase => phrase.Slop is >= 0 and <= Phrase.MaxSlop,
        Published days => days.From is not null || days.To is not null,
        _ => true,
    };

    private static int Depth(QueryNode node) => 1 + Inside(node).Select(Depth).DefaultIfEmpty().Max();

    private static int Terms(QueryNode node) => node switch
    {
        Word word => Tokens(word.Text),
        Phrase phrase => Tokens(phrase.Text),
        Together together => Tokens(together.Text),
        Prefix or Published => 1,
        _ => Inside(node).Sum(Terms),
    };

    private static int Tokens(string text)
    {
        var tokens = 0;
        for (var at = 0; TokenScanner.TryNext(text, at, out _, out var end); at = end)
        {
            tokens++;
        }

        return tokens;
    }
}
