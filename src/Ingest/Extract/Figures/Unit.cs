namespace ArticleSearch.Ingest.Extract.Figures;

/// <summary>What kind of word a unit is; the roles of <c>Rules/units.txt</c>.</summary>
internal enum UnitRole
{
    Money,
    Measure,

    /// <summary>A length of time or an age: no figure.</summary>
    Time,

    /// <summary>Takes the noun behind it along.</summary>
    Classifier,

    Noun,

    /// <summary>"94 phố Huế": an address.</summary>
    Name,

    /// <summary>Begins like a counted noun and is none: "sở hữu".</summary>
    None,

    /// <summary>A noun that no list knows.</summary>
    Unknown,
}

/// <summary>What counted nouns are of: only those of one kind are counted together, "20 công ty, nhà máy".</summary>
internal enum NounKind
{
    None,
    Person,
    Body,
    Thing,
}

/// <summary>An entry of <c>Rules/units.txt</c>.</summary>
internal sealed record UnitWord(UnitRole Role, NounKind Kind)
{
    public static UnitWord OfRole(string role) => role switch
    {
        "person" => new UnitWord(UnitRole.Noun, NounKind.Person),
        "body" => new UnitWord(UnitRole.Noun, NounKind.Body),
        "noun" => new UnitWord(UnitRole.Noun, NounKind.Thing),
        _ => new UnitWord(Enum.Parse<UnitRole>(role, ignoreCase: true), NounKind.None),
    };
}

/// <summary>A unit in a text.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">Behind its last token.</param>
internal readonly record struct Unit(UnitRole Role, int First, int End)
{
    /// <summary>Whether it can only be a unit: what stands before its number need not prove that it is a quantity.</summary>
    public bool IsFirm => Role is UnitRole.Money or UnitRole.Measure;
}
