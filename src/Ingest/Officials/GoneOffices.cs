namespace ArticleSearch.Ingest.Officials;

/// <summary>What articles that were deleted printed of somebody's offices, beside what others print of them yet.</summary>
internal sealed class GoneOffices(IEnumerable<PrintedOffice> deleted, IEnumerable<PrintedOffice> left)
{
    private readonly HashSet<string> _left = [.. left.SelectMany(office => office.Texts)];
    private readonly HashSet<string> _deleted = [.. deleted.SelectMany(office => office.Texts)];

    /// <summary>An office or organisation as a row names it; of one that the deleted articles printed, what nobody prints any more is empty.</summary>
    public (string Form, string Printed) LeftOf(string form, string printed) =>
        IsGone(form) || IsGone(printed) ? (IfLeft(form), IfLeft(printed)) : (form, printed);

    private bool IsGone(string text) => text.Length > 0 && _deleted.Contains(text) && !_left.Contains(text);

    private string IfLeft(string text) => _left.Contains(text) ? text : "";
}
