using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Dates;

/// <summary>Points and spans of the calendar.</summary>
internal static class DateFinder
{
    public static IReadOnlyList<DateMention> In(TokenizedText text, IReadOnlyList<CitedDocument> documents, DateOnly? published) => [];
}
