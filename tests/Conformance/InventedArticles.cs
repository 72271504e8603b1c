using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Conformance;

/// <summary>Articles of a few words drawn at random, so that every query finds some. The same seed gives the same articles.</summary>
public sealed class InventedArticles(int seed)
{
    public static readonly IReadOnlyList<string> Words =
    [
        "hội", "nghị", "hồi", "hoi", "thành", "thanh", "thánh", "phố", "đường", "dương", "tỉnh", "tinh", "giản", "ủy", "ban", "nhân", "dân", "bàn", "bạn",
        "cầu", "vượt", "sông", "đê", "điều", "hòa", "hoà", "kỹ", "kĩ", "quý", "chợ", "mưa", "lúa", "gặt", "nghề", "nghệ", "làng", "UBND", "TP", "HĐND",
        "1.549", "1549", "2,92%", "9-2-2018", "39-NQ/TW", "KH&ĐT", "TƯ", "5G", "654ha", "T.Hương",
    ];

    private static readonly string[] Sections = ["Kinh tế", "Văn hóa", "Đời sống", "Đô thị"];
    private static readonly string[] Writers = ["Lam Giang", "Hồ Điệp", "Bạch Liên", "Mai Thủy"];
    private static readonly string[] Tags = ["lễ hội", "làng nghề"];
    private static readonly Layout[] Layouts = [Layout.Ready, Layout.OneCmsLongform, Layout.OneCmsPrint];

    private readonly Random _random = new(seed);

    public List<SampleArticle> Make(int count) => [.. Enumerable.Range(0, count).Select(i => Make($"i:{i}"))];

    public SampleArticle Make(string key) => new(key, Title(), Sentence(), [.. Enumerable.Range(0, _random.Next(4)).Select(_ => $"{Sentence()} {Sentence()}")])
    {
        Section = _random.Next(5) == 0 ? null : One(Sections),
        ParentSection = _random.Next(3) == 0 ? "Hà Nội" : null,
        Writers = [.. Writers.Where(_ => _random.Next(3) == 0)],
        Tags = [.. Tags.Where(_ => _random.Next(4) == 0)],
        Layout = One(Layouts),
        Published = _random.Next(10) == 0 ? null : Day(),
    };

    public string Word() => One(Words);

    private string Title() => (_random.Next(8) == 0 ? "Tổng kết " : "") + string.Join(' ', Several(3, 7));

    private string Sentence() => $"Tin {string.Join(' ', Several(4, 14))}.";

    private IEnumerable<string> Several(int least, int most) => Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => Word());

    /// <summary>At any hour, so that some lie on another day in Greenwich.</summary>
    private string Day() => $"{_random.Next(2017, 2021)}-{_random.Next(1, 13):D2}-{_random.Next(1, 29):D2}T{_random.Next(24):D2}:00:00+07:00";

    private T One<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
