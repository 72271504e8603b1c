namespace ArticleSearch.Ingest.Rules.Patterns;

internal enum Operation : byte
{
    /// <summary>Takes the character <c>To</c>.</summary>
    Exact,

    /// <summary>Takes a character whose small letter is <c>To</c>.</summary>
    Caseless,

    /// <summary>Takes a character of the set.</summary>
    Set,

    /// <summary>Goes on behind it and, if that leads nowhere, at <c>To</c>.</summary>
    Else,

    /// <summary>Goes on at <c>To</c>.</summary>
    Jump,

    /// <summary>Notes the place in slot <c>To</c>.</summary>
    Note,

    /// <summary>Goes on where the text begins.</summary>
    Begin,

    /// <summary>Goes on where the text ends.</summary>
    End,

    /// <summary>Goes on between a letter and what is none.</summary>
    Boundary,

    /// <summary>All of the pattern was there.</summary>
    Found,
}

/// <summary>One step of a pattern. What takes a character goes on behind it.</summary>
internal readonly record struct Instruction(Operation Operation, int To = 0, CharacterSet? Set = null)
{
    /// <param name="c">A character.</param>
    /// <param name="small">Its small letter.</param>
    public bool Takes(char c, char small) => Operation switch
    {
        Operation.Exact => To == c,
        Operation.Caseless => To == small,
        _ => Set!.Has(c),
    };
}
