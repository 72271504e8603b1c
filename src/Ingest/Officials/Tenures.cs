using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Officials;

/// <summary>One printing of an office of one official.</summary>
internal sealed record PrintedPost(ArticleKey Article, DateOnly? Day, Post Post, string Office, string? Organisation, string AsPrinted);

/// <summary>The printings of one official's offices, put together office by office.</summary>
internal static class Tenures
{
    /// <param name="printed">In the order of their days, those without one last.</param>
    public static IReadOnlyList<Tenure> Of(IReadOnlyList<PrintedPost> printed)
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

        return [.. groups.Select(Of).OrderBy(tenure => tenure.From ?? DateOnly.MaxValue).ThenBy(tenure => tenure.To ?? DateOnly.MaxValue)];
    }

    private static bool Completes(Post longer, Post shorter) =>
        longer.Standing == shorter.Standing && OfficeForm.IsLonger(longer.Title, shorter.Title);

    private static Tenure Of(List<PrintedPost> posts)
    {
        var inOrder = posts.OrderBy(post => post.Day ?? DateOnly.MaxValue).ToList();
        var usual = inOrder.GroupBy(post => post.AsPrinted).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key.Length).First().First();
        var last = inOrder.FindLast(post => post.Day is not null) ?? inOrder[^1];
        return new Tenure(
            usual.Office, usual.Organisation, usual.AsPrinted, usual.Post.Standing, inOrder[0].Day, last.Day,
            inOrder[0].Article, last.Article, posts.Select(post => post.Article).Distinct().Count());
    }
}
