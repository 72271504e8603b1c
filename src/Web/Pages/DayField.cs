using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Pages;

/// <summary>A date field of the search form: what was understood, or what was typed and why it was not.</summary>
public sealed record DayField(string Name, string Label, DateOnly? Day, AddressReader Address)
{
    public string? Complaint => Address.ComplaintAt(Name);

    public string Value => Complaint is not null ? Address.Typed(Name) : Day is { } day ? Say.Typed(day) : "";
}
