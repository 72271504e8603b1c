using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Parse;

/// <summary>Which part of these bytes is the article?</summary>
public sealed class PageParser
{
    /// <summary>Raise it whenever a layout reads differently: stored pages of lower versions are read again.</summary>
    public const int Version = 1;

    /// <summary>Reads one page, HTML or copied text. Thread-safe.</summary>
    /// <exception cref="OperationCanceledException">Only when <paramref name="cancellation"/> asked for it.</exception>
    public Task<ParseOutcome> ParseAsync(FetchedPage page, CancellationToken cancellation) =>
        throw new NotSupportedException($"{page} {cancellation}");
}
