using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.People;

/// <summary>What may stand behind the head of an office.</summary>
internal enum HeadKind
{
    /// <summary>A body or a field of work, or nothing: Giám đốc Sở Y tế.</summary>
    Head,

    /// <summary>Complete alone: Thủ tướng.</summary>
    Whole,

    /// <summary>A rank, never with a body: Đại tá.</summary>
    Rank,

    /// <summary>An office only together with its body: đội trưởng.</summary>
    Bound,
}

/// <summary>The head of an office, such as "Phó Giám đốc".</summary>
/// <param name="Canonical">In full words, however it is printed: GĐ is Giám đốc.</param>
/// <param name="Terms">The syllables of <paramref name="Canonical"/> in one spelling.</param>
internal sealed record OfficeHead(string Canonical, HeadKind Kind, IReadOnlyList<string> Terms)
{
    public OfficeHead(string canonical, HeadKind kind)
        : this(canonical, kind, [.. TokenizedText.TokensOf(canonical).Select(token => token.Term)])
    {
    }

    /// <summary>Assistants and advisers: of a holder of another office (Trợ lý Bộ trưởng).</summary>
    public bool TakesOffice { get; } = Terms[0] is "trợ" or "thư" or "cố";

    /// <summary>"Tổ trưởng tổ dân phố 12": what is led has a number or a name.</summary>
    public bool TakesNumber { get; } = Terms is [.., "dân" or "khu", "phố"];

    /// <summary>"người đứng đầu Thành ủy": says which office somebody holds without printing it.</summary>
    public bool IsParaphrase { get; } = Terms is ["người", "đứng", "đầu"];

    /// <summary>Heads of departments: a field of work follows, whatever it is called (Trưởng khoa Thận nhân tạo).</summary>
    public bool TakesField { get; } = Kind == HeadKind.Head && (Terms[^1] is "khoa" or "phòng" or "môn" or "ban" || Terms is [.., "cục" or "vụ" or "viện" or "phòng" or "ban", "trưởng"]);
}

/// <summary>An office as it stands in a text, in tokens.</summary>
/// <param name="First">Its first token, "nguyên" and "quyền" included.</param>
/// <param name="HeadFirst">Where the head begins.</param>
/// <param name="BodyFirst">Behind the head and what qualifies it ("Thường trực"): the body begins here, or the office ends.</param>
/// <param name="End">Behind its last token.</param>
internal readonly record struct Office(OfficeHead Head, Standing Standing, int First, int HeadFirst, int BodyFirst, int End)
{
    public bool HasBody => End > BodyFirst;
}
