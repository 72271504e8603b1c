namespace ArticleSearch.Search.Facts;

/// <summary>What facts can be counted and filtered by.</summary>
public enum FactFacet
{
    /// <summary>The person who speaks or holds the office.</summary>
    Person,

    /// <summary>The office without its organisation, or with it as printed.</summary>
    Office,

    /// <summary>What the office is of, or the body that speaks.</summary>
    Organisation,

    /// <summary>A <see cref="Ingest.Articles.Standing"/> to the office.</summary>
    Standing,

    /// <summary>A <see cref="Ingest.Articles.QuoteKind"/>.</summary>
    QuoteKind,

    /// <summary>A <see cref="Ingest.Articles.SpeakerKind"/>; the unknown one counts too.</summary>
    SpeakerKind,

    /// <summary>What is counted or measured in.</summary>
    Unit,

    /// <summary>What is counted or measured.</summary>
    Thing,

    /// <summary>The place or body that a figure is said of.</summary>
    Of,

    /// <summary>A <see cref="Ingest.Articles.FigureKind"/>.</summary>
    FigureKind,

    /// <summary>A <see cref="Ingest.Articles.Change"/>, where the sentence tells of one.</summary>
    Change,

    /// <summary>What is reviewed, by the name that its reviews share; of a figure, what its article reviews.</summary>
    Programme,

    /// <summary>A kind of review, as <see cref="Ingest.Articles.Review.Kind"/> has it.</summary>
    ReviewKind,

    /// <summary>Each year of the period that a figure is said of, or that is reviewed.</summary>
    PeriodYear,

    /// <summary>The article's section and its parent section.</summary>
    Section,

    /// <summary>The year of publication.</summary>
    Year,

    /// <summary>An <see cref="ArticleSearch.Search.ArticleKind"/>.</summary>
    ArticleKind,
}

/// <summary>
/// One value to filter by. Several values of one facet: any of them will do. A name (person, office, organisation, unit,
/// thing) given in full means exactly that one, with or without its marks; a part of a name means all that hold its words.
/// </summary>
/// <param name="Value">For a kind the name of its value ("Direct"), for a year its digits.</param>
public sealed record FactFilter(FactFacet Facet, string Value);
