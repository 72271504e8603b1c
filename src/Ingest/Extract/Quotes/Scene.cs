using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract.People;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>A text with its quotations and people, each to be asked for by its token.</summary>
internal sealed class Scene
{
    private const int None = -1;
    private const int LongestVerb = 3;

    /// <summary>So far back somebody else who was named may be whom a pronoun means.</summary>
    private const int Recent = 60;

    private readonly SpeechLexicon _words;
    private readonly int[] _quotation;
    private readonly int[] _mentionFrom;
    private readonly int[] _mentionBehind;
    private readonly (int First, int End)[] _phrases;
    private FullNames? _fullNames;
    private Dictionary<string, bool>? _women;

    public Scene(TokenizedText text, Cast cast, SpeechLexicon words)
    {
        (Text, Mentions, Quotations, _words) = (text, cast.Mentions, Quotes.Quotations.In(text), words);
        (_quotation, _mentionFrom, _mentionBehind) = (Empty(), Empty(), Empty());
        for (var q = 0; q < Quotations.Count; q++)
        {
            Array.Fill(_quotation, q, Quotations[q].First, Quotations[q].End - Quotations[q].First);
        }

        _phrases = new (int First, int End)[Mentions.Count];
        for (var m = 0; m < Mentions.Count; m++)
        {
            var (first, end) = (text.TokenAt(Mentions[m].Phrase.Start), text.TokenAt(Mentions[m].Phrase.End - 1) + 1);
            end = BeforeVerb(first, end, words);
            _phrases[m] = (first, end);
            _mentionFrom[first] = m;
            _mentionBehind[end] = m;
        }

        int[] Empty()
        {
            var empty = new int[text.Tokens.Count + 2];
            Array.Fill(empty, None);
            return empty;
        }
    }

    /// <summary>An office read too far ends in the verb that follows it: "Chánh văn phòng UBND tỉnh thông tin".</summary>
    private int BeforeVerb(int first, int end, SpeechLexicon words)
    {
        for (var at = Math.Max(first + 1, end - LongestVerb); at < end; at++)
        {
            if (!Text.Tokens[at].IsCapital && words.Verbs.Longest(Text, at, end, out var behind) is { Class: not SpeechClass.None } && behind == end)
            {
                return at;
            }
        }

        return end;
    }

    public TokenizedText Text { get; }

    public IReadOnlyList<Quotation> Quotations { get; }

    public IReadOnlyList<Mention> Mentions { get; }

    public FullNames FullNames => _fullNames ??= new FullNames(Text, _words);

    /// <summary>Whether the text names anybody.</summary>
    public bool NamesPeople => Mentions.Count > 0 || !FullNames.IsEmpty;

    /// <summary>Whether a name that the cast does not hold stands between the last one that it holds and the token: a pronoun may mean that one.</summary>
    public bool NamesStranger(string person, int token)
    {
        var left = Math.Max(0, token - Recent);
        for (var at = token; at > left; at--)
        {
            if (MentionBehind(at) is { } mention && Mentions[mention].Person is not null)
            {
                return false;
            }

            if (FullNames.Last(at, left) is { } name && name.End == at && QuotationAt(name.First) is null && (IsSentenceStart(name.First) || _words.Speakers.Longest(Text, name.First - 1, name.First, out _) is { Kind: SpeakerKind.Person }))
            {
                return !person.Contains(Text.Slice(Text.SpanOf(name.First, name.End)), StringComparison.Ordinal);
            }
        }

        return false;
    }

    /// <summary>Whether the last name before the token is another one's.</summary>
    public bool NamesAnother(Speaker speaker, int token)
    {
        var left = Math.Max(0, token - Recent);
        for (var at = token; at > left; at--)
        {
            if (MentionBehind(at) is { } mention && Mentions[mention] is { Person: { } person })
            {
                return person != speaker.Name;
            }

            if (Token(at - 1).IsCapital && QuotationAt(at - 1) is null && FullNames.Of(at - 1, at) is { } part)
            {
                return !Text.Slice(Text.SpanOf(part.First, part.End)).Contains(speaker.Name!, StringComparison.Ordinal);
            }

            if (FullNames.Last(at, left) is { } name && name.End == at && QuotationAt(name.First) is null)
            {
                return Text.Slice(Text.SpanOf(name.First, name.End)) is var other && !other.Contains(speaker.Name!, StringComparison.Ordinal) && !speaker.Name!.Contains(other, StringComparison.Ordinal);
            }
        }

        return false;
    }

    /// <summary>Whether the pronoun is a woman's and the speaker a man, or the other way round, by his name or by how the text speaks of him.</summary>
    public bool IsOfOtherSex(Speaker speaker, int pronoun) => IsWoman(pronoun) is { } isWoman && speaker.Name is { } name && IsWoman(name) is { } other && isWoman != other;

    private bool? IsWoman(int token) => _words.Women.Contains(Token(token).Term) ? true : _words.Men.Contains(Token(token).Term) ? false : null;

    private bool? IsWoman(string name)
    {
        if (name.Contains(" Thị ", StringComparison.Ordinal) || name.Contains(" Văn ", StringComparison.Ordinal))
        {
            return name.Contains(" Thị ", StringComparison.Ordinal);
        }

        return (_women ??= Women()).TryGetValue(name, out var isWoman) ? isWoman : null;
    }

    /// <summary>Whom the text once calls "bà" or "chị", and whom "ông" or "anh"; the first time counts.</summary>
    private Dictionary<string, bool> Women()
    {
        var women = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var mention in Mentions)
        {
            var first = Text.TokenAt(mention.Span.Start);
            if (mention.Person is { } person && (IsWoman(first) ?? (first > 0 ? IsWoman(first - 1) : null)) is { } isWoman)
            {
                women.TryAdd(person, isWoman);
            }
        }

        return women;
    }

    public TextToken Token(int at) => Text.Tokens[at];

    /// <summary>Whether the token is this sign.</summary>
    public bool Is(int at, char sign) => at >= 0 && at < Text.Tokens.Count && Text.Tokens[at].Is(sign);

    /// <summary>A dash between words, however it is printed.</summary>
    public bool IsDash(int at) => Is(at, '-') || Is(at, '–') || Is(at, '—');

    /// <summary>Whether a capital tells nothing there, because it begins a sentence.</summary>
    public bool IsSentenceStart(int at) =>
        at == 0 || Text.Value[Text.Tokens[at].Start - 1] == '\n'
        || Text.Tokens[at - 1] is { Kind: TextTokenKind.Sign, Term: "." or "!" or "?" or ":" or "…" or "\"" or "“" or "”" };

    /// <summary>The quotation that the token belongs to, with its place in <see cref="Quotations"/>.</summary>
    public int? QuotationAt(int token) => token < 0 || _quotation[token] == None ? null : _quotation[token];

    /// <summary>The mention whose whole phrase begins with the token.</summary>
    public int? MentionFrom(int token) => _mentionFrom[token] == None ? null : _mentionFrom[token];

    /// <summary>The mention whose whole phrase ends before the token.</summary>
    public int? MentionBehind(int token) => _mentionBehind[token] == None ? null : _mentionBehind[token];

    /// <summary>The tokens of a mention's whole phrase.</summary>
    public (int First, int End) Phrase(int mention) => _phrases[mention];

    /// <summary>How many words and numbers stand between two tokens.</summary>
    public int WordsIn(int first, int end)
    {
        var words = 0;
        for (var i = first; i < end; i++)
        {
            words += Text.Tokens[i].Kind == TextTokenKind.Sign ? 0 : 1;
        }

        return words;
    }
}
