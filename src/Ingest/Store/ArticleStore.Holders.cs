using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Officials;
using Dapper;

namespace ArticleSearch.Ingest.Store;

/// <summary>Who held an office on a day? Answered from the articles nearest to the day, or not at all.</summary>
public sealed partial class ArticleStore
{
    /// <param name="office">As printed: "Bí thư"; or all of it, when there is no organisation to add.</param>
    /// <param name="organisation">As printed: "Thành ủy"; what the paper leaves out is its home, Hà Nội.</param>
    public Task<Holder> WhoHeldAsync(string office, string? organisation, DateOnly day, CancellationToken cancellation) =>
        HolderOfAsync(
            OfficeForm.Of($"{office} {organisation}", Home.OfThePaper), organisation is null ? null : OfficeForm.Of(organisation, Home.OfThePaper), day, cancellation);

    /// <summary>
    /// People proposed for the places of an article that name an office only, when nobody in the article fits: from what
    /// other articles print around its day. None for an article without a day.
    /// </summary>
    public async Task<IReadOnlyList<Inferred>> InferAsync(Article article, CancellationToken cancellation)
    {
        if (article.Parsed.Day is not { } day)
        {
            return [];
        }

        var home = PrintedOfficial.HomeOf(article.Key, article.Annotations);
        var roles = article.Annotations.Mentions
            .Where(mention => mention is { Kind: MentionKind.Role, Person: null, Candidates.Count: 0 })
            .Select(mention => mention.Role ?? mention.Span)
            .Concat(article.Annotations.Quotes.Where(quote => quote.Speaker is { Kind: SpeakerKind.Unknown, Candidates.Count: 0 }).Select(quote => quote.Role).OfType<TextSpan>())
            .Distinct().OrderBy(span => span.Start);
        var inferred = new List<Inferred>();
        foreach (var span in roles)
        {
            var holder = await HolderOfAsync(OfficeForm.Of(span.In(article.Text.Value).ToString(), home), organisation: null, day, cancellation);
            if (holder is not Holder.Unknown)
            {
                inferred.Add(new Inferred(span, holder));
            }
        }

        return inferred;
    }

    private async Task<Holder> HolderOfAsync(string title, string? organisation, DateOnly day, CancellationToken cancellation)
    {
        if (organisation is not null && !Sphere.IsCertain(title, organisation))
        {
            return new Holder.Unknown();
        }

        await using var connection = await _database.OpenConnectionAsync(cancellation);
        var rows = (await connection.QueryAsync<HolderRow>(Command(
            """
            SELECT p.official_id AS OfficialId, o.name, a.article_key AS Key, p.day, e.title, e.organisation, e.as_printed AS AsPrinted, e.standing
            FROM evidence e JOIN appearance p ON p.article_id = e.article_id AND p.name_key = e.name_key
            JOIN official o ON o.id = p.official_id JOIN article a ON a.id = e.article_id
            WHERE e.title IN (@title, @standing) AND p.day BETWEEN @first AND @last
            """,
            new
            {
                title,
                standing = $"{title} {OfficeForm.Standing}",
                first = day.DayNumber - Holders.DaysBefore,
                last = day.DayNumber + Holders.DaysAfter,
            },
            cancellation))).AsList();
        var ledger = await ReadLedgerOfAsync(connection, transaction: null, [.. rows.Select(row => row.OfficialId).Distinct()], cancellation);
        return Holders.On(
            day.DayNumber, title,
            [.. rows.Where(row => Sphere.IsCertain(row.Title, row.Organisation) && !IsOutside(ledger, row, day)).Select(row => row.ToPrinted())]);
    }

    /// <summary>An editor knows that he did not hold it on that day, whatever articles around it print.</summary>
    private static bool IsOutside(Ledger ledger, HolderRow row, DateOnly day) =>
        ledger.TermsOf(row.OfficialId).Select(entry => (Correction.Term)entry.Correction)
            .FirstOrDefault(term => term.Post == row.Title || term.AsPrinted == row.AsPrinted) is { } term
        && (day < term.From || day > term.To);

    private sealed class HolderRow
    {
        public long OfficialId { get; init; }

        public string Name { get; init; } = "";

        public string Key { get; init; } = "";

        public int Day { get; init; }

        public string Title { get; init; } = "";

        public string Organisation { get; init; } = "";

        public string AsPrinted { get; init; } = "";

        public string Standing { get; init; } = "";

        public PrintedHolder ToPrinted() => new(OfficialId, Name, ArticleKey.Of(Key), Day, AsPrinted, Enum.Parse<Standing>(Standing));
    }
}
