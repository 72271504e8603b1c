using System.Text;

namespace ArticleSearch.Benchmarks.Articles;

/// <summary>A seeded vocabulary of made-up words whose frequencies follow Zipf's law.</summary>
internal sealed class InventedWords
{
    private const int Count = 12_000;

    /// <summary>Two of three words in running Vietnamese text have two syllables.</summary>
    private const double OfTwoSyllables = 0.65;

    private static readonly string[] Onsets =
        ["", "b", "c", "ch", "d", "đ", "g", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "r", "s", "t", "th", "tr", "v", "x"];

    /// <summary>The apostrophe is where the tone goes.</summary>
    private static readonly string[] Rimes =
    [
        "a'", "a'n", "a'ng", "a'i", "a'o", "a'm", "a'nh", "ă'n", "ă'ng", "â'n", "â'y", "â'u", "o'", "o'n", "o'ng", "ô'", "ô'n", "ô'ng",
        "ô'i", "ơ'", "ơ'n", "ơ'i", "u'", "u'n", "u'ng", "ư'", "ư'ng", "ươ'ng", "ươ'i", "uô'n", "oa'", "oa'n", "uyê'n", "ê'", "ê'n",
    ];

    /// <summary>Level, grave, acute, hook above, tilde, dot below, as combining marks.</summary>
    private static readonly string[] Tones = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];

    private readonly string[] _words;
    private readonly double[] _cumulated;

    public InventedWords(int seed)
    {
        var random = new Random(seed);
        var syllables = (from onset in Onsets from rime in Rimes from tone in Tones select Syllable(onset, rime, tone)).ToArray();
        random.Shuffle(syllables);
        // Common words share few syllables, as they do in the language: the lower of two draws is the commoner.
        string Draw() => syllables[Math.Min(random.Next(syllables.Length), random.Next(syllables.Length))];
        _words = [.. Enumerable.Range(0, Count).Select(_ => random.NextDouble() < OfTwoSyllables ? $"{Draw()} {Draw()}" : Draw())];
        _cumulated = new double[Count];
        var sum = 0.0;
        for (var rank = 0; rank < Count; rank++)
        {
            _cumulated[rank] = sum += 1.0 / (rank + 1);
        }
    }

    /// <summary>From <paramref name="least"/> to <paramref name="most"/> words, capital first, full stop last.</summary>
    public string Sentence(Random random, int least, int most)
    {
        var text = new StringBuilder();
        for (var left = random.Next(least, most + 1); left > 0; left--)
        {
            text.Append(Word(random)).Append(left > 1 ? ' ' : '.');
        }

        text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }

    /// <summary>A person's name of two or more syllables.</summary>
    public string Name(int number) =>
        string.Join(' ', $"{_words[number]} {_words[^(number + 1)]}".Split(' ').Select(syllable => char.ToUpperInvariant(syllable[0]) + syllable[1..]));

    private string Word(Random random)
    {
        var at = Array.BinarySearch(_cumulated, random.NextDouble() * _cumulated[^1]);
        return _words[Math.Min(at < 0 ? ~at : at, Count - 1)];
    }

    private static string Syllable(string onset, string rime, string tone) =>
        (onset + rime.Replace("'", tone, StringComparison.Ordinal)).Normalize(NormalizationForm.FormC);
}
