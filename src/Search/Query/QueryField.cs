namespace ArticleSearch.Search.Query;

/// <summary>Where in an article the reader looks. Days are not here: they are <see cref="QueryNode.Published"/>.</summary>
public enum QueryField
{
    Title,
    Lead,
    Body,

    /// <summary>Who speaks or acts.</summary>
    Person,

    /// <summary>The post somebody holds.</summary>
    Office,
    Organisation,

    /// <summary>The section of the paper.</summary>
    Section,

    /// <summary>The number of a legal document, 39-NQ/TW.</summary>
    Document,

    /// <summary>What kind of article it is.</summary>
    Kind,
    Writer,
    Tag,
}

/// <summary>How near words stand to each other that belong together in any order.</summary>
public enum Scope
{
    Sentence,
    Paragraph,
}

/// <summary>Why not all that was typed is searched.</summary>
public enum QueryLimit
{
    /// <summary>The text was cut behind <see cref="ArticleQuery.MaxTextLength"/>.</summary>
    TooLong,

    /// <summary>Only the first <see cref="ParsedQuery.MaxTerms"/> words and <see cref="ParsedQuery.MaxPrefixes"/> prefixes are looked at.</summary>
    TooManyTerms,

    /// <summary>More parentheses inside each other than <see cref="ParsedQuery.MaxDepth"/>.</summary>
    TooDeep,
}
