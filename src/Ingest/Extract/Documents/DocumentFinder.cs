using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Rules;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Documents;

/// <summary>Cited documents with a number, by the rules of <c>Rules/documents.txt</c>.</summary>
internal static class DocumentFinder
{
    private static readonly PatternSet Patterns = new("documents.txt", new Dictionary<string, string> { ["kind"] = DocumentKinds.Pattern });

    public static IReadOnlyList<PatternRule> Rules => Patterns.Rules;

    public static IReadOnlyList<CitedDocument> In(TokenizedText text) =>
        [.. from sentence in text.Sentences
            where DocumentClues.Has(text, sentence)
            from match in Patterns.In(text, sentence, DocumentClues.CanBegin)
            select Read(match, text.Value)];

    private static CitedDocument Read(PatternMatch match, string text)
    {
        var at = match.Group("code");
        var (printed, code) = (text[match.Start..at.Start].TrimEnd(), text[at.Start..at.End]);
        var (signed, issuer) = DocumentTail.At(text, match.End);
        return new CitedDocument(
            new TextSpan(match.Start, match.End), code, DocumentKinds.Of(printed, code), signed, issuer, match.Rule.Id);
    }
}
