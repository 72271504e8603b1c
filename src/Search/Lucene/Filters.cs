namespace ArticleSearch.Search.Lucene;

/// <summary>The filters of a query beside its words.</summary>
internal static class Filters
{
    public static IEnumerable<Wanted> Of(ArticleQuery asked)
    {
        Wanted?[] wanted =
        [
            AnyOf(IndexFields.Section, asked.Sections), Without(IndexFields.Section, asked.Without.Sections),
            AnyOf(IndexFields.Writer, asked.Writers), Without(IndexFields.Writer, asked.Without.Writers),
            AnyOf(IndexFields.Tag, asked.Tags), Without(IndexFields.Tag, asked.Without.Tags),
            AnyOf(IndexFields.Kind, Names(asked.Kinds)), Without(IndexFields.Kind, Names(asked.Without.Kinds)),
            asked.Years.Count > 0 ? YearsOf(asked.Years) : null,
            asked.Without.Years.Count > 0 ? new Wanted.Not(YearsOf(asked.Without.Years)) : null,
            asked.From is not null || asked.To is not null ? new Wanted.Days(asked.From, asked.To) : null,
        ];
        return wanted.OfType<Wanted>();
    }

    private static IReadOnlyList<string> Names(IReadOnlyList<ArticleKind> kinds) => [.. kinds.Select(kind => kind.ToString())];

    private static Wanted.Any? AnyOf(string field, IReadOnlyList<string> values) =>
        values.Count > 0 ? new Wanted.Any([.. values.Select(value => new Wanted.Value(field, value))]) : null;

    private static Wanted.Not? Without(string field, IReadOnlyList<string> values) =>
        AnyOf(field, values) is { } any ? new Wanted.Not(any) : null;

    private static Wanted.Any YearsOf(IReadOnlyList<int> years) => new(
        [.. years.Where(year => year >= DateOnly.MinValue.Year && year <= DateOnly.MaxValue.Year)
            .Select(year => new Wanted.Days(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)))]);
}
