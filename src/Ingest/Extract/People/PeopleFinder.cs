using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.People;

/// <summary>Names, offices, and whom each mention means.</summary>
internal static class PeopleFinder
{
    public static Cast In(TokenizedText text) => new([], []);
}
