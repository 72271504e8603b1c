using System.Globalization;
using ArticleSearch.Search;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Pages;

/// <summary>One filter of a search, and the search without it.</summary>
public sealed record Chip(string Label, ArticleQuery Without)
{
    public static IReadOnlyList<Chip> Of(ArticleQuery query)
    {
        var first = query with { Page = 1 };
        return
        [
            .. query.Sections.Select(section => new Chip($"Mục {section}", first with { Sections = Except(query.Sections, section) })),
            .. query.Years.Select(year => new Chip(
                string.Create(CultureInfo.InvariantCulture, $"Năm {year}"), first with { Years = Except(query.Years, year) })),
            .. query.From is { } from ? [new Chip($"Từ {Say.Day(from)}", first with { From = null })] : Array.Empty<Chip>(),
            .. query.To is { } to ? [new Chip($"Đến {Say.Day(to)}", first with { To = null })] : Array.Empty<Chip>(),
            .. query.Writers.Select(writer => new Chip($"Tác giả {writer}", first with { Writers = Except(query.Writers, writer) })),
            .. query.Tags.Select(tag => new Chip($"Từ khóa {tag}", first with { Tags = Except(query.Tags, tag) })),
            .. query.ExactMarks ? [new Chip("Đúng dấu", first with { ExactMarks = false })] : Array.Empty<Chip>(),
        ];
    }

    /// <summary>The same words without any filter.</summary>
    public static ArticleQuery Clear(ArticleQuery query) => new() { Text = query.Text, Sort = query.Sort };

    private static List<T> Except<T>(IReadOnlyList<T> values, T value) =>
        [.. values.Where(other => !EqualityComparer<T>.Default.Equals(other, value))];
}
