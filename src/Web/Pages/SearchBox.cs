namespace ArticleSearch.Web.Pages;

/// <summary>The field for words.</summary>
/// <param name="Offers">The address that answers, as JSON, what may be meant by what is being typed.</param>
public sealed record SearchBox(string Text = "", string Offers = SearchAddress.SuggestionsPath);
