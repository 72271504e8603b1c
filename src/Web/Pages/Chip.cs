using ArticleSearch.Search;
using ArticleSearch.Search.Query;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Pages;

/// <summary>One thing that a search asks for, and the search without it.</summary>
public sealed record Chip(Label Label, ArticleQuery Without)
{
    /// <summary>The filters.</summary>
    public static IReadOnlyList<Chip> OfFilters(ArticleQuery query)
    {
        var (first, without) = (SearchAddress.FirstPage(query), query.Without);
        return
        [
            .. Each(query.Sections, section => Say.Label($"Mục {section}", $"Section {section}"), rest => first with { Sections = rest }),
            .. Each(query.Years, year => Say.Label($"Năm {year}", $"Year {year}"), rest => first with { Years = rest }),
            .. query.From is { } from ? [new Chip(Label.Ours(Say.Since(from)), first with { From = null })] : Array.Empty<Chip>(),
            .. query.To is { } to ? [new Chip(Label.Ours(Say.UpTo(to)), first with { To = null })] : Array.Empty<Chip>(),
            .. Each(query.Writers, writer => Say.Label($"Tác giả {writer}", $"Writer {writer}"), rest => first with { Writers = rest }),
            .. Each(query.Tags, tag => Say.Label($"Từ khóa {tag}", $"Tag {tag}"), rest => first with { Tags = rest }),
            .. Each(query.Kinds, kind => Label.Ours(Say.Either("Loại ", "Kind: ") + Say.Of(kind)), rest => first with { Kinds = rest }),
            .. Each(without.Sections, section => Say.Label($"Trừ: {section}", $"Not: {section}"), rest => first with { Without = without with { Sections = rest } }),
            .. Each(without.Years, year => Say.Label($"Trừ: Năm {year}", $"Not: year {year}"), rest => first with { Without = without with { Years = rest } }),
            .. Each(without.Writers, writer => Say.Label($"Trừ: {writer}", $"Not: {writer}"), rest => first with { Without = without with { Writers = rest } }),
            .. Each(without.Tags, tag => Say.Label($"Trừ: từ khóa {tag}", $"Not: tag {tag}"), rest => first with { Without = without with { Tags = rest } }),
            .. Each(without.Kinds, kind => Label.Ours(Say.Either("Trừ: ", "Not: ") + Say.Of(kind)), rest => first with { Without = without with { Kinds = rest } }),
            .. query.ExactMarks ? [new Chip(Label.Ours(Say.ExactMarks), first with { ExactMarks = false })] : Array.Empty<Chip>(),
        ];
    }

    /// <summary>The parts of the typed text; none for plain words, which say themselves what they ask for.</summary>
    public static IReadOnlyList<Chip> OfParts(ArticleQuery query, ParsedQuery understood) =>
        understood.Parts.All(part => part is QueryNode.Word)
            ? []
            : [.. Say.Runs(understood.Parts).Select(run => new Chip(Label.Ours(Say.OfRun(run)), WithText(query, run.Aggregate(understood, (rest, part) => rest.Without(part)).ToString())))];

    /// <summary>The same words without any filter.</summary>
    public static ArticleQuery Clear(ArticleQuery query) => new() { Text = query.Text, Sort = query.Sort };

    /// <summary>The same search for other words, from its first page.</summary>
    public static ArticleQuery WithText(ArticleQuery query, string text) => SearchAddress.FirstPage(query) with
    {
        Text = text,
        Sort = text.Length == 0 && query.Sort == SortOrder.Relevance ? SearchAddress.DefaultSort(text) : query.Sort,
    };

    private static IEnumerable<Chip> Each<T>(IReadOnlyList<T> values, Func<T, Label> label, Func<IReadOnlyList<T>, ArticleQuery> keep) =>
        values.Select(value => new Chip(label(value), keep([.. values.Where(other => !Equals(other, value))])));
}
