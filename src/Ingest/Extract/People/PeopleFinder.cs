using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.People;

/// <summary>Names, offices, and whom each mention means.</summary>
internal static class PeopleFinder
{
    public static Cast In(TokenizedText text)
    {
        var known = Vocabulary.Known;
        var reader = new ChunkReader(text, known);
        var appointments = new AppointmentReader(text, known);
        var linker = new Linker(text, new NameReader(text, known), appointments);
        var namings = new List<Naming>();
        var alone = new List<(Chunk Chunk, int Sentence)>();
        var rest = new List<Chunk>();
        for (var i = 0; i < text.Sentences.Count; i++)
        {
            rest.Clear();
            namings.AddRange(linker.In(reader.In(text.Sentences[i]), i, rest));
            foreach (var chunk in rest)
            {
                alone.Add((chunk, i));
            }
        }

        var roster = new Roster(known);
        var naming = new NamingRegister(text, known, roster);
        naming.Enter(namings);
        var mentions = new MentionResolver(text, known, roster, new QuotedTokens(text), new OrganisationReader(text, known, new NameReader(text, known)), appointments).Resolve(namings, alone);
        return new Cast([.. roster.People.Select(person => person.AsOfficial(text)).OfType<Official>()], mentions);
    }
}
