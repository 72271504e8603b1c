using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Officials;
using ArticleSearch.Search;
using ArticleSearch.Search.Facts;

namespace ArticleSearch.Web.Wording;

/// <summary>What quotes, figures and officials are called.</summary>
public static partial class Say
{
    public static string Around => Either(
        "Không có câu nào chứa đủ các từ đã gõ. Dưới đây là những chỗ có các từ ấy ở câu bên cạnh hoặc trong tiêu đề bài.",
        "No sentence holds all the words. Here they stand in the sentence beside, or in the title of the article.");

    public static string UnknownSpeaker => Either("chưa rõ người nói", "speaker unknown");

    /// <summary>Those who fit, behind "speaker unknown".</summary>
    public static Label Perhaps(IReadOnlyList<string> candidates) => Label(
        $"; có thể là {string.Join(" hoặc ", candidates)}", $"; perhaps {string.Join(" / ", candidates)}");

    public static string Of(FactFacet facet) => facet switch
    {
        FactFacet.Person => Either("Người nói", "Speaker"),
        FactFacet.Office => Either("Chức vụ", "Office"),
        FactFacet.Organisation => Either("Cơ quan", "Organisation"),
        FactFacet.Standing => Either("Tư cách", "Standing"),
        FactFacet.QuoteKind => Either("Cách dẫn", "Wording"),
        FactFacet.SpeakerKind => Either("Ai nói", "Who speaks"),
        FactFacet.Unit => Either("Đơn vị", "Unit"),
        FactFacet.Thing => Either("Đối tượng đo", "Measured"),
        FactFacet.Of => Either("Nói về", "About"),
        FactFacet.FigureKind => Either("Loại số liệu", "Kind of figure"),
        FactFacet.Change => Either("Tăng, giảm", "Change"),
        FactFacet.Programme => Either("Chương trình", "Programme"),
        FactFacet.ReviewKind => Either("Loại tổng kết", "Kind of review"),
        FactFacet.PeriodYear => Either("Năm được nói tới", "Year told of"),
        FactFacet.Section => Either("Chuyên mục", "Section"),
        FactFacet.Year => Either("Năm đăng", "Year published"),
        FactFacet.ArticleKind => Either("Loại bài", "Kind of article"),
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "A facet without a name"),
    };

    /// <summary>A value of a facet; names stand for themselves.</summary>
    public static Label Value(FactFilter filter) => filter.Facet switch
    {
        FactFacet.QuoteKind => Wording.Label.Ours(Of(Enum.Parse<QuoteKind>(filter.Value))),
        FactFacet.SpeakerKind => Wording.Label.Ours(Of(Enum.Parse<SpeakerKind>(filter.Value))),
        FactFacet.FigureKind => Wording.Label.Ours(Of(Enum.Parse<FigureKind>(filter.Value))),
        FactFacet.Change => Wording.Label.Ours(Of(Enum.Parse<Change>(filter.Value))),
        FactFacet.Standing => Wording.Label.Ours(Of(Enum.Parse<Standing>(filter.Value))),
        FactFacet.ArticleKind => Wording.Label.Ours(Of(Enum.Parse<ArticleKind>(filter.Value))),
        FactFacet.ReviewKind => Wording.Label.Ours(ReviewKind(filter.Value)),
        FactFacet.Year or FactFacet.PeriodYear => Wording.Label.Ours(filter.Value),
        _ => Wording.Label.Printed(filter.Value),
    };

    public static string Of(QuoteKind kind) => kind switch
    {
        QuoteKind.Direct => Either("Nguyên văn", "Verbatim"),
        QuoteKind.Indirect => Either("Thuật lại", "Reported"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a name"),
    };

    public static string Of(SpeakerKind kind) => kind switch
    {
        SpeakerKind.Person => Either("cá nhân", "a person"),
        SpeakerKind.Organisation => Either("tổ chức, tập thể", "an organisation"),
        SpeakerKind.Document => Either("văn bản", "a document"),
        SpeakerKind.Unknown => UnknownSpeaker,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a name"),
    };

    public static string Of(FigureKind kind) => kind switch
    {
        FigureKind.Actual => Either("thực hiện", "reached"),
        FigureKind.Plan => Either("kế hoạch, dự kiến", "planned"),
        FigureKind.Comparison => Either("số để so sánh", "compared with"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a name"),
    };

    public static string Of(Change change) => change switch
    {
        Change.Rise => Either("tăng", "rise"),
        Change.Fall => Either("giảm", "fall"),
        Change.None => "",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "A change without a name"),
    };

    public static string Of(Standing standing) => standing switch
    {
        Standing.Holder => Either("đang giữ", "in office"),
        Standing.Former => Either("nguyên", "former"),
        Standing.Acting => Either("quyền, phụ trách", "acting"),
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "A standing without a name"),
    };

    /// <summary>How the office was held, where the paper does not print it before the office itself ("nguyên Chủ tịch").</summary>
    public static string StandingOf(Tenure tenure) =>
        tenure.Standing != Standing.Holder && tenure.AsPrinted.StartsWith(tenure.Office, StringComparison.OrdinalIgnoreCase)
            ? $" ({Of(tenure.Standing)})"
            : "";

    public static string Of(Holder holder) => holder switch
    {
        Holder.Known => Either("Theo các bài gần ngày ấy nhất:", "By the articles nearest to that day:"),
        Holder.Several { IsShared: true } => Either(
            "Chức vụ này có nhiều người cùng giữ; theo các bài gần ngày ấy:", "Several people hold this office at a time; by the articles near that day:"),
        Holder.Several => Either("Các bài trước và sau ngày ấy nêu những người khác nhau:", "The articles before and after that day name different people:"),
        _ => Either("Không bài nào đủ gần ngày ấy nêu tên ai, kho không biết.", "No article near enough to that day names anybody; the archive does not know."),
    };

    public static IReadOnlyList<HolderCandidate> CandidatesOf(Holder holder) => holder switch
    {
        Holder.Known known => [known.Candidate],
        Holder.Several several => several.Candidates,
        _ => [],
    };

    /// <summary>How many of what a view shows.</summary>
    public static string Count(FactQuery query, long number) => query switch
    {
        QuoteQuery => Counted(number, "phát biểu", "statement", "statements"),
        FigureQuery => Counted(number, "số liệu", "figure", "figures"),
        ReviewQuery => Counted(number, "bài sơ kết, tổng kết", "review", "reviews"),
        OfficialQuery => Counted(number, "người", "person", "people"),
        _ => throw new ArgumentOutOfRangeException(nameof(query), query, "A question without a noun"),
    };

    /// <summary>What a view shows, several of them.</summary>
    public static string Noun(FactQuery query) => query switch
    {
        QuoteQuery => Either("phát biểu", "statements"),
        FigureQuery => Either("số liệu", "figures"),
        ReviewQuery => Either("bài sơ kết, tổng kết", "reviews"),
        OfficialQuery => Either("người", "people"),
        _ => throw new ArgumentOutOfRangeException(nameof(query), query, "A question without a noun"),
    };

    /// <summary>What the view is called.</summary>
    public static string View(FactQuery query) => query switch
    {
        QuoteQuery => Either("Phát biểu", "Statements"),
        FigureQuery => Either("Số liệu", "Figures"),
        ReviewQuery => Either("Sơ kết", "Reviews"),
        OfficialQuery => Either("Nhân sự", "Officials"),
        _ => throw new ArgumentOutOfRangeException(nameof(query), query, "A question without a view"),
    };

    /// <summary>The value in plain units: 120.000.000.000 đồng, 2,92 %.</summary>
    public static string Plain(Quantity figure)
    {
        var value = Number(figure.Value) + (figure.Value2 is { } high ? Either(" đến ", " to ") + Number(high) : "");
        return figure.Unit is { } unit ? $"{value} {unit}" : value;
    }

    /// <summary>Days from the first to the last, as short as they can be said.</summary>
    public static string Days(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => "",
        ({ DayOfYear: 1 } first, { Month: 12, Day: 31 } last) => first.Year == last.Year ? Either($"năm {first.Year}", $"{first.Year}") : $"{first.Year}–{last.Year}",
        ({ } first, { } last) when first == last => Day(first),
        ({ } first, { } last) => Either($"{Day(first)}–{Day(last)}", $"{Day(first)} – {Day(last)}"),
        ({ } first, null) => Either($"từ {Day(first)}", $"from {Day(first)}"),
        (null, { } last) => Either($"đến {Day(last)}", $"to {Day(last)}"),
    };
}
