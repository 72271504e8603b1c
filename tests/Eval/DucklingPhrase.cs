using System.Globalization;
using System.Text.RegularExpressions;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract;

namespace ArticleSearch.Eval;

/// <summary>
/// The phrases of <c>shared/gold/duckling_vi.tsv</c>: dimension, value in Duckling's own words, phrase. Its clock stands at
/// 2 February 2017. Points finer than a day are compared by their day, since dates here are days.
/// </summary>
internal sealed partial record DucklingPhrase(int Line, string Dimension, string Value, string Text)
{
    private static readonly DateOnly Clock = new(2017, 2, 2);

    private static readonly Dictionary<string, string> Currencies = new(StringComparer.OrdinalIgnoreCase)
    {
        ["$"] = "Dollar",
        ["đô"] = "Dollar",
        ["đô la"] = "Dollar",
        ["đô mỹ"] = "Dollar",
        ["đô la mỹ"] = "Dollar",
        ["USD"] = "USD",
        ["xen"] = "Cent",
        ["xu"] = "Cent",
        ["đồng"] = "VND",
        ["VNĐ"] = "VND",
        ["VND"] = "VND",
        ["VN$"] = "VND",
        ["€"] = "EUR",
        ["euro"] = "EUR",
        ["euros"] = "EUR",
        ["EUR"] = "EUR",
        ["Rs"] = "INR",
        ["rupees"] = "INR",
        ["INR"] = "INR",
        ["£"] = "Pound",
        ["pounds"] = "Pound",
        ["GBP"] = "GBP",
        ["AED"] = "AED",
        ["dirham"] = "AED",
    };

    public static IReadOnlyList<DucklingPhrase> Read(string file) =>
        [.. from line in File.ReadLines(file).Select((text, i) => (Number: i + 1, Parts: text.Split('\t')))
            where line.Parts.Length == 3
            select new DucklingPhrase(line.Number, line.Parts[0], line.Parts[1], line.Parts[2])];

    /// <summary>Whether the extractor reads the phrase as Duckling does.</summary>
    public bool IsRead() => Dimension switch
    {
        "Time" => IsDateRead(),
        "Numeral" => IsNumberRead(),
        "AmountOfMoney" => IsMoneyRead(),
        _ => false,
    };

    private bool IsDateRead()
    {
        var numbers = Whole().Matches(Value).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        var from = Moment(numbers);
        var to = numbers.Count > 6 ? DateOnly.FromDateTime(Instant(numbers.Skip(6)).AddSeconds(-1)) : End(from, Value.Split(' ')[^1].TrimEnd(')'));
        return Annotate(Text).Dates is [var date] && (date.From, date.To) == (from, to);
    }

    private static DateOnly Moment(IEnumerable<int> numbers) => DateOnly.FromDateTime(Instant(numbers));

    private static DateTime Instant(IEnumerable<int> numbers) =>
        numbers.ToArray() is [var year, var month, var day, var hour, var minute, var second, ..]
            ? new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified)
            : default;

    private static DateOnly End(DateOnly from, string grain) => grain switch
    {
        "Week" => from.AddDays(6),
        "Month" => from.AddMonths(1).AddDays(-1),
        "Quarter" => from.AddMonths(3).AddDays(-1),
        "Year" => from.AddYears(1).AddDays(-1),
        _ => from,
    };

    /// <summary>A bare number is no figure, so it counts something here.</summary>
    private bool IsNumberRead() =>
        Annotate(Text + " đồng").Figures is [var figure] && figure.Value == Decimals(Value)[0] && figure.Value2 is null;

    private bool IsMoneyRead()
    {
        var amounts = Decimals(Value);
        return Annotate(Text).Figures is [{ Unit: { } unit } figure]
            && figure.Value == amounts[0]
            && figure.Value2 == (amounts.Count > 1 ? amounts[1] : null)
            && Currencies.GetValueOrDefault(unit) == Value.Split(' ')[1]
            && (!Value.StartsWith("(under", StringComparison.Ordinal) && !Value.StartsWith("(above", StringComparison.Ordinal) || figure.Hedge is not null);
    }

    private static List<decimal> Decimals(string value) =>
        [.. Decimal().Matches(value).Select(match => decimal.Parse(match.Value, CultureInfo.InvariantCulture))];

    private static Annotations Annotate(string text) => Extractor.Annotate(ArticleText.Verbatim(text), Clock);

    [GeneratedRegex(@"\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Whole();

    [GeneratedRegex(@"-?\d+(\.\d+)?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Decimal();
}
