using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Ingest.Tests.Store;

/// <summary>Annotations made by hand: the places are looked up in the text, as a finder would give them.</summary>
internal static class Annotated
{
    public const int RulesVersion = 1;

    public static TextSpan At(ArticleText text, string printed)
    {
        var start = text.Value.IndexOf(printed, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{printed}' is not in: {text.Value}");
        return new TextSpan(start, start + printed.Length);
    }

    public static Quote Quote(ArticleText text, string printed, string? speaker = null) => new(
        At(text, printed),
        QuoteKind.Direct,
        Cue: null,
        speaker is null ? Speaker.Unknown : new Speaker(SpeakerKind.Person, speaker, Span: null, Candidates: []),
        Role: null,
        Confidence: 0.9,
        "by-hand");

    public static Figure Figure(ArticleText text, string printed, decimal value, string? unit) => new(At(text, printed), value, Value2: null, unit, "by-hand");

    public static Role Role(ArticleText text, string printed, string office, string? organisation, Standing standing = Standing.Holder) =>
        new(At(text, printed), printed, office, organisation, standing, "by-hand");

    public static Finding.Found Found(long locationId, ParsedArticle article, Annotations annotations) =>
        new(locationId, article, Page: null, Annotations: ProvenAnnotations.Of(article.Text, annotations));

    /// <summary>One of each kind, every member set, all of it in the text of <see cref="Article"/>.</summary>
    public static Annotations OneOfEach(ArticleText text)
    {
        var name = At(text, "Đào Thị Lụa");
        var role = At(text, "Chủ tịch UBND huyện Thạch Sơn");
        return new Annotations(RulesVersion)
        {
            Officials = [new Official("Đào Thị Lụa", [Role(text, "Chủ tịch UBND huyện Thạch Sơn", "Chủ tịch", "UBND huyện Thạch Sơn")])],
            Mentions = [new Mention(name, new TextSpan(role.Start, name.End), MentionKind.Name, "Đào Thị Lụa", [], role, "name")],
            Quotes = [new Quote(
                At(text, "Vụ này được mùa"), QuoteKind.Direct, At(text, "nói"), new Speaker(SpeakerKind.Person, "Đào Thị Lụa", name, []), role, 0.95, "quote")],
            Dates = [new DateMention(At(text, "Sáng 5-7"), new DateOnly(2018, 7, 5), new DateOnly(2018, 7, 5), "day")],
            Figures = [new Figure(At(text, "61,2 tạ"), 61.2m, 62m, "tạ", "figure")
            {
                Hedge = "hơn", Change = Change.Rise, Kind = FigureKind.Plan, Thing = "năng suất", Of = "huyện", From = new DateOnly(2018, 1, 1), To = new DateOnly(2018, 6, 30),
            }],
            Documents = [new CitedDocument(At(text, "Kế hoạch số 15/KH-UBND"), "15/KH-UBND", "Kế hoạch", new DateOnly(2018, 1, 3), "UBND huyện", "code")],
            Review = new Review("tổng kết", "vụ xuân", At(text, "vụ xuân"), new DateOnly(2018, 1, 1), null, "review"),
        };
    }

    public static ParsedArticle Article(string key = "hnm-new:700001", DateTimeOffset? published = null) => Sample.Article(
        key,
        body: "\"Vụ này được mùa\", Chủ tịch UBND huyện Thạch Sơn Đào Thị Lụa nói. Năng suất đạt hơn 61,2 tạ theo Kế hoạch số 15/KH-UBND.",
        published: published);
}
