namespace ArticleSearch.Web.Operators;

/// <summary>What somebody who signed in may do. An operator may also do what a reader may.</summary>
public enum Role
{
    /// <summary>Reads full texts.</summary>
    Reader,

    /// <summary>Changes things.</summary>
    Operator,
}
