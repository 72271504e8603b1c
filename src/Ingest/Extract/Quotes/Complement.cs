namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>How what is said is joined to its verb.</summary>
internal enum Joint
{
    /// <summary>By nothing: "cho biết sẽ mở cửa".</summary>
    Bare,

    Comma,
    Colon,

    /// <summary>"rằng", "là".</summary>
    That,
}

/// <summary>What a verb of saying governs.</summary>
/// <param name="First">Its first token.</param>
internal readonly record struct Complement(int First, Joint Joint);
