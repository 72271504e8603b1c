using System.Globalization;
using ArticleSearch.Search;
using ArticleSearch.Search.Query;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Pages;

/// <summary>One thing that a search asks for, and the search without it.</summary>
public sealed record Chip(string Label, ArticleQuery Without)
{
    /// <summary>The filters.</summary>
    public static IReadOnlyList<Chip> OfFilters(ArticleQuery query)
    {
        var (first, without) = (SearchAddress.FirstPage(query), query.Without);
        return
        [
            .. Each(query.Sections, section => $"Mục {section}", rest => first with { Sections = rest }),
            .. Each(query.Years, Year, rest => first with { Years = rest }),
            .. query.From is { } from ? [new Chip($"Từ {Say.Day(from)}", first with { From = null })] : Array.Empty<Chip>(),
            .. query.To is { } to ? [new Chip($"Đến {Say.Day(to)}", first with { To = null })] : Array.Empty<Chip>(),
            .. Each(query.Writers, writer => $"Tác giả {writer}", rest => first with { Writers = rest }),
            .. Each(query.Tags, tag => $"Từ khóa {tag}", rest => first with { Tags = rest }),
            .. Each(query.Kinds, kind => $"Loại {Say.Of(kind)}", rest => first with { Kinds = rest }),
            .. Each(without.Sections, section => $"Trừ: {section}", rest => first with { Without = without with { Sections = rest } }),
            .. Each(without.Years, year => $"Trừ: {Year(year)}", rest => first with { Without = without with { Years = rest } }),
            .. Each(without.Writers, writer => $"Trừ: {writer}", rest => first with { Without = without with { Writers = rest } }),
            .. Each(without.Tags, tag => $"Trừ: từ khóa {tag}", rest => first with { Without = without with { Tags = rest } }),
            .. Each(without.Kinds, kind => $"Trừ: {Say.Of(kind)}", rest => first with { Without = without with { Kinds = rest } }),
            .. query.ExactMarks ? [new Chip("Đúng dấu", first with { ExactMarks = false })] : Array.Empty<Chip>(),
        ];
    }

    /// <summary>The parts of the typed text; none for plain words, which say themselves what they ask for.</summary>
    public static IReadOnlyList<Chip> OfParts(ArticleQuery query, ParsedQuery understood) =>
        understood.Parts.All(part => part is QueryNode.Word)
            ? []
            : [.. Say.Runs(understood.Parts).Select(run => new Chip(Say.OfRun(run), WithText(query, run.Aggregate(understood, (rest, part) => rest.Without(part)).ToString())))];

    /// <summary>The same words without any filter.</summary>
    public static ArticleQuery Clear(ArticleQuery query) => new() { Text = query.Text, Sort = query.Sort };

    /// <summary>The same search for other words, from its first page.</summary>
    public static ArticleQuery WithText(ArticleQuery query, string text) => SearchAddress.FirstPage(query) with
    {
        Text = text,
        Sort = text.Length == 0 && query.Sort == SortOrder.Relevance ? SearchAddress.DefaultSort(text) : query.Sort,
    };

    private static IEnumerable<Chip> Each<T>(IReadOnlyList<T> values, Func<T, string> label, Func<IReadOnlyList<T>, ArticleQuery> keep) =>
        values.Select(value => new Chip(label(value), keep([.. values.Where(other => !Equals(other, value))])));

    private static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"Năm {year}");
}
