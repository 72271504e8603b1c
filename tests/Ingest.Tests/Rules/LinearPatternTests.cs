using System.Text;
using System.Text.RegularExpressions;
using ArticleSearch.Ingest.Extract.Dates;
using ArticleSearch.Ingest.Extract.Documents;
using ArticleSearch.Ingest.Extract.Reviews;
using ArticleSearch.Ingest.Rules;
using ArticleSearch.Ingest.Rules.Patterns;
using ArticleSearch.Ingest.Tests.Extract;

namespace ArticleSearch.Ingest.Tests.Rules;

/// <summary>What a pattern finds is what .NET's own regular expressions find.</summary>
public sealed class LinearPatternTests
{
    private const int Seeds = 2_000;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static TheoryData<string> RuleIds => [.. Rules().Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_finds_the_same_in_articles(string id)
    {
        var pattern = Rules().Single(rule => rule.Id == id).Pattern;
        var regex = Reference(pattern.ToString());
        var examples = Rules().Single(rule => rule.Id == id).Rule.Values["example"].Select(example => example.Replace("⟦", "", StringComparison.Ordinal));
        foreach (var text in examples.Append(RandomTexts.Vietnamese(seed: 11, sentences: 150)).Append(RandomTexts.Unicode(seed: 12, length: 2_000)))
        {
            for (var at = 0; at < text.Length; at++)
            {
                AssertSame(regex, pattern, text, at, Math.Min(160, text.Length - at));
            }
        }
    }

    [Fact]
    public void Any_pattern_finds_the_same_in_any_text()
    {
        var found = 0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var written = Pattern(random, depth: 3);
            var (pattern, regex, anywhere) = (new LinearPattern(written), Reference(written), new Regex(written, Options));
            for (var texts = 0; texts < 10; texts++)
            {
                var text = new string(random.GetItems<char>("aAbBđĐ1 -\u00A0é", random.Next(12)));
                found += AssertSame(regex, pattern, text, 0, text.Length) ? 1 : 0;
                Assert.True(anywhere.IsMatch(text) == pattern.IsIn(text), $"seed {seed}: {written} in '{text}'");
                Assert.True(regex.IsMatch(text) == pattern.Begins(text), $"seed {seed}: {written} at the beginning of '{text}'");
            }
        }

        Assert.InRange(found, Seeds, 9 * Seeds);
    }

    [Fact]
    public void A_boundary_stands_where_it_stands_in_NET()
    {
        var (pattern, regex) = (new LinearPattern(@"\b-"), new Regex(@"\b-", Options));
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var text = $"{(char)c}-";
            Assert.True(regex.IsMatch(text) == pattern.IsIn(text), $"U+{c:X4}");
        }
    }

    [Theory]
    [InlineData("a*?")]
    [InlineData("a++")]
    [InlineData("a(?=b)")]
    [InlineData("a.b")]
    [InlineData(@"\w")]
    [InlineData(@"\p{Ll}")]
    [InlineData(@"(a)\1")]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("[a")]
    [InlineData("a{2")]
    [InlineData("a{x}")]
    [InlineData("*")]
    [InlineData("a\\")]
    [InlineData("(?<n a)")]
    public void Notation_that_it_does_not_know_is_refused(string pattern) =>
        Assert.Throws<InvalidDataException>(() => new LinearPattern(pattern));

    [Fact]
    public void The_text_of_a_group_is_what_it_caught_last()
    {
        var find = new LinearPattern("((?<one>a|b)(?<two>1)?)+").At("xb1ab", 1, 4);

        Assert.NotNull(find);
        Assert.Equal("b1ab", find.Value);
        Assert.Equal("b", find.Text("one"));
        Assert.Equal(4, find.Group("one")?.Start);
        Assert.Equal("1", find.Text("two"));
        Assert.Null(new LinearPattern("a(?<two>1)?").At("ab", 0, 2)?.Text("two"));
    }

    private static Regex Reference(string pattern) => new($@"\A(?:{pattern})", Options);

    private static IEnumerable<PatternRule> Rules() => [.. DateFinder.Rules, .. DocumentFinder.Rules, .. ReviewFinder.Rules];

    private static bool AssertSame(Regex regex, LinearPattern pattern, string text, int at, int length)
    {
        var (expected, actual) = (regex.Match(text, at, length), pattern.At(text, at, length));
        var groups = regex.GetGroupNames().Skip(1).ToList();
        Assert.True(
            expected.Success ? actual is not null && expected.Value == actual.Value && groups.All(name => Place(expected.Groups[name]) == Place(actual, name)) : actual is null,
            $"{pattern} at {at} of '{text}': {expected}, {actual?.Value}");
        Assert.True(actual is null || length == 0 || pattern.CanBegin(text.AsSpan(at, Math.Min(4, length))));
        return actual is not null;
    }

    private static (int, int)? Place(Group group) => group.Success ? (group.Index, group.Length) : null;

    private static (int, int)? Place(PatternFind find, string group) => find.Group(group) is { } span ? (span.Start, span.Length) : null;

    /// <summary>All of the notation, whatever it may mean; but what is repeated is never empty: what an empty round catches, .NET keeps.</summary>
    private static string Pattern(Random random, int depth)
    {
        var pattern = new StringBuilder();
        for (var parts = random.Next(1, 4); parts > 0; parts--)
        {
            pattern.Append(Part(random, depth)).Append(random.Next(6) == 0 && parts > 1 ? "|" : "");
        }

        return pattern.ToString();
    }

    private static string Part(Random random, int depth)
    {
        string[] single = ["a", "b", "đ", "A", "1", @"\d", @"\D", @"\s", @"\p{L}", @"[a-bđ]", @"[^ab]", @"[-\d]", @"[\x20\xA0]", "é", @"\-"];
        if (depth == 0 || random.Next(3) == 0)
        {
            return random.Next(8) == 0 ? random.GetItems([@"\b", "^", @"\A", @"\z"], 1)[0] : random.GetItems(single, 1)[0] + Times(random);
        }

        var inside = Pattern(random, depth - 1);
        return random.Next(4) switch
        {
            0 => $"(?<g{depth}>{inside})",
            1 => $"(?-i:{inside})",
            2 => $"(?:a({inside})){Times(random)}",
            _ => $"({inside}|b)",
        };
    }

    private static string Times(Random random) => random.GetItems(["", "", "", "?", "*", "+", "{2}", "{1,}", "{0,2}"], 1)[0];
}
