using System.Text.Json.Serialization;

namespace ArticleSearch.Ingest.Officials;

/// <summary>What an editor decides about an official, against or beyond what the articles led to.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "action")]
[JsonDerivedType(typeof(Merge), "merge")]
[JsonDerivedType(typeof(Split), "split")]
[JsonDerivedType(typeof(Reject), "reject")]
[JsonDerivedType(typeof(Rename), "rename")]
[JsonDerivedType(typeof(Term), "term")]
[JsonDerivedType(typeof(Undo), "undo")]
public abstract record Correction
{
    private Correction()
    {
    }

    /// <summary>The number of the second person whom it concerns; null when it is about one.</summary>
    [JsonIgnore]
    public virtual long? Other => null;

    /// <summary>What was decided, without anything that an article printed.</summary>
    public virtual Correction WithoutNames() => this;

    /// <summary>What was decided, without offices that no article prints any more.</summary>
    internal virtual Correction Without(GoneOffices gone) => this;

    /// <summary>With a printing for each office that has none here, as most articles have it.</summary>
    /// <param name="offices">Of those whom it concerns.</param>
    internal virtual Correction WithPrintings(IReadOnlyCollection<PrintedOffice> offices) => this;

    /// <summary>He is the same person as another.</summary>
    /// <param name="Into">The number that remains.</param>
    public sealed record Merge(long Into) : Correction
    {
        [JsonIgnore]
        public override long? Other => Into;
    }

    /// <summary>Some of his articles are about somebody else.</summary>
    /// <param name="Off">The number of that other person, given when the entry is written; never of anybody else.</param>
    /// <param name="Articles">Keys of articles that name the other.</param>
    /// <param name="Organisations">Whoever is named with one of them, in these articles and later ones, is the other; in the form of <see cref="Tenure.Body"/>.</param>
    public sealed record Split(long Off, IReadOnlyList<string> Articles, IReadOnlyList<string> Organisations) : Correction
    {
        [JsonIgnore]
        public override long? Other => Off;

        /// <summary>The organisations as they were printed then, in the same order; empty in old rows.</summary>
        public IReadOnlyList<string> Printed { get; init; } = [];

        public override Correction WithoutNames() => this with { Organisations = [], Printed = [] };

        internal override Correction Without(GoneOffices gone)
        {
            var left = Organisations.Select((body, place) => gone.LeftOf(body, PrintedAt(place))).Where(one => one.Form.Length > 0).ToList();
            return this with { Organisations = [.. left.Select(one => one.Form)], Printed = Printed.Count == 0 ? [] : [.. left.Select(one => one.Printed)] };
        }

        internal override Correction WithPrintings(IReadOnlyCollection<PrintedOffice> offices) => this with
        {
            Printed = [.. Organisations.Select((body, place) => PrintedAt(place) is { Length: > 0 } own ? own
                : Printing.MostUsual(offices.Where(office => office.Body == body).Select(office => office.OrganisationAsPrinted ?? office.AsPrinted)) ?? body)],
        };

        private string PrintedAt(int place) => place < Printed.Count ? Printed[place] : "";
    }

    /// <summary>This is no person.</summary>
    public sealed record Reject : Correction;

    /// <param name="Name">The printing of the name that is shown.</param>
    public sealed record Rename(string Name) : Correction
    {
        public override Correction WithoutNames() => new Rename("");
    }

    /// <summary>When an office was held indeed.</summary>
    /// <param name="Post">Of <see cref="Tenure.Post"/>.</param>
    /// <param name="AsPrinted">The office as it was shown then.</param>
    /// <param name="From">First day; null leaves the first evidence.</param>
    /// <param name="To">Last day; null leaves the last evidence.</param>
    public sealed record Term(string Post, string AsPrinted, DateOnly? From, DateOnly? To) : Correction
    {
        public override Correction WithoutNames() => this with { Post = "", AsPrinted = "" };

        internal override Correction Without(GoneOffices gone)
        {
            var (post, printed) = gone.LeftOf(Post, AsPrinted);
            return this with { Post = post, AsPrinted = printed };
        }

        internal override Correction WithPrintings(IReadOnlyCollection<PrintedOffice> offices) =>
            AsPrinted.Length > 0 ? this : this with { AsPrinted = Printing.MostUsual(offices.Where(office => office.Title == Post).Select(office => office.AsPrinted)) ?? "" };
    }

    /// <summary>Another entry holds no longer; undone itself, that one holds again.</summary>
    public sealed record Undo(long Entry) : Correction;
}

/// <summary>One row of the ledger of corrections. Rows are only ever added; what a takedown removes leaves them.</summary>
/// <param name="Id">Counts up in the order in which they were made.</param>
/// <param name="Who">The account's name; null for whoever sat at the archive's own machine.</param>
/// <param name="Official">Whom it concerns.</param>
/// <param name="UndoneBy">The entry that undoes this one and holds itself; null when this one holds.</param>
public sealed record LedgerEntry(
    long Id, DateTimeOffset At, string? Who, string Why, long Official, Correction Correction, long? UndoneBy = null)
{
    public bool Holds => UndoneBy is null;

    /// <summary>When names, or offices, and the reason left the row with articles that were taken down; null for a whole row.</summary>
    public DateTimeOffset? ErasedAt { get; init; }
}

/// <summary>Why a correction was not made.</summary>
public enum CorrectionFault
{
    /// <summary>Nobody has this number now.</summary>
    NoSuchOfficial,

    NoReason,

    /// <summary>An official cannot be merged into himself.</summary>
    SamePerson,

    /// <summary>The part that was chosen is nothing, or all of him.</summary>
    NothingToPart,

    /// <summary>No article prints this name of his.</summary>
    NameNotPrinted,

    /// <summary>He has no such office.</summary>
    NoSuchTerm,

    /// <summary>No day, or the last before the first.</summary>
    NoSpanOfDays,

    /// <summary>There is no such entry, or it is undone.</summary>
    NothingToUndo,
}

/// <summary>What became of a correction: the row that was written, or why none was.</summary>
public sealed record Corrected(LedgerEntry? Entry, CorrectionFault? Fault)
{
    public static Corrected Refused(CorrectionFault fault) => new(Entry: null, fault);
}
