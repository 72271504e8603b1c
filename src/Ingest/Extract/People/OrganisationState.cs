namespace ArticleSearch.Ingest.Extract.People;

/// <summary>What has been read of the name of a body so far.</summary>
internal struct OrganisationState
{
    public bool HasPart;

    /// <summary>A noun or a unit still lacks its own name.</summary>
    public bool WantsName;

    /// <summary>Its name may run on in small letters.</summary>
    public bool IsOpen;

    /// <summary>A unit of which all names are known, so that any other capital begins a person's.</summary>
    public bool IsListed;

    /// <summary>It stands behind an office that is complete alone.</summary>
    public bool IsComplete;

    /// <summary>It stands behind the head of a department.</summary>
    public bool TakesField;

    /// <summary>The last word read joins something that has yet to come: "và", "của".</summary>
    public bool IsOpenEnded;

    public TermKind? Last;

    /// <summary>"Tổng thống Mỹ NAME", "Ngoại trưởng NAME": foreign words are no brand here.</summary>
    public readonly bool TakesNoBrand => IsComplete || Last is TermKind.Place or TermKind.Field;

    public readonly OrganisationState Behind(TermKind kind) => this with
    {
        HasPart = true,
        WantsName = kind is TermKind.Unit or TermKind.Open or TermKind.Noun || (kind == TermKind.Field && IsOpen),
        IsOpen = kind == TermKind.Open || (IsOpen && kind == TermKind.Field),
        Last = kind,
    };

    /// <summary>"UBND huyện NAME": a unit may go without its own name when a person's follows; a school may not.</summary>
    public readonly bool MayBeBare(int length, bool isFamily, bool isStrong) =>
        Last == TermKind.Noun || (length >= 3 && isStrong) || (IsListed && isFamily);
}
