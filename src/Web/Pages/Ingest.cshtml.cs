using System.Globalization;
using ArticleSearch.Ingest;
using ArticleSearch.Ingest.Crawl;
using ArticleSearch.Ingest.Discover;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Web.Hosting;
using ArticleSearch.Web.Operators;
using ArticleSearch.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArticleSearch.Web.Pages;

/// <summary>What came in, what failed and why. Everybody may look; only the operator may try again.</summary>
[ForOperator(ToChange = true)]
public sealed class IngestModel(ArticleStore store, SourceList sources, OperatorGate gate, TimeProvider clock) : PageModel
{
    public const string Path = "/nap-lieu";

    private const int PageSize = 20;
    private const int Latest = 12;
    public const int LatestRuns = 6;
    private const int KeptRuns = 60;
    private const int MaxPage = 1_000_000;

    /// <summary>From 1.</summary>
    [BindProperty(Name = "trang", SupportsGet = true)]
    public int? Number { get; set; }

    /// <summary>"khong": the reader stopped the page from loading itself again.</summary>
    [BindProperty(Name = "lam-moi", SupportsGet = true)]
    public string? Refreshing { get; set; }

    /// <summary>How the last retry went: "duoc" or "khong".</summary>
    [BindProperty(Name = "thu-lai", SupportsGet = true)]
    public string? Retried { get; set; }

    /// <summary>The reason whose failures are shown; null for all.</summary>
    [BindProperty(Name = "loi", SupportsGet = true)]
    public string? OnlyNamed { get; set; }

    public Reason? Only => Enum.TryParse<Reason>(OnlyNamed, out var reason) && Enum.IsDefined(reason) ? reason : null;

    public IReadOnlyList<FailureGroup> Groups { get; private set; } = [];

    /// <summary>For the operator: what was taken down.</summary>
    public IReadOnlyList<Takedown> Takedowns { get; private set; } = [];

    public ArchiveCounts Counts { get; private set; } = null!;

    public IReadOnlyDictionary<LocationState, long> States { get; private set; } = new Dictionary<LocationState, long>();

    public IReadOnlyList<Location> Locations { get; private set; } = [];

    /// <summary>What the listed archives and lists held that is nothing to read, by location.</summary>
    public ILookup<long, PassedOver> PassedOver { get; private set; } = Enumerable.Empty<PassedOver>().ToLookup(_ => 0L);

    public IReadOnlyList<LocatedFailure> Failures { get; private set; } = [];

    public long FailureCount { get; private set; }

    /// <summary>Hosts that do not serve us at the moment.</summary>
    public IReadOnlyList<HostState> Blocked { get; private set; } = [];

    public IReadOnlyList<CrawlRun> Runs { get; private set; } = [];

    /// <summary>The sources that are fetched from, and whether the operator stopped them. A stranger is told of those only that are stopped.</summary>
    public IReadOnlyList<(string Name, bool IsPaused)> Sources { get; private set; } = [];

    public IReadOnlyList<CrawlRun> EarlierRuns => [.. Runs.Skip(LatestRuns)];

    public long AllLocations => States.Values.Sum();

    /// <summary>The last days of every source, the latest first.</summary>
    public IReadOnlyList<DayYield> Yields { get; private set; } = [];

    /// <summary>What is odd about the last days, in words.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public bool IsOperator => gate.Allows(HttpContext);

    public bool CanSignIn => gate.NeedsPassword && !IsOperator;

    public long UnderWay => CountOf(LocationState.Pending) + CountOf(LocationState.Queued) + CountOf(LocationState.Working);

    public bool IsBusy => UnderWay > 0 || Counts.Waiting > 0;

    public bool Refreshes => IsBusy && Refreshing != "khong" && Pager.Current == 1;

    public long CountOf(LocationState state) => States.GetValueOrDefault(state);

    /// <summary>A file's path with the part of the archive, or the web address. How this machine's folders are called is the operator's business only.</summary>
    public string Place(string address)
    {
        if (FileAddress.PathOf(address) is not { } path)
        {
            return address;
        }

        var shown = IsOperator ? path : string.Join('/', path.Split('/')[^Math.Min(2, path.Split('/').Length)..]);
        return FileAddress.PartOf(address) is { } part ? $"{shown}#{part}" : shown;
    }

