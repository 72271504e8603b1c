using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Officials;

/// <summary>One printing of an office of one official.</summary>
internal sealed record PrintedPost(Evidence Evidence, Post Post, string Office, string? Organisation)
{
    public string AsPrinted => Evidence.AsPrinted;

    public DateOnly? Day => Evidence.Day;
}

/// <summary>The printings of one official's offices, put together office by office.</summary>
internal static class Tenures
{
    /// <param name="printed">In the order of their days, those without one last.</param>
    /// <param name="terms">What editors said of the terms, the latest first.</param>
    public static IReadOnlyList<Tenure> Of(IReadOnlyList<PrintedPost> printed, IReadOnlyList<LedgerEntry> terms)
    {
        var groups = printed.GroupBy(post => (post.Post.Title, post.Post.Standing)).Select(group => group.ToList()).ToList();
        foreach (var shorter in groups.ToList())
        {
            // "Chủ tịch UBND phường" in one article is the office that another prints in full, when there is one only.
            var longer = groups.FindAll(other => !shorter[0].Post.IsCertain && Completes(other[0].Post, shorter[0].Post));
            if (longer.Count == 1)
            {
                longer[0].AddRange(shorter);
                groups.Remove(shorter);
            }
        }

        return [.. groups.Select(group => Of(group, terms)).OrderBy(tenure => tenure.From ?? DateOnly.MaxValue).ThenBy(tenure => tenure.To ?? DateOnly.MaxValue)];
    }

    private static bool Completes(Post longer, Post shorter) =>
        longer.Standing == shorter.Standing && OfficeForm.IsLonger(longer.Title, shorter.Title);

    private static Tenure Of(List<PrintedPost> posts, IReadOnlyList<LedgerEntry> terms)
    {
        var inOrder = posts.OrderBy(post => post.Day ?? DateOnly.MaxValue).ToList();
        var usual = inOrder.GroupBy(post => post.AsPrinted).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key.Length).First().First();
        var last = inOrder.FindLast(post => post.Day is not null) ?? inOrder[^1];
        return new Tenure(
            usual.Office, usual.Organisation, usual.AsPrinted, usual.Post.Standing, inOrder[0].Day, last.Day,
            inOrder[0].Evidence, last.Evidence, posts.Select(post => post.Evidence.Article).Distinct().Count())
        {
            Post = posts[0].Post.Title,
            Body = Officials.Post.BodyOf(posts[0].Post.Title, posts[0].Post.Organisation),
            Corrected = usual.Post.Standing == Standing.Former ? null : CorrectedBy(posts, terms),
        };
    }

    /// <summary>Rules may write an office in another form one day; its printing stays.</summary>
    private static CorrectedTerm? CorrectedBy(List<PrintedPost> posts, IReadOnlyList<LedgerEntry> terms) =>
        terms.Select(entry => (Entry: entry, Term: (Correction.Term)entry.Correction))
            .Where(one => posts.Exists(post => post.Post.Title == one.Term.Post || post.AsPrinted == one.Term.AsPrinted))
            .Select(one => new CorrectedTerm(one.Term.From, one.Term.To, one.Entry.Why, one.Entry.Id)).FirstOrDefault();
}
