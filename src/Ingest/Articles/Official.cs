namespace ArticleSearch.Ingest.Articles;

/// <summary>A named person to whom an article gives an office, rank or post.</summary>
/// <param name="Name">The full name as first printed.</param>
/// <param name="Roles">In the order of the text, without another printing of the same office.</param>
public sealed record Official(string Name, IReadOnlyList<Role> Roles);

/// <summary>An office as an article prints it.</summary>
/// <param name="Span">Where its fullest printing stands.</param>
/// <param name="Text">That printing: "Phó Bí thư Thường trực Thành ủy".</param>
/// <param name="Office">The head alone, in one spelling: "Phó Bí thư Thường trực".</param>
/// <param name="Organisation">What it is an office of, as printed: "Thành ủy"; null when the text leaves it out.</param>
/// <param name="Standing">Whether the office is held.</param>
/// <param name="Rule">The rule that gave it to the person.</param>
public sealed record Role(TextSpan Span, string Text, string Office, string? Organisation, Standing Standing, string Rule);

/// <summary>How somebody stands to an office.</summary>
public enum Standing
{
    Holder,

    /// <summary>"nguyên", "cựu": held it once.</summary>
    Former,

    /// <summary>"quyền", "phụ trách": fills it without being appointed to it.</summary>
    Acting,
}
