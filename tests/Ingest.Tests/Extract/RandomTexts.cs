using System.Globalization;
using System.Text;
using System.Text.Json;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Tests.Extract;

/// <summary>Texts that nobody wrote: the same for the same seed.</summary>
internal static class RandomTexts
{
    private static readonly string[] Signs =
        ["\"", "“", "”", "'", "‘", "’", "«", "»", "(", ")", ":", ";", ",", ".", "…", "...", "?", "!", "-", "–", "/", "%", "&", "\n", "0", "7/10", "9-2", "2017-2020", "m²", "T.Ư"];

    private static readonly Lazy<string[]> Sentences = new(ReadSentences);

    /// <summary>Characters from everywhere: other scripts, marks without letters, blanks, signs, beyond the first plane.</summary>
    public static string Unicode(int seed, int length)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        while (text.Length < length)
        {
            var limit = random.Next(5) switch { 0 => 0x80, 1 => 0x250, 2 => 0x2070, 3 => 0x10000, _ => 0x20000 };
            var value = random.Next(limit);
            if (Rune.IsValid(value))
            {
                text.Append(new Rune(value).ToString());
            }
        }

        return text.ToString();
    }

    /// <summary>Sentences of the corpus in any order, with words left out, doubled, moved, capitalised, and signs strewn in.</summary>
    public static string Vietnamese(int seed, int sentences)
    {
        var random = new Random(seed);
        var spoiling = random.Next(4) * 0.05;
        var lines = Enumerable.Range(0, sentences).Select(_ => Spoil(random, Sentences.Value[random.Next(Sentences.Value.Length)], spoiling));
        return string.Join(random.Next(3) == 0 ? "\n" : " ", lines);
    }

    /// <summary>The text as the program would have it: folded and composed, in three parts.</summary>
    public static ArticleText Article(string text)
    {
        var lines = text.Split('\n', 3);
        var body = lines.Length > 2 ? lines[2].Split('\n').Select(line => new Block(LineKind.Paragraph, line)) : [];
        return ArticleText.Compose(lines[0], lines.Length > 1 ? lines[1] : "", body);
    }

    private static string Spoil(Random random, string sentence, double share)
    {
        var words = sentence.Split(' ').ToList();
        for (var at = words.Count - 1; at >= 0; at--)
        {
            if (random.NextDouble() >= share)
            {
                continue;
            }

            switch (random.Next(6))
            {
                case 0: words.RemoveAt(at); break;
                case 1: words.Insert(at, words[at]); break;
                case 2: words.Insert(random.Next(words.Count), words[at]); break;
                case 3: words[at] = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(words[at]); break;
                case 4: words[at] += Signs[random.Next(Signs.Length)]; break;
                default: words.Insert(at, Signs[random.Next(Signs.Length)]); break;
            }
        }

        return string.Join(' ', words);
    }

    private static string[] ReadSentences()
    {
        var sentences = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Checkout.CorpusPages, "expected.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var article = JsonDocument.Parse(File.ReadAllBytes(file));
            if (article.RootElement.TryGetProperty("body", out var body))
            {
                sentences.AddRange(body.EnumerateArray().SelectMany(block => block.GetProperty("text").GetString()!.Split(". ")));
            }
        }

        return [.. sentences];
    }
}
