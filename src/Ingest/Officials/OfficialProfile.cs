using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Officials;

/// <summary>One person as the archive knows him: all that its articles print of his offices.</summary>
/// <param name="Id">Stays the same, and is never given to somebody else.</param>
/// <param name="Name">As most articles print it.</param>
/// <param name="Variants">Every way in which the name is printed, the most frequent first.</param>
/// <param name="Tenures">In the order of their first evidence; those without a day last.</param>
/// <param name="Articles">How many articles name him with an office.</param>
/// <param name="Quotes">How many statements these articles report as his.</param>
public sealed record OfficialProfile(
    long Id, string Name, IReadOnlyList<string> Variants, IReadOnlyList<Tenure> Tenures, int Articles, int Quotes);

/// <summary>An office and the time for which articles evidence that somebody held it; he may have held it before and after.</summary>
/// <param name="Office">The head of the office: "Phó Bí thư Thường trực".</param>
/// <param name="Organisation">What it is an office of; null when it has none or no article tells.</param>
/// <param name="AsPrinted">Both, as most articles print them; of equals the fullest.</param>
/// <param name="Standing">For <see cref="Standing.Former"/> the days are those on which he was called a former one.</param>
/// <param name="From">Day of the first article that prints it; null when none of them has a day.</param>
/// <param name="To">Day of the last one.</param>
/// <param name="FirstEvidence">The first place that prints it; of equals the first in its article.</param>
/// <param name="Articles">How many articles print it.</param>
public sealed record Tenure(
    string Office,
    string? Organisation,
    string AsPrinted,
    Standing Standing,
    DateOnly? From,
    DateOnly? To,
    Evidence FirstEvidence,
    Evidence LastEvidence,
    int Articles)
{
    /// <summary>The office in the form by which its printings are one; to name it by, never to show.</summary>
    public string Post { get; init; } = "";

    /// <summary>The organisation in such a form, or the office where none is printed.</summary>
    public string Body { get; init; } = "";

    /// <summary>What an editor said of its days; null when none did.</summary>
    public CorrectedTerm? Corrected { get; init; }

    /// <summary>The first day, as an editor or else the first article has it.</summary>
    public DateOnly? Begins => Corrected?.From ?? From;

    public DateOnly? Ends => Corrected?.To ?? To;
}

/// <summary>The days of an office as an editor has them.</summary>
/// <param name="Why">What he knows it from.</param>
/// <param name="Entry">The row of the ledger.</param>
public sealed record CorrectedTerm(DateOnly? From, DateOnly? To, string Why, long Entry);

/// <summary>A line of the list of officials.</summary>
/// <param name="LastOffice">The office printed last, as printed.</param>
/// <param name="From">Day of the first article that names him with an office; null when none has a day.</param>
/// <param name="To">Day of the last one.</param>
public sealed record OfficialSummary(long Id, string Name, string LastOffice, DateOnly? From, DateOnly? To, int Articles, int Quotes);

/// <summary>One article that prints an office of an official.</summary>
/// <param name="Span">Where it stands in the text of <paramref name="Revision"/>.</param>
public sealed record Evidence(ArticleKey Article, int Revision, DateOnly? Day, string AsPrinted, Standing Standing, TextSpan Span);
