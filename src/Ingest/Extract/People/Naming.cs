namespace ArticleSearch.Ingest.Extract.People;

/// <summary>A name with the offices that the sentence gives its bearer.</summary>
internal sealed class Naming(Chunk name, int sentence)
{
    public Chunk Name { get; } = name;

    public int Sentence { get; } = sentence;

    /// <summary>Offices before the name, in the order of the text.</summary>
    public List<Office> Before { get; } = [];

    public List<Office> After { get; } = [];

    /// <summary>The office that he shares with those named before him: "các Phó Chủ tịch A, B".</summary>
    public Office? Shared { get; set; }

    /// <summary>The forms of address right before the name.</summary>
    public List<AddressKind> Addresses { get; } = [];

    /// <summary>First token of the noun phrase around it.</summary>
    public int First { get; set; } = name.First;

    /// <summary>Where the nearest word that speaks of him begins: "ông", the head of an office.</summary>
    public int SpokenFirst { get; set; } = name.First;

    /// <summary>Behind the last token of the noun phrase.</summary>
    public int End { get; set; } = name.End;

    public bool HasOffice => Before.Count > 0 || After.Count > 0 || Shared is not null;
}
