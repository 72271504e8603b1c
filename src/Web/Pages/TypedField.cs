namespace ArticleSearch.Web.Pages;

/// <summary>A field of the search form: what was understood, or what was typed and why it was not.</summary>
public sealed record TypedField(string Name, string Label, string Understood, AddressReader Address)
{
    public string? Complaint => Address.ComplaintAt(Name);

    public string Value => Complaint is not null ? Address.Typed(Name) : Understood;
}
