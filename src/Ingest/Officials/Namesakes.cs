namespace ArticleSearch.Ingest.Officials;

/// <summary>
/// How many people are behind one name? The appearances of the name, in the order of their days, are put together to
/// careers; the order in which the articles came does not matter.
/// </summary>
internal static class Namesakes
{
    /// <param name="key">The name, by <see cref="CommonName.KeyOf"/>.</param>
    public static IReadOnlyList<Career> Part(string key, IEnumerable<Appearance> appearances)
    {
        var isCommon = CommonName.Is(key);
        var inOrder = appearances.OrderBy(appearance => appearance.Day ?? int.MaxValue).ThenBy(appearance => appearance.ArticleId).ToList();
        var careers = new List<Career>();
        foreach (var appearance in inOrder.Where(appearance => appearance.IsCertain))
        {
            CareerOf(appearance, careers, isCommon).Add(appearance);
        }

        // What does not tell its organisation follows those that do.
        foreach (var appearance in inOrder.Where(appearance => !appearance.IsCertain))
        {
            NearestTo(appearance, careers, isCommon).Add(appearance);
        }

        return careers;
    }

    private static Career CareerOf(Appearance appearance, List<Career> careers, bool isCommon)
    {
        // Nearly every article prints what others printed; then no other career can meet it, or they would be one already.
        if (careers.Find(career => career.Holds(appearance)) is { } same)
        {
            return same;
        }

        var met = careers.FindAll(career => career.Meets(appearance));
        if (met.Count > 0)
        {
            // An article that prints offices of several of them says that they are one.
            foreach (var other in met.Skip(1))
            {
                met[0].Add(other);
                careers.Remove(other);
            }

            return met[0];
        }

        return (isCommon ? null : careers.Where(career => career.MayContinueWith(appearance)).MaxBy(career => career.LastDay)) ?? Begin(careers);
    }

    private static Career NearestTo(Appearance appearance, List<Career> careers, bool isCommon)
    {
        var like = careers.FindAll(career => career.IsLike(appearance));
        var among = like.Count > 0 || isCommon ? like : careers;
        return among.MinBy(career => career.DaysFrom(appearance.Day)) ?? Begin(careers);
    }

    private static Career Begin(List<Career> careers)
    {
        var career = new Career();
        careers.Add(career);
        return career;
    }
}
