using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using ArticleSearch.Ingest.Text;
using ArticleSearch.Search.Analysis;

namespace ArticleSearch.Search.Tests.Analysis;

/// <summary>Whatever a page or a reader sends, every stream of it obeys the laws.</summary>
public sealed class AnyTextTests : IDisposable
{
    private const int Seed = 9_022_018;

    private static readonly string[] Fragments =
    [
        "Uỷ ban nhân dân ", "UBND", "TP.HCM", "T.Ư", "TƯ ", "ĐẦU TƯ ", "ngày ", "tháng 2 năm 2018", "9-2-2018", "(9-2)", "quý III/2025", "39-NQ/TW",
        "15/2023/NĐ-CP", "1.549", "2,92%", "39.108.000", "5G", "22.669m²", ". ", ".", ", ", "\n", "“", "” ", " - ", "nghiễng", "hoà ", "thuỷ", "kỹ",
        "đ", "ð", "\u00AD", "\u200B", "\u00A0", "\u3000", "e\u0302\u0301", "\u0323", "👩‍👩‍👧", "🇻🇳", "한국", "漢字", "ﬁ", "İ", "ß", "١٢٣", "²", "Ⅳ", "\uFFFE", "\0", "\r\n",
    ];

    private readonly AnalyzedText _text = new();

    public void Dispose() => _text.Dispose();

    [Fact]
    public void Random_texts_obey()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 100_000; i++)
        {
            Obeys(RandomText(random));
        }
    }

    /// <summary>The index reads an article at once, who marks its words a line at a time.</summary>
    [Fact]
    public void A_text_reads_as_its_lines_do()
    {
        var random = new Random(Seed);
        var tokens = new TokenBuffer();
        for (var i = 0; i < 20_000; i++)
        {
            var (text, position) = (RandomText(random), 0);
            var byLine = new List<(int, int, int, string)>();
            foreach (var line in text.AsSpan().Split('\n'))
            {
                tokens.Read(text.AsSpan()[line]);
                byLine.AddRange(Words(tokens, line.Start.Value, position));
                position += tokens.Count == 0 ? 0 : tokens[tokens.Count - 1].Position + 2;
            }

            tokens.Read(text);
            Holds(byLine.SequenceEqual(Words(tokens, start: 0, position: 0)), "a line reads otherwise alone", text);
        }

        static IEnumerable<(int Start, int End, int Position, string Term)> Words(TokenBuffer tokens, int start, int position)
        {
            for (var at = 0; at < tokens.Count; at++)
            {
                var token = tokens[at];
                if (token.Kind != TokenKind.ParagraphEnd)
                {
                    yield return (start + token.Start, start + token.End, position + token.Position, tokens.Term(token).ToString());
                }
            }
        }
    }

    [Theory]
    [InlineData('ệ')]
    [InlineData('1')]
    [InlineData('.')]
    [InlineData('\u0301')]
    [InlineData('\uD83D')]
    [InlineData('\n')]
    [InlineData('한')]
    public void Long_runs_obey(char c) => Obeys("a" + new string(c, 100_000) + " hết");

    [Fact]
    public void News_articles_obey()
    {
        var file = Shared("relevance", "baomoi", "docs.jsonl.gz");
        Assert.SkipWhen(file is null, "News articles did not run: shared/ is not beside the checkout");
        using var lines = new StreamReader(new GZipStream(File.OpenRead(file!), CompressionMode.Decompress));
        var read = 0;
        for (var time = Stopwatch.StartNew(); time.Elapsed < TimeSpan.FromSeconds(5) && lines.ReadLine() is { } line; read++)
        {
            using var article = JsonDocument.Parse(line);
            Obeys(article.RootElement.GetProperty("text").GetString()!);
        }

        Assert.InRange(read, 100, int.MaxValue);
    }

    private void Obeys(string text)
    {
        _text.Read(text);
        var terms = StreamLaws.Check(_text.Readings, text);
        StreamLaws.Check(_text.Pairs, text);
        var (position, at) = (-1, 0);
        for (; at < _text.Tokens.Count; at++)
        {
            var token = _text.Tokens[at];
            var term = _text.Tokens.Term(token).ToString();
            Holds(terms[at].Text == Indexed(token, term) && (token.Start, token.End) == (terms[at].Start, terms[at].End), "the stream is not the tokens", text);
            Holds(token.Position == position + (token.Kind == TokenKind.Whole ? 0 : 1), "a position has not one base", text);
            Holds(token.IsBorder || IndexTerm.Marked(terms[at].Text).SequenceEqual(term), "a term has lost its marks", text);
            Holds(token.Kind != TokenKind.Syllable || Spelling.Of(text[token.Start..token.End]) == term, "a syllable is not spelled", text);
            Holds(token.Kind == TokenKind.Whole || token.End - token.Start <= TokenScanner.MaxLength, "a token is not cut", text);
            Holds(!token.IsBorder || (token.Start == token.End && !token.Joins), "a border is not empty", text);
            position = token.Position;
        }

        Holds(at == terms.Count, "a stream has more terms than tokens", text);
    }

    private static string Indexed(in Token token, string term) => token.IsBorder ? term : IndexTerm.Of(new TypedWord(Marks.Remove(term), term));

    private static void Holds(bool holds, string law, string text)
    {
        if (!holds)
        {
            StreamLaws.Fail(law, text);
        }
    }

    private static string RandomText(Random random)
    {
        var text = new StringBuilder();
        for (var pieces = random.Next(0, 12); pieces > 0; pieces--)
        {
            _ = random.Next(8) switch
            {
                0 => text.Append((char)random.Next(char.MaxValue + 1)),
                1 => text.Append((char)random.Next(0x20, 0x250)),
                2 => text.Append(random.Next(40)).Append("-/.,"[random.Next(4)]),
                3 when random.Next(50) == 0 => text.Append((char)random.Next(char.MaxValue + 1), random.Next(400)),
                _ => text.Append(Fragments[random.Next(Fragments.Length)]),
            };
        }

        return text.ToString();
    }

    /// <summary>Real input for trying out, beside the checkout; most machines do not have it.</summary>
    private static string? Shared(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ArticleSearch.sln")))
        {
            folder = folder.Parent;
        }

        var path = Path.Combine([folder?.Parent?.FullName ?? "", "shared", .. parts]);
        return File.Exists(path) ? path : null;
    }
}
