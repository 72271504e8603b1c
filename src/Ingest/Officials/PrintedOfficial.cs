using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Ingest.Officials;

/// <summary>What one article prints of one official: his name and offices, and how many statements of his it reports.</summary>
internal sealed record PrintedOfficial(string NameKey, string Name, int Quotes, IReadOnlyList<(Role Role, string Title, string Organisation)> Roles)
{
    /// <summary>The officials of an article; one name is one person there.</summary>
    public static IReadOnlyList<PrintedOfficial> In(ParsedArticle article, Annotations annotations)
    {
        if (annotations.Officials.Count == 0)
        {
            return [];
        }

        var home = HomeOf(article.Key, annotations);
        var quotes = annotations.Quotes.Where(quote => quote.Speaker is { Kind: SpeakerKind.Person, Name: not null }).ToLookup(quote => CommonName.KeyOf(quote.Speaker.Name!));
        return
        [
            .. from official in annotations.Officials
               group official by CommonName.KeyOf(official.Name) into same
               where same.Key.Length > 0
               select new PrintedOfficial(
                   same.Key, same.First().Name, quotes[same.Key].Count(), [.. same.SelectMany(official => official.Roles).Select(role => Of(role, home))]),
        ];
    }

    /// <summary>Where the offices that an article leaves without a place are at home.</summary>
    public static Home HomeOf(ArticleKey key, Annotations annotations)
    {
        if (ArticleEra.Of(key) is null)
        {
            return default;
        }

        var elsewhere = new Home(City: null, IsAlone: false);
        var names = annotations.Officials.SelectMany(official => official.Roles)
            .Select(role => Sphere.Of(OfficeForm.Of(role.Organisation ?? role.Text, elsewhere).Split(' ')))
            .Where(sphere => sphere is { Level: Level.Province, Place: not null });
        return Home.OfThePaper with { IsAlone = names.All(sphere => sphere.Place == Home.OfThePaper.City) };
    }

    /// <summary>An office with its organisation, and the organisation alone, in the forms that they are compared by.</summary>
    public static (Role Role, string Title, string Organisation) Of(Role role, Home home)
    {
        var printed = WithoutStanding(role);
        var title = role.Organisation is { } organisation && !printed.EndsWith(organisation, StringComparison.Ordinal) ? $"{printed} {organisation}" : printed;
        return (role, OfficeForm.Of(title, home), role.Organisation is null ? "" : OfficeForm.Of(role.Organisation, home));
    }

    /// <summary>"nguyên Chủ tịch" and "quyền Chủ tịch" are printings of the chairman's office.</summary>
    private static string WithoutStanding(Role role)
    {
        string[] words = role.Standing switch
        {
            Standing.Former => ["nguyên ", "cựu "],
            Standing.Acting => ["quyền ", "q. ", "phụ trách "],
            _ => [],
        };
        var before = Array.Find(words, word => role.Text.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        return before is null ? role.Text : role.Text[before.Length..];
    }
}
