using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Officials;

/// <summary>Names of an article that were taken for people's, and an editor knows are none's.</summary>
/// <param name="names">By <see cref="CommonName.KeyOf"/>.</param>
internal sealed class NoPerson(IReadOnlySet<string> names)
{
    /// <summary>Nobody has these names; what they were to have said, nobody is known to have.</summary>
    public Annotations TakenOutOf(Annotations annotations) => annotations with
    {
        Officials = [.. annotations.Officials.Where(official => !Is(official.Name))],
        Mentions = [.. annotations.Mentions.Where(mention => !Is(mention.Person)).Select(mention => mention with { Candidates = Others(mention.Candidates) })],
        Quotes = [.. annotations.Quotes.Select(quote => quote with { Speaker = TakenFor(quote.Speaker) })],
    };

    private Speaker TakenFor(Speaker speaker) =>
        speaker.Kind == SpeakerKind.Person && Is(speaker.Name) ? Speaker.Unknown : speaker with { Candidates = Others(speaker.Candidates) };

    private IReadOnlyList<string> Others(IReadOnlyList<string> candidates) =>
        candidates.Any(Is) ? [.. candidates.Where(name => !Is(name))] : candidates;

    private bool Is(string? name) => name is not null && names.Contains(CommonName.KeyOf(name));
}
