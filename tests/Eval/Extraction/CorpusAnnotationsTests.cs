using System.Text.Json;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Eval.Extraction;

/// <summary>The annotations of the corpus say what stands in its articles.</summary>
public sealed class CorpusAnnotationsTests(CorpusExtraction corpus) : IClassFixture<CorpusExtraction>
{
    private static readonly string[] Lists = ["mentions", "quotes", "dates", "figures", "documents"];
    private static readonly string[] Quoting = ["person", "cue", "speaker", "role"];
    private static readonly string?[] Changes = [null, "tăng", "giảm"];
    private static readonly string?[] Reviews = [null, "sơ kết", "tổng kết", "đánh giá", "kiểm điểm"];

    public static TheoryData<string> Names() =>
        [.. Directory.EnumerateFiles(Checkout.Annotations, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Fact]
    public void At_least_forty_pages_of_the_corpus_are_annotated() =>
        Assert.True(corpus.Set.Articles.Count(article => article.Json.TryGetProperty("page", out _)) >= 40);

    [Fact]
    public void No_text_is_left_without_annotations() =>
        Assert.All(Directory.EnumerateFiles(Checkout.Annotations, "*.txt"), text => Assert.True(File.Exists(Path.ChangeExtension(text, ".json")), text));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_place_holds_its_text_within_a_line(string name)
    {
        var (article, text) = Of(name);
        foreach (var item in Lists.SelectMany(list => SheetReader.Items(article.Json, list)))
        {
            var span = SheetReader.Span(item, text);
            Assert.Equal(SheetReader.Text(item), span.In(text).ToString());
            Assert.True(SheetReader.String(item, "kind") == "direct" || !SheetReader.Text(item).Contains('\n', StringComparison.Ordinal), item.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_offices_cues_and_speakers_stand_in_the_text(string name)
    {
        var (article, text) = Of(name);
        var officials = SheetReader.Items(article.Json, "officials").SelectMany(official =>
            SheetReader.Items(official, "roles").Select(role => role.GetString()).Append(SheetReader.String(official, "name")));
        var others = Lists.SelectMany(list => SheetReader.Items(article.Json, list)).SelectMany(item =>
            Quoting.Select(member => SheetReader.String(item, member)));

        Assert.All(officials.Concat(others).OfType<string>(), words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Places_of_one_kind_do_not_overlap(string name)
    {
        var gold = Of(name).Article.Gold;

        Assert.Empty(Overlapping(gold.Mentions));
        Assert.Empty(Overlapping(gold.Dates));
        Assert.Empty(Overlapping(gold.Figures));
        Assert.Empty(Overlapping(gold.Documents));
        Assert.Empty(Overlapping(gold.Quotes.Where(quote => quote.IsDirect && !quote.IsOptional)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_are_of_their_kind(string name)
    {
        var article = Of(name).Article;

        Assert.All(article.Gold.Dates, date => Assert.True(date.From <= date.To, date.Describe()));
        Assert.All(article.Gold.Figures, figure => Assert.True(figure.Value < (figure.Value2 ?? decimal.MaxValue), figure.Describe()));
        Assert.All(article.Gold.Documents, document => Assert.EndsWith(document.Code!, document.Text, StringComparison.Ordinal));
        Assert.All(SheetReader.Items(article.Json, "quotes"), quote => Assert.True(SheetReader.String(quote, "kind") is "direct" or "indirect", quote.ToString()));
        Assert.All(SheetReader.Items(article.Json, "mentions"), mention => Assert.True(SheetReader.String(mention, "kind") is "role" or "short", mention.ToString()));
        Assert.All(SheetReader.Items(article.Json, "figures"), figure => Assert.Contains(SheetReader.String(figure, "change"), Changes));
        Assert.Contains(article.Gold.Review?.Kind, Reviews);
    }

    private (AnnotatedArticle Article, string Text) Of(string name)
    {
        var article = corpus.Set.Articles.Single(one => one.Name == name);
        return (article, article.Text.Value);
    }

    private static IEnumerable<string> Overlapping(IEnumerable<Mark> marks)
    {
        var sorted = marks.OrderBy(mark => mark.Span.Start).ToList();
        return sorted.Zip(sorted.Skip(1)).Where(pair => pair.First.Touches(pair.Second)).Select(pair => pair.First.Describe() + pair.Second.Describe());
    }
}
