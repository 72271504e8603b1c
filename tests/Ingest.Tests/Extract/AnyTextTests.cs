using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract;
using ArticleSearch.Ingest.Parse;

namespace ArticleSearch.Ingest.Tests.Extract;

/// <summary>No text is too strange: nothing throws, every place exists, nothing of one kind lies across another.</summary>
public sealed class AnyTextTests
{
    private const int TextsASeed = 20;
    private const int LoadArticles = 500;

    private static readonly DateOnly Published = new(2018, 2, 9);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Random_characters(int seed)
    {
        for (var text = 0; text < TextsASeed; text++)
        {
            var value = RandomTexts.Unicode((seed * TextsASeed) + text, length: 4_000);
            AssertSound(RandomTexts.Article(value));
            AssertSound(ArticleText.Verbatim(value));
        }
    }

    /// <summary>What other programs hand over need not be well-formed.</summary>
    [Fact]
    public void Halves_of_characters() =>
        AssertSound(ArticleText.Verbatim(RandomTexts.Vietnamese(seed: 9, sentences: 30).Replace("n", "n\uD83D", StringComparison.Ordinal).Replace("“", "\uDE00\uFFFE“", StringComparison.Ordinal)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Sentences_shuffled_and_spoilt(int seed)
    {
        for (var text = 0; text < TextsASeed; text++)
        {
            AssertSound(RandomTexts.Article(RandomTexts.Vietnamese((seed * TextsASeed) + text, sentences: 25)));
        }
    }

    [Fact]
    public void Texts_that_end_anywhere()
    {
        var value = RandomTexts.Vietnamese(seed: 7, sentences: 12);
        for (var length = 0; length < value.Length; length += 3)
        {
            AssertSound(ArticleText.Verbatim(value[..length]));
        }
    }

    [Theory]
    [MemberData(nameof(Hostile.Units), MemberType = typeof(Hostile))]
    public void One_thing_over_and_over(string unit) => AssertSound(ArticleText.Verbatim(Hostile.Text(unit, 100_000)));

    [Fact]
    public void A_sentence_of_a_megabyte() =>
        AssertSound(ArticleText.Verbatim(string.Join(' ', RandomTexts.Vietnamese(seed: 11, sentences: 15_000).Split('.', '?', '!', '\n'))[..1_000_000]));

    [Fact]
    public void A_text_without_a_day() =>
        Assert.Empty(Soundness.Faults(RandomTexts.Article("a\nb\nc"), Extractor.Annotate(RandomTexts.Article("a\nb\nHôm qua, sáng 9-2."), published: null)));

    /// <summary>No other years are read as those of an article: <see cref="VietnamTime"/>.</summary>
    [Theory]
    [InlineData(2, 1, 1)]
    [InlineData(9998, 12, 31)]
    public void The_first_and_the_last_day_of_publication(int year, int month, int day)
    {
        var text = RandomTexts.Article(RandomTexts.Vietnamese(seed: 5, sentences: 200));

        Assert.Empty(Soundness.Faults(text, Extractor.Annotate(text, new DateOnly(year, month, day))));
    }

    [Fact]
    public async Task Articles_of_the_load_corpus()
    {
        var file = Checkout.Shared("relevance", "baomoi", "docs.jsonl.gz");
        Assert.SkipWhen(file is null, "The load corpus did not run: shared/ is not beside the checkout");
        await using var stream = File.OpenRead(file);

        var read = 0;
        await foreach (var line in ReadyArticles.ReadAsync(stream, skip: 0, TestContext.Current.CancellationToken))
        {
            if (line.Number % 70 == 0 && line.Article is { } article)
            {
                AssertSound(article.Text);
                if (++read == LoadArticles)
                {
                    break;
                }
            }
        }

        Assert.True(read > LoadArticles / 2, "Too few articles to say anything");
    }

    private static void AssertSound(ArticleText text)
    {
        var faults = Soundness.Faults(text, Extractor.Annotate(text, Published));
        if (faults.Count > 0)
        {
            Assert.Fail($"{string.Join('\n', faults)}\nin: {(text.Value.Length > 2_000 ? text.Value[..2_000] + "…" : text.Value)}");
        }
    }
}
