using ArticleSearch.Replica;

namespace ArticleSearch.Web.Tests.Jobs;

/// <summary>A month of the replica's life, decided beforehand: what is published, changed, moved and deleted, and when the site is in trouble.</summary>
internal sealed class Newsroom
{
    public const int Days = 30;

    private static readonly TimeSpan Step = TimeSpan.FromHours(6);

    private readonly List<(DateTimeOffset At, Action<ReplicaSite> Act)> _events = [];

    public Newsroom(DateTimeOffset start)
    {
        var random = new Random(20260301);
        for (var number = 700_001L; number < 700_091; number++)
        {
            var published = start.AddHours((number - 700_000) * 8);
            var article = ReplicaArticle.Of(number, $"chuyen-pho-{number}", $"Chuyện phố số {number}", published, "Một ngày ở phố.", $"Chuyện thứ {number} kể lần đầu.");
            Truth[number] = article;
            At(published, site => site.Put(article));
            Continue(number, published, random.Next(6), TimeSpan.FromHours(random.Next(30, 200)));
        }

        Trouble(start.AddDays(6.25), start.AddDays(7.5), "403");
        Trouble(start.AddDays(12), start.AddDays(12.5), "challenge");
        Trouble(start.AddDays(17), start.AddDays(17.25), "429");
        Trouble(start.AddDays(22), start.AddDays(22.5), "503-retry-after");
        Trouble(start.AddDays(26), start.AddDays(26.5), "500");
    }

    /// <summary>The last state of every article that was ever published.</summary>
    public Dictionary<long, ReplicaArticle> Truth { get; } = [];

    public Dictionary<long, DateTimeOffset> Changed { get; } = [];

    public HashSet<long> Deleted { get; } = [];

    /// <summary>Step by step: what happens until then has happened when the step is handed out.</summary>
    public IEnumerable<DateTimeOffset> Live(ReplicaSite site, DateTimeOffset start, int days)
    {
        var coming = new Queue<(DateTimeOffset At, Action<ReplicaSite> Act)>(_events.OrderBy(one => one.At));
        for (var now = start; now <= start.AddDays(days); now += Step)
        {
            while (coming.TryPeek(out var next) && next.At <= now)
            {
                coming.Dequeue().Act(site);
            }

            yield return now;
        }
    }

    private void Continue(long number, DateTimeOffset published, int kind, TimeSpan after)
    {
        var at = published + after;
        switch (kind)
        {
            case 1:
                var changed = Truth[number].Changed(at, "Một ngày ở phố.", $"Chuyện thứ {number} kể lại cho đúng.");
                (Truth[number], Changed[number]) = (changed, at);
                At(at, site => site.Put(changed));
                break;
            case 2:
                var old = Truth[number];
                var moved = ReplicaArticle.Of(number, $"chuyen-pho-doi-ten-{number}", old.Title, published, "Một ngày ở phố.", $"Chuyện thứ {number} kể lần đầu.") with { Modified = at };
                Truth[number] = moved;
                At(at, site => site.Put(old with { MovedTo = moved.Url }, moved));
                break;
            case 3 when number % 2 == 0:
                Deleted.Add(number);
                At(at.AddDays(3), site => site.Delete(Truth[number]));
                break;
        }
    }

    private void Trouble(DateTimeOffset from, DateTimeOffset to, string fault)
    {
        At(from, site => site.Break("*", Fault.ByName[fault]));
        At(to, site => site.Mend("*"));
    }

    private void At(DateTimeOffset at, Action<ReplicaSite> act) => _events.Add((at, act));
}
