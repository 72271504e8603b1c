using System.Globalization;

namespace ArticleSearch.Eval;

/// <summary>Dates, numbers and amounts against Duckling's phrases, when the shared folder is there.</summary>
public sealed class DucklingTests
{
    private const double Floor = 0.85;

    [Fact]
    public void Phrases_are_read_but_those_that_the_list_gives_reasons_for()
    {
        var file = Path.Combine(Path.GetDirectoryName(Checkout.SharedSets)!, "gold", "duckling_vi.tsv");
        Assert.SkipUnless(File.Exists(file), "Duckling's phrases did not run: shared/ is not beside the checkout");
        var reasons = File.ReadLines(Path.Combine(Checkout.Root, "tests/Eval/duckling.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToDictionary(parts => int.Parse(parts[0], CultureInfo.InvariantCulture), parts => parts[1]);
        var phrases = DucklingPhrase.Read(file);

        var unread = phrases.Where(phrase => !phrase.IsRead()).ToList();

        var surprises = unread.Select(phrase => phrase.Line).ToHashSet();
        surprises.SymmetricExceptWith(reasons.Keys);
        Assert.True(surprises.Count == 0, $"Lines that are read though listed, or not read and not listed: {string.Join(' ', surprises.Order())}");
        var inScope = phrases.Count - reasons.Values.Count(reason => reason == "out");
        Assert.True((inScope - reasons.Values.Count(reason => reason == "miss")) / (double)inScope >= Floor);
    }
}
