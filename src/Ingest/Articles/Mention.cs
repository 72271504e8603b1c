namespace ArticleSearch.Ingest.Articles;

/// <summary>How a text names somebody.</summary>
public enum MentionKind
{
    /// <summary>By the full name.</summary>
    Name,

    /// <summary>By a part of the name, a pronoun or a title alone: "ông Chung", "Bộ trưởng Nghĩa", a bare "Đồng chí".</summary>
    Short,

    /// <summary>By the office alone: "Bí thư Thành ủy".</summary>
    Role,
}

/// <summary>A place in a text that means a person.</summary>
/// <param name="Span">What names him: the full name, "ông Chung", "Bí thư Thành ủy". Half open, UTF-16.</param>
/// <param name="Phrase">The whole noun phrase around it: honorific before, offices beside it.</param>
/// <param name="Person">The full name of whom it means; null when nobody in the text fits, or several do.</param>
/// <param name="Candidates">Full names of those who fit when <paramref name="Person"/> is null.</param>
/// <param name="Role">Where the office stands under which this place names him; null when it names none.</param>
/// <param name="Rule">The rule that found or resolved it.</param>
public sealed record Mention(
    TextSpan Span, TextSpan Phrase, MentionKind Kind, string? Person, IReadOnlyList<string> Candidates, TextSpan? Role, string Rule);
