using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>What stands between two quotation marks, whatever it is: words of somebody, a title, a scare quote.</summary>
/// <param name="Inner">Without the marks and the blanks beside them; not empty.</param>
/// <param name="First">The token of the opening mark.</param>
/// <param name="End">Behind the token of the closing mark.</param>
/// <param name="Words">How many words and numbers stand in it.</param>
internal readonly record struct Quotation(TextSpan Inner, int First, int End, int Words);
