using System.Globalization;
using System.Text.Json;
using ArticleSearch.Search;
using ArticleSearch.Search.Facts;
using ArticleSearch.Web.Pages;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Formats;

/// <summary>What a box offers while somebody types: <c>[{"text","address"}]</c>, people with a <c>note</c>; texts plain.</summary>
public static class SuggestionJson
{
    public const int Most = 8;

    public static Task WriteAsync(IReadOnlyList<Suggestion> suggestions, Stream output, CancellationToken cancellation) =>
        JsonSerializer.SerializeAsync(output, suggestions.Select(Of), SearchJson.Options, cancellation);

    public static Task WriteAsync(FactPage<FoundOfficial> people, Stream output, CancellationToken cancellation) =>
        JsonSerializer.SerializeAsync(output, people.Hits.Select(hit => Of(hit.Fact)), SearchJson.Options, cancellation);

    /// <summary>
    /// The question for what is being typed: its words, the last one as a beginning. A single letter is not asked for, and what the
    /// query language takes for a sign is no part of a name. Empty when nothing is left.
    /// </summary>
    public static string Unfinished(string typed)
    {
        var words = string.Concat(typed.Select(letter => char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark ? letter : ' '))
            .ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] or [{ Length: 1 }] => "",
            [.. var whole, { Length: 1 }] => string.Join(' ', whole),
            _ => string.Join(' ', words) + "*",
        };
    }

    private static Person Of(FoundOfficial official)
    {
        var post = official.Posts.Count > 0 ? official.Posts[0] : null;
        var years = official.Posts.SelectMany(held => new[] { held.From?.Year, held.To?.Year }).OfType<int>().ToList();
        string?[] note = [post?.AsPrinted, years.Count == 0 ? null : Say.Years(years.Min(), years.Max()), Say.Articles(official.Articles)];
        return new Person(
            official.Name, string.Join(" · ", note.OfType<string>()),
            official.Id is { } id ? FactAddress.OfficialOf(id) : FactAddress.QuotesOf(official.Name));
    }

    private static Offer Of(Suggestion suggestion) => new(
        suggestion.Text,
        suggestion.Article is { } key ? ArticleAddress.Of(key) : SearchAddress.Of(new ArticleQuery { Text = suggestion.Text }));

    private sealed record Person(string Text, string Note, string Address);

    private sealed record Offer(string Text, string Address);
}
