namespace ArticleSearch.Ingest.Officials;

/// <summary>
/// The corrections of editors, laid over what the articles led to. Each entry that holds is applied to the result of the
/// ones before it; nothing of what was concluded is overwritten, so that without entries the conclusion stands again.
/// </summary>
internal sealed class Ledger
{
    public static readonly Ledger Empty = new([], new Dictionary<long, long>());

    private readonly IReadOnlyDictionary<long, long> _successors;
    private readonly List<LedgerEntry> _held;

    /// <param name="entries">In the order of their numbers.</param>
    /// <param name="successors">For numbers that ended because articles showed two people to be one, the number that went on.</param>
    public Ledger(IReadOnlyList<LedgerEntry> entries, IReadOnlyDictionary<long, long> successors)
    {
        _successors = successors;
        Entries = WithUndone(entries);
        _held = [.. Entries.Where(entry => entry.Holds)];
    }

    public IReadOnlyList<LedgerEntry> Entries { get; }

    /// <summary>The same entries once more numbers ended.</summary>
    public Ledger After(IReadOnlyDictionary<long, long> ended) =>
        new(Entries, _successors.Where(known => !ended.ContainsKey(known.Key)).Concat(ended).ToDictionary());

    /// <summary>Who is named there.</summary>
    /// <param name="settled">Whom the articles led to.</param>
    /// <param name="article">The key of the article that names him.</param>
    /// <param name="organisations">Forms of the organisations that it prints with the name.</param>
    /// <returns>Null when it is no person.</returns>
    public long? OfficialOf(long settled, string article, IReadOnlyCollection<string> organisations)
    {
        var official = settled;
        foreach (var entry in _held.Where(entry => entry.Correction is Correction.Merge or Correction.Split or Correction.Reject))
        {
            if (Now(entry.Official) != official)
            {
                continue;
            }

            switch (entry.Correction)
            {
                case Correction.Reject:
                    return null;
                case Correction.Merge merge:
                    official = Now(merge.Into);
                    break;
                case Correction.Split split when split.Articles.Contains(article) || split.Organisations.Any(organisations.Contains):
                    official = split.Off;
                    break;
            }
        }

        return official;
    }

    /// <summary>The number under which somebody of this number is known now; the same for whom no entry moved as a whole.</summary>
    public long NumberOf(long official)
    {
        var parted = Entries.FirstOrDefault(entry => entry is { Holds: false, Correction: Correction.Split split } && split.Off == official);
        return OfficialOf(Now(parted?.Official ?? official), article: "", organisations: []) ?? official;
    }

    /// <summary>The printing of his name that an editor chose; null when none did.</summary>
    public string? NameOf(long official) =>
        _held.Where(entry => NumberOf(entry.Official) == official).Select(entry => entry.Correction).OfType<Correction.Rename>().LastOrDefault(rename => rename.Name.Length > 0)?.Name;

    /// <summary>Entries about terms of his offices, the latest first.</summary>
    public IReadOnlyList<LedgerEntry> TermsOf(long official) =>
        [.. _held.Where(entry => entry.Correction is Correction.Term && NumberOf(entry.Official) == official).Reverse()];

    public bool Concerns(long official) => Entries.Any(entry => NumbersIn(entry).Contains(official));

    /// <summary>All numbers that entries bind to these, directly or over others.</summary>
    public IReadOnlySet<long> BoundTo(IEnumerable<long> officials)
    {
        var bound = officials.ToHashSet();
        for (var before = 0; before < bound.Count;)
        {
            before = bound.Count;
            bound.UnionWith(Entries.Select(NumbersIn).Where(numbers => numbers.Exists(bound.Contains)).SelectMany(numbers => numbers));
        }

        return bound;
    }

    private List<long> NumbersIn(LedgerEntry entry)
    {
        List<long> numbers = [entry.Official, Now(entry.Official)];
        if (entry.Correction.Other is { } other)
        {
            numbers.AddRange([other, Now(other)]);
        }

        return numbers;
    }

    private long Now(long official)
    {
        while (_successors.TryGetValue(official, out var next))
        {
            official = next;
        }

        return official;
    }

    /// <summary>An entry holds unless one that holds undoes it; what undoes comes later, so the last ones are known first.</summary>
    private static List<LedgerEntry> WithUndone(IReadOnlyList<LedgerEntry> entries)
    {
        var undoneBy = new Dictionary<long, long>();
        foreach (var entry in entries.Reverse().Where(entry => !undoneBy.ContainsKey(entry.Id)))
        {
            if (entry.Correction is Correction.Undo undo)
            {
                undoneBy[undo.Entry] = entry.Id;
            }
        }

        return [.. entries.Select(entry => entry with { UndoneBy = undoneBy.TryGetValue(entry.Id, out var by) ? by : null })];
    }
}
