using ArticleSearch.Ingest.Officials;

namespace ArticleSearch.Web.Wording;

/// <summary>What editors correct about officials.</summary>
public static partial class Say
{
    /// <summary>What an entry of the ledger did, without whom it concerns.</summary>
    /// <param name="other">The name of the official into whom another is merged; empty when it was erased.</param>
    public static Label Of(Correction correction, string other) => correction switch
    {
        Correction.Merge merge when other.Length == 0 => Wording.Label.Ours(Either($"Gộp vào số {merge.Into}", $"Merged into number {merge.Into}")),
        Correction.Merge merge => Label($"Gộp vào {other} (số {merge.Into})", $"Merged into {other} (number {merge.Into})"),
        Correction.Split { Organisations.Count: > 0 } split => Label(
            $"Tách các bài về {Bodies(split)} thành người khác (số {split.Off})",
            $"Articles on {Bodies(split)} given to somebody else (number {split.Off})"),
        Correction.Split { Articles.Count: 0 } split => Wording.Label.Ours(Either(
            $"Tách một phần các bài thành người khác (số {split.Off})",
            $"Some articles given to somebody else (number {split.Off})")),
        Correction.Split split => Wording.Label.Ours(Either(
            $"Tách {Number(split.Articles.Count)} bài thành người khác (số {split.Off})",
            $"{Number(split.Articles.Count)} articles given to somebody else (number {split.Off})")),
        Correction.Reject => Wording.Label.Ours(Either("Bỏ: không phải tên người", "Rejected: no person")),
        Correction.Rename { Name: "" } => Wording.Label.Ours(Either("Chọn cách in tên", "A printing of the name chosen")),
        Correction.Rename rename => Label($"Hiện tên là {rename.Name}", $"Shown as {rename.Name}"),
        Correction.Term { AsPrinted: "" } term => Wording.Label.Ours(Either($"Sửa ngày giữ chức vụ: {Term(term.From, term.To)}", $"Days of an office: {Term(term.From, term.To)}")),
        Correction.Term term => new Label($"{term.AsPrinted}: {Wording.Label.Ours(Term(term.From, term.To))}"),
        Correction.Undo undo => Wording.Label.Ours(Either($"Hoàn tác mục {undo.Entry}", $"Entry {undo.Entry} undone")),
        _ => throw new ArgumentOutOfRangeException(nameof(correction), correction, "A correction without words"),
    };

    private static string Bodies(Correction.Split split) => string.Join(", ", split.Printed);

    public static string Of(CorrectionFault fault) => fault switch
    {
        CorrectionFault.NoSuchOfficial => Either("Không có nhân sự nào mang số ấy.", "No official has this number."),
        CorrectionFault.NoReason => Either("Hãy ghi lý do.", "Please give a reason."),
        CorrectionFault.SamePerson => Either("Không thể gộp một người vào chính mình.", "An official cannot be merged into himself."),
        CorrectionFault.NothingToPart => Either("Hãy chọn một phần các bài, không phải không bài nào hay tất cả.", "Choose some of the articles: not none, and not all."),
        CorrectionFault.NameNotPrinted => Either("Không bài nào in tên ấy cho người này.", "No article prints this name for this official."),
        CorrectionFault.NoSuchTerm => Either("Người này không có chức vụ ấy.", "This official has no such office."),
        CorrectionFault.NoSpanOfDays => Either("Hãy ghi ít nhất một ngày, dạng 30/6/2024, ngày đầu không sau ngày cuối.", "Give at least one day, like 30/6/2024, the first not after the last."),
        CorrectionFault.NothingToUndo => Either("Không có mục ấy, hoặc mục ấy đã được hoàn tác.", "There is no such entry, or it is undone already."),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "A fault without words"),
    };

    /// <summary>For whom sat at the archive's own machine and needed no account.</summary>
    public static string Who(string? account) => account ?? Either("tại máy chủ", "at the server");

    /// <summary>The days of an office, as an editor has them.</summary>
    public static string Term(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } last) => $"{Day(first)}–{Day(last)}",
        ({ } first, null) => Either($"từ {Day(first)}", $"from {Day(first)}"),
        (null, { } last) => Either($"đến {Day(last)}", $"until {Day(last)}"),
        _ => "",
    };
}
