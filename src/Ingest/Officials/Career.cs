using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Officials;

/// <summary>An office that an article prints with a name, in the forms that offices are compared by.</summary>
/// <param name="Organisation">Empty when none is printed.</param>
internal sealed record Post(string Title, string Organisation, Standing Standing)
{
    public Sphere Sphere { get; } = Sphere.Of(Title.Split(' '));

    public bool IsCertain { get; } = Sphere.IsCertain(Title, Organisation);

    /// <summary>What somebody is parted by: the organisation, or the office where none is printed.</summary>
    public static string BodyOf(string title, string organisation) => organisation.Length > 0 ? organisation : title;

    /// <summary>Both tell their organisation, and it is the same, one perhaps printed in short; or they are in one small place.</summary>
    public bool Meets(Post other) =>
        IsCertain && other.IsCertain && Sphere.Agrees(other.Sphere) && (IsLike(other) || (Sphere.IsSmall && Sphere == other.Sphere));

    /// <summary>The same words for an office or its organisation, though they may not tell whose: "Trưởng phòng", "UBND phường".</summary>
    public bool IsLike(Post other) =>
        OfficeForm.AreOne(Title, other.Title)
        || (Organisation.Length > 0 && other.Organisation.Length > 0 && OfficeForm.AreOne(Organisation, other.Organisation));
}

/// <summary>The offices that one article prints with one name.</summary>
/// <param name="Day">Day number of the article; null when it has none.</param>
internal sealed record Appearance(long ArticleId, int? Day, IReadOnlyList<Post> Posts)
{
    public bool IsCertain { get; } = Posts.Any(post => post.IsCertain);
}

/// <summary>The appearances of one person, as far as they have been put together.</summary>
internal sealed class Career
{
    /// <summary>Nobody is in office in two places within a month without an article that prints both.</summary>
    private const int Month = 31;

    /// <summary>Between offices that nothing connects but the name, no more than a term of office may lie.</summary>
    private const int Term = 5 * 365;

    private static readonly (int First, int Last) NoDays = (int.MaxValue, int.MinValue);

    private readonly List<Appearance> _appearances = [];
    private readonly Dictionary<Post, (int First, int Last)> _posts = [];

    public IReadOnlyList<Appearance> Appearances => _appearances;

    public int? LastDay { get; private set; }

    public void Add(Appearance appearance)
    {
        _appearances.Add(appearance);
        LastDay = appearance.Day > LastDay || LastDay is null ? appearance.Day ?? LastDay : LastDay;
        foreach (var post in appearance.Posts)
        {
            var (first, last) = _posts.GetValueOrDefault(post, NoDays);
            _posts[post] = appearance.Day is { } day ? (Math.Min(first, day), Math.Max(last, day)) : (first, last);
        }
    }

    public void Add(Career other)
    {
        foreach (var appearance in other._appearances)
        {
            Add(appearance);
        }
    }

    /// <summary>Whether all offices of the appearance were printed with him before, word for word.</summary>
    public bool Holds(Appearance appearance) => appearance.Posts.All(_posts.ContainsKey);

    public bool Meets(Appearance appearance) => appearance.Posts.Any(post => _posts.Keys.Any(post.Meets));

    public bool IsLike(Appearance appearance) => appearance.Posts.Any(post => _posts.Keys.Any(post.IsLike));

    /// <summary>Whether one life may hold both, though no organisation of the one is one of the other.</summary>
    public bool MayContinueWith(Appearance appearance)
    {
        var mayBe = false;
        foreach (var post in appearance.Posts.Where(post => post.IsCertain))
        {
            foreach (var (held, days) in _posts.Where(held => held.Key.IsCertain))
            {
                var apart = Apart(appearance.Day, days);
                if (AreAtOnce(post, held, apart))
                {
                    return false;
                }

                mayBe |= apart <= Term && AreNear(post.Sphere.Level, held.Sphere.Level);
            }
        }

        return mayBe;
    }

    /// <summary>How far the nearest of its appearances is in days.</summary>
    public int DaysFrom(int? day) => _posts.Values.Select(days => Apart(day, days)).DefaultIfEmpty(int.MaxValue).Min();

    /// <summary>Two places of one level, both in office, at the same time: two people.</summary>
    private static bool AreAtOnce(Post left, Post right, int apart) =>
        apart <= Month
        && left.Standing != Standing.Former && right.Standing != Standing.Former
        && left.Sphere.Level == right.Sphere.Level && left.Sphere.Place is { } place && right.Sphere.Place is { } other && place != other;

    /// <summary>Careers go up and down by one level.</summary>
    private static bool AreNear(Level left, Level right) =>
        left != Level.None && right != Level.None && Math.Abs((int)left - (int)right) <= 1;

    /// <summary>Days between; more than any number of them when one has no day.</summary>
    private static int Apart(int? day, (int First, int Last) days) =>
        day is not { } at || days == NoDays ? int.MaxValue : at < days.First ? days.First - at : Math.Max(0, at - days.Last);
}
