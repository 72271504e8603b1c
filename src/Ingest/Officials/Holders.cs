using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Rules;

namespace ArticleSearch.Ingest.Officials;

/// <summary>An article of a day that prints an office with somebody's name.</summary>
internal sealed record PrintedHolder(long OfficialId, string Name, ArticleKey Article, int Day, string AsPrinted, Standing Standing);

/// <summary>Concludes from the articles around a day who held an office on it.</summary>
internal static class Holders
{
    /// <summary>Who was named last still counts for so long, when nobody else was named since.</summary>
    public const int DaysBefore = 366;

    /// <summary>Who is named first may have held it before, but not much: somebody else did.</summary>
    public const int DaysAfter = 92;

    private static readonly string[] Shared =
        [.. RuleFile.Lines("shared-offices.txt").Select(line => string.Join(' ', Phrases<string>.WordsOf(line)))];

    /// <param name="day">Day number.</param>
    /// <param name="title">The office's form.</param>
    /// <param name="printed">All articles within the days above, in any order.</param>
    public static Holder On(int day, string title, IReadOnlyList<PrintedHolder> printed)
    {
        var isShared = Array.Exists(Shared, beginning => title == beginning || title.StartsWith(beginning + ' ', StringComparison.Ordinal));
        // Whom an article up to the day calls a former holder has left, whatever earlier ones say.
        var left = printed.Where(article => article.Standing == Standing.Former && article.Day <= day).ToLookup(article => article.OfficialId, article => article.Day);
        var held = printed.Where(article => article.Standing != Standing.Former && !(article.Day <= day && left[article.OfficialId].Any(later => later >= article.Day))).ToList();
        var before = held.FindAll(article => article.Day <= day);
        var after = held.FindAll(article => article.Day >= day);
        var candidates = isShared
            ? held.Select(article => article.OfficialId).Distinct()
            : Nearest(before, article => day - article.Day).Union(Nearest(after, article => article.Day - day));
        List<HolderCandidate> found =
        [
            .. candidates.Select(id => Candidate(
                    day,
                    before.FindAll(article => article.OfficialId == id).MaxBy(article => article.Day),
                    after.FindAll(article => article.OfficialId == id).MinBy(article => article.Day)))
                .OrderBy(candidate => Math.Min(candidate.Before?.Days ?? int.MaxValue, candidate.After?.Days ?? int.MaxValue))
                .ThenBy(candidate => candidate.OfficialId),
        ];
        return found switch
        {
            [] => new Holder.Unknown(),
            [var only] => new Holder.Known(only),
            _ => new Holder.Several(found, isShared),
        };
    }

    private static IEnumerable<long> Nearest(List<PrintedHolder> articles, Func<PrintedHolder, int> distance)
    {
        var least = articles.Select(distance).DefaultIfEmpty().Min();
        return articles.Where(article => distance(article) == least).Select(article => article.OfficialId).Distinct();
    }

    private static HolderCandidate Candidate(int day, PrintedHolder? before, PrintedHolder? after)
    {
        var near = before ?? after!;
        return new HolderCandidate(near.OfficialId, near.Name, near.AsPrinted, near.Standing, Near(before), Near(after));

        NearestArticle? Near(PrintedHolder? article) =>
            article is null ? null : new NearestArticle(article.Article, DateOnly.FromDayNumber(article.Day), Math.Abs(day - article.Day));
    }
}