    /// <summary>The failure as it may be told to whoever asks: what the system said of a file names its folders.</summary>
    public Failure Told(Failure failure) => IsOperator ? failure : failure with { Detail = "" };

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Counts = await store.CountAsync(cancellation);
        States = await store.CountLocationsAsync(cancellation);
        Locations = await store.ReadLocationsAsync(Latest, cancellation);
        PassedOver = await store.ReadPassedOverAsync([.. Locations.Select(location => location.Id)], cancellation);
        FailureCount = await store.CountFailuresAsync(cancellation);
        Blocked = [.. (await store.ReadHostsAsync(cancellation)).Where(host => host.Block is not null && host.BlockedUntil > clock.GetUtcNow())];
        Runs = await store.ReadRunsAsync(KeptRuns, cancellation);
        await LookAtSourcesAsync(cancellation);
        await LookAtYieldsAsync(cancellation);
        Groups = await store.CountFailuresByReasonAsync(cancellation);
        Takedowns = IsOperator ? await store.ReadTakedownsAsync(cancellation) : [];
        var listed = Only is { } only ? Groups.Where(group => group.Reason == only).Sum(group => group.Failures) : FailureCount;
        var last = Pager.LastPage(listed, PageSize);
        Pager = new Pager(Math.Clamp(Number ?? 1, 1, last), last, AddressOf);
        Failures = await store.ReadFailuresAsync(Only, (Pager.Current - 1) * PageSize, PageSize, cancellation);
    }

    /// <summary>The operator says that the host serves again, or wants to know.</summary>
    public async Task<IActionResult> OnPostHostAsync(string host, CancellationToken cancellation)
    {
        await store.UnblockHostAsync(host, cancellation);
        return Redirect(Path + "?thu-lai=duoc");
    }

    /// <summary>The operator stops a source: the visit under way is the last.</summary>
    public Task<IActionResult> OnPostPauseAsync(string source, CancellationToken cancellation) => PauseAsync(source, true, cancellation);

    public Task<IActionResult> OnPostResumeAsync(string source, CancellationToken cancellation) => PauseAsync(source, false, cancellation);

    private async Task<IActionResult> PauseAsync(string source, bool isPaused, CancellationToken cancellation)
    {
        if (ModelState.IsValid && sources.Find(source) is { } known)
        {
            await store.PauseAsync(known.Name, isPaused, cancellation);
        }

        return Redirect(Path + "#thu-thap");
    }

    /// <summary>Tries all again that one reason stopped.</summary>
    public async Task<IActionResult> OnPostReasonAsync(Reason reason, CancellationToken cancellation)
    {
        var tried = ModelState.IsValid ? await store.RetryAsync(reason, cancellation) : 0;
        return Redirect($"{Path}?thu-lai={(tried > 0 ? "duoc" : "khong")}");
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        var answer = await store.RetryAsync(id, cancellation) ? "duoc" : "khong";
        var address = AddressOf(Math.Clamp(Number ?? 1, 1, MaxPage));
        return Redirect(address + (address.Contains('?', StringComparison.Ordinal) ? '&' : '?') + "thu-lai=" + answer);
    }

    private async Task LookAtSourcesAsync(CancellationToken cancellation)
    {
        var all = new List<(string Name, bool IsPaused)>();
        foreach (var source in sources.Followed)
        {
            all.Add((source.Name, await store.IsPausedAsync(source.Name, cancellation)));
        }

        Sources = [.. all.Where(source => IsOperator || source.IsPaused)];
    }

    private async Task LookAtYieldsAsync(CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(7));
        var yields = await store.ReadYieldsAsync(today.AddDays(-2 * YieldWatch.Days), cancellation);
        Yields = [.. yields.Where(day => day.Day > today.AddDays(-YieldWatch.Days)).OrderByDescending(day => day.Day).ThenBy(day => day.Source)];
        var odd = YieldWatch.Of(yields, today).Where(warning => warning.Day > today.AddDays(-YieldWatch.Days)).OrderByDescending(warning => warning.Day);
        var silent = await store.ReadSilentListsAsync(YieldWatch.Silence, cancellation);
        Warnings = [.. odd.Select(Say.Of), .. silent.Select(Say.Of)];
    }

    /// <summary>The failures of one reason.</summary>
    public static string AddressOf(Reason reason) => $"{Path}?loi={reason}#loi";

    private string AddressOf(int page)
    {
        string[] parameters = [.. Only is { } only ? [$"loi={only}"] : Array.Empty<string>(), .. page == 1 ? Array.Empty<string>() : [string.Create(CultureInfo.InvariantCulture, $"trang={page}")]];
        return parameters.Length == 0 ? Path : $"{Path}?{string.Join('&', parameters)}";
    }
}
