namespace ArticleSearch.Web.Formats;

/// <summary>One value of a row, under one name in every format.</summary>
/// <param name="Value">A text, a list of texts, a number, a day, or null.</param>
public sealed record Column<T>(string Name, Func<T, object?> Value);
