using System.Text.Json;
using ArticleSearch.Search;
using ArticleSearch.Web.Pages;

namespace ArticleSearch.Web.Formats;

/// <summary>What the search box offers while somebody types: <c>[{"text","address"}]</c>, texts plain.</summary>
public static class SuggestionJson
{
    public const int Most = 8;

    public static Task WriteAsync(IReadOnlyList<Suggestion> suggestions, Stream output, CancellationToken cancellation) =>
        JsonSerializer.SerializeAsync(output, suggestions.Select(Of), SearchJson.Options, cancellation);

    private static Offer Of(Suggestion suggestion) => new(
        suggestion.Text,
        suggestion.Article is { } key ? ArticleAddress.Of(key) : SearchAddress.Of(new ArticleQuery { Text = suggestion.Text }));

    private sealed record Offer(string Text, string Address);
}
