using System.Collections.Frozen;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Rules;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>The words that reported speech is known by: speech-verbs.txt, speech-words.txt and speaker-nouns.txt.</summary>
internal sealed class SpeechLexicon
{
    /// <summary>The words that come with the program.</summary>
    public static readonly SpeechLexicon Known = new();

    private SpeechLexicon()
    {
        Verbs = new(Lines("speech-verbs.txt").SelectMany(line => line.Words.Select(verb =>
            KeyValuePair.Create(verb, new SpeechVerb(Enum.Parse<SpeechClass>(line.Key, ignoreCase: true))))));

        var nouns = Lines("speaker-nouns.txt").ToLookup(line => line.Key, line => line.Words);
        Speakers = new(Entries(nouns["body"], SpeakerKind.Organisation)
            .Concat(Entries(nouns["person"], SpeakerKind.Person))
            .Concat(Entries(nouns["kin"], SpeakerKind.Person))
            .Concat(Entries(nouns["document"], SpeakerKind.Document)));
        Relatives = Phrases(nouns["kin"]);
        RelativeEnds = new(nouns["kin"].SelectMany(list => list));
        Singles = Phrases(nouns["single"]);
        Players = Phrases(nouns["player"]);
        Holders = Phrases(nouns["holder"].Concat(nouns["member"]));
        Members = nouns["member"].SelectMany(list => list).ToFrozenSet(StringComparer.Ordinal);
        Mute = Phrases(nouns["mute"]);
        Reports = Phrases(nouns["report"]);
        ReportEnds = new(nouns["report"].SelectMany(list => list));
        Nobody = Phrases(nouns["nobody"]);

        var words = Lines("speech-words.txt").ToLookup(line => line.Key, line => line.Words);
        Quoted = new(words["quoted"].SelectMany(list => list));
        Titled = new(words["titled"].SelectMany(list => list));
        Heard = Set(words["heard"]);
        Spoken = Phrases(words["spoken"]);
        Pronouns = Phrases(words["pronoun"]);
        Adverbs = new(words["adverb"].SelectMany(list => list));
        Negations = Set(words["negation"]);
        Prospects = Set(words["prospect"]);
        Nominal = Set(words["nominal"]);
        Nounish = Set(words["nounish"]);
        Chains = Set(words["chain"]);
        More = Set(words["more"]);
        With = Set(words["with"]);
        Clause = Set(words["clause"]);
        Firm = Set(words["firm"]);
        Bare = Set(words["bare"]);
        Prepositions = Set(words["preposition"]);
        Kin = Set(words["kin"]);
        Occasions = Set(words["occasion"]);
        DayParts = Set(words["daypart"]);
        Nounlike = Set(words["nounlike"]);
        Things = Set(words["thing"]);
        Passives = Set(words["passive"]);
        Voices = Set(words["voice"]);
        Both = new(words["both"].SelectMany(list => list));
        Calendar = Set(words["calendar"]);
        Cites = Phrases(words["cites"]);
        Places = Set(words["place"]);
        Heads = Set(words["head"]);
        Stops = Set(words["stop"]);
        Cuts = Set(words["cut"]);
        Quantities = Set(words["quantity"]);
        Openings = Set(words["opening"]);
        Men = Set(words["man"]);
        Women = Set(words["woman"]);
    }

    public Gazetteer<SpeechVerb> Verbs { get; }

    public Gazetteer<SpeakerNoun> Speakers { get; }

    public Gazetteer<string> Relatives { get; }

    public TrailingPhrases RelativeEnds { get; }

    public Gazetteer<string> Singles { get; }

    public Gazetteer<string> Players { get; }

    public Gazetteer<string> Holders { get; }

    public FrozenSet<string> Members { get; }

    public Gazetteer<string> Mute { get; }

    public Gazetteer<string> Reports { get; }

    public TrailingPhrases ReportEnds { get; }

    public Gazetteer<string> Nobody { get; }

    public TrailingPhrases Quoted { get; }

    public TrailingPhrases Titled { get; }

    public FrozenSet<string> Heard { get; }

    public Gazetteer<string> Spoken { get; }

    public Gazetteer<string> Pronouns { get; }

    public TrailingPhrases Adverbs { get; }

    public FrozenSet<string> Negations { get; }

    public FrozenSet<string> Prospects { get; }

    public FrozenSet<string> Nominal { get; }

    public FrozenSet<string> Nounish { get; }

    public FrozenSet<string> Chains { get; }

    public FrozenSet<string> More { get; }

    public FrozenSet<string> With { get; }

    public FrozenSet<string> Clause { get; }

    public FrozenSet<string> Firm { get; }

    public FrozenSet<string> Bare { get; }

    public FrozenSet<string> Prepositions { get; }

    public FrozenSet<string> Kin { get; }

    public FrozenSet<string> Occasions { get; }

    public FrozenSet<string> DayParts { get; }

    public FrozenSet<string> Nounlike { get; }

    public FrozenSet<string> Things { get; }

    public FrozenSet<string> Passives { get; }

    public FrozenSet<string> Voices { get; }

    public TrailingPhrases Both { get; }

    public FrozenSet<string> Calendar { get; }

    public Gazetteer<string> Cites { get; }

    public FrozenSet<string> Places { get; }

    public FrozenSet<string> Heads { get; }

    public FrozenSet<string> Stops { get; }

    public FrozenSet<string> Cuts { get; }

    public FrozenSet<string> Quantities { get; }

    public FrozenSet<string> Openings { get; }

    public FrozenSet<string> Men { get; }

    public FrozenSet<string> Women { get; }

    private static IEnumerable<(string Key, string[] Words)> Lines(string file) =>
        from line in RuleFile.Lines(file)
        let parts = line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        select (parts[0], parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static IEnumerable<KeyValuePair<string, SpeakerNoun>> Entries(IEnumerable<string[]> lists, SpeakerKind kind) =>
        lists.SelectMany(list => list).Select(noun => KeyValuePair.Create(noun, new SpeakerNoun(kind, char.IsUpper(noun[0]))));

    private static Gazetteer<string> Phrases(IEnumerable<string[]> lists) =>
        new(lists.SelectMany(list => list).Select(phrase => KeyValuePair.Create(phrase, phrase)));

    private static FrozenSet<string> Set(IEnumerable<string[]> lists) =>
        lists.SelectMany(list => list).Select(Spelling.Of).ToFrozenSet(StringComparer.Ordinal);
}
