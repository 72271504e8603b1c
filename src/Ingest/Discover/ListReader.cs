using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Discover;

/// <summary>Where are articles? What a list says, whichever kind it is.</summary>
public static class ListReader
{
    /// <exception cref="OperationCanceledException">Only when <paramref name="cancellation"/> asked for it.</exception>
    public static async Task<ListDocument> ReadAsync(ListKind kind, FetchedPage page, CancellationToken cancellation)
    {
        var isHtml = LooksLikeHtml(page.Body.Span);
        return kind switch
        {
            ListKind.Section => await SectionPage.ReadAsync(page, cancellation),

            // Where a feed or the pager should be, a page means: a wall in front of the site, or that it is not there.
            _ when isHtml && await SectionPage.ReadAsync(page, cancellation) is { Failure: { Reason: Reason.Challenge or Reason.NotFound } } wall => wall,
            _ when isHtml => ListDocument.Broken(Reason.NotAList, "HTML"),
            ListKind.Pager => PagerAnswer.Read(page),
            _ => XmlList.Read(page),
        };
    }

    internal static bool LooksLikeHtml(ReadOnlySpan<byte> body)
    {
        var start = body.TrimStart("\uFEFF \t\r\n"u8);
        return StartsWith(start, "<!doctype html") || StartsWith(start, "<html");

        static bool StartsWith(ReadOnlySpan<byte> bytes, ReadOnlySpan<char> name)
        {
            for (var i = 0; i < name.Length; i++)
            {
                if (i >= bytes.Length || char.ToLowerInvariant((char)bytes[i]) != name[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
