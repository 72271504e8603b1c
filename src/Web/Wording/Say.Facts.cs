using System.Globalization;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Officials;
using ArticleSearch.Search;
using ArticleSearch.Search.Facts;

namespace ArticleSearch.Web.Wording;

/// <summary>What quotes, figures and officials are called.</summary>
public static partial class Say
{
    public const string Around = "Không có câu nào chứa đủ các từ đã gõ. Dưới đây là những chỗ có các từ ấy ở câu bên cạnh hoặc trong tiêu đề bài.";

    public const string UnknownSpeaker = "chưa rõ người nói";

    public static string Of(FactFacet facet) => facet switch
    {
        FactFacet.Person => "Người nói",
        FactFacet.Office => "Chức vụ",
        FactFacet.Organisation => "Cơ quan",
        FactFacet.Standing => "Tư cách",
        FactFacet.QuoteKind => "Cách dẫn",
        FactFacet.SpeakerKind => "Ai nói",
        FactFacet.Unit => "Đơn vị",
        FactFacet.Thing => "Đối tượng đo",
        FactFacet.Of => "Nói về",
        FactFacet.FigureKind => "Loại số liệu",
        FactFacet.Change => "Tăng, giảm",
        FactFacet.PeriodYear => "Năm của số liệu",
        FactFacet.Section => "Chuyên mục",
        FactFacet.Year => "Năm đăng",
        FactFacet.ArticleKind => "Loại bài",
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "A facet without a name"),
    };

    /// <summary>A value of a facet; names stand for themselves.</summary>
    public static string Value(FactFilter filter) => filter.Facet switch
    {
        FactFacet.QuoteKind => Of(Enum.Parse<QuoteKind>(filter.Value)),
        FactFacet.SpeakerKind => Of(Enum.Parse<SpeakerKind>(filter.Value)),
        FactFacet.FigureKind => Of(Enum.Parse<FigureKind>(filter.Value)),
        FactFacet.Change => Of(Enum.Parse<Change>(filter.Value)),
        FactFacet.Standing => Of(Enum.Parse<Standing>(filter.Value)),
        FactFacet.ArticleKind => Of(Enum.Parse<ArticleKind>(filter.Value)),
        _ => filter.Value,
    };

    public static string Of(QuoteKind kind) => kind switch
    {
        QuoteKind.Direct => "Nguyên văn",
        QuoteKind.Indirect => "Thuật lại",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a name"),
    };

    public static string Of(SpeakerKind kind) => kind switch
    {
        SpeakerKind.Person => "cá nhân",
        SpeakerKind.Organisation => "tổ chức, tập thể",
        SpeakerKind.Document => "văn bản",
        SpeakerKind.Unknown => UnknownSpeaker,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a name"),
    };

    public static string Of(FigureKind kind) => kind switch
    {
        FigureKind.Actual => "thực hiện",
        FigureKind.Plan => "kế hoạch, dự kiến",
        FigureKind.Comparison => "số để so sánh",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a name"),
    };

    public static string Of(Change change) => change switch
    {
        Change.Rise => "tăng",
        Change.Fall => "giảm",
        Change.None => "",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "A change without a name"),
    };

    public static string Of(Standing standing) => standing switch
    {
        Standing.Holder => "đang giữ",
        Standing.Former => "nguyên",
        Standing.Acting => "quyền, phụ trách",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "A standing without a name"),
    };

    /// <summary>How the office was held, where the paper does not print it before the office itself ("nguyên Chủ tịch").</summary>
    public static string StandingOf(Tenure tenure) =>
        tenure.Standing != Standing.Holder && tenure.AsPrinted.StartsWith(tenure.Office, StringComparison.OrdinalIgnoreCase)
            ? $" ({Of(tenure.Standing)})"
            : "";

    public static string Of(Holder holder) => holder switch
    {
        Holder.Known => "Theo các bài gần ngày ấy nhất:",
        Holder.Several { IsShared: true } => "Chức vụ này có nhiều người cùng giữ; theo các bài gần ngày ấy:",
        Holder.Several => "Các bài trước và sau ngày ấy nêu những người khác nhau:",
        _ => "Không bài nào đủ gần ngày ấy nêu tên ai, kho không biết.",
    };

    public static IReadOnlyList<HolderCandidate> CandidatesOf(Holder holder) => holder switch
    {
        Holder.Known known => [known.Candidate],
        Holder.Several several => several.Candidates,
        _ => [],
    };

    /// <summary>How many of what a view shows.</summary>
    public static string Count(FactQuery query, long number) => $"{Number(number)} {Noun(query)}";

    public static string Noun(FactQuery query) => query switch
    {
        QuoteQuery => "phát biểu",
        FigureQuery => "số liệu",
        OfficialQuery => "người",
        _ => throw new ArgumentOutOfRangeException(nameof(query), query, "A question without a noun"),
    };

    /// <summary>The value in plain units: 120.000.000.000 đồng, 2,92 %.</summary>
    public static string Plain(Quantity figure)
    {
        var value = Digits(figure.Value) + (figure.Value2 is { } high ? $" đến {Digits(high)}" : "");
        return figure.Unit is { } unit ? $"{value} {unit}" : value;
    }

    /// <summary>Days from the first to the last, as short as they can be said.</summary>
    public static string Days(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => "",
        ({ DayOfYear: 1 } first, { Month: 12, Day: 31 } last) => first.Year == last.Year ? $"năm {first.Year}" : $"{first.Year}–{last.Year}",
        ({ } first, { } last) when first == last => Day(first),
        ({ } first, { } last) => $"{Day(first)}–{Day(last)}",
        ({ } first, null) => $"từ {Day(first)}",
        (null, { } last) => $"đến {Day(last)}",
    };

    private static string Digits(decimal value) => value.ToString("#,0.############", CultureInfo.GetCultureInfo("vi-VN"));
}
