using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Search.Lucene.Facts;

/// <summary>Who and what an article names, each once, as printed.</summary>
internal sealed record ArticleNames(IReadOnlyList<string> People, IReadOnlyList<string> Offices, IReadOnlyList<string> Organisations)
{
    public static ArticleNames Of(Article article)
    {
        var (officials, mentions, quotes) = (article.Annotations.Officials, article.Annotations.Mentions, article.Annotations.Quotes);
        var roles = officials.SelectMany(official => official.Roles).ToList();
        var speakers = quotes.Select(quote => quote.Speaker).ToLookup(speaker => speaker.Kind, speaker => speaker.Name);
        var printed = mentions.Select(mention => mention.Role).Concat(quotes.Select(quote => quote.Role)).OfType<TextSpan>();
        return new ArticleNames(
            Distinct([.. officials.Select(official => official.Name), .. mentions.Select(mention => mention.Person), .. speakers[SpeakerKind.Person]]),
            Distinct([.. roles.Select(role => role.Text), .. printed.Select(span => span.In(article.Text.Value).ToString())]),
            Distinct([.. roles.Select(role => role.Organisation), .. speakers[SpeakerKind.Organisation]]));
    }

    private static List<string> Distinct(IEnumerable<string?> names) => [.. names.OfType<string>().Distinct()];
}
