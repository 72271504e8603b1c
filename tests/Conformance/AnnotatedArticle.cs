using System.Globalization;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search;

namespace ArticleSearch.Conformance;

/// <summary>
/// A short invented article with annotations made by hand: what is marked is told by its words, which must stand in the
/// text.
/// </summary>
public sealed class AnnotatedArticle(SampleArticle sample)
{
    private readonly ArticleText _text = sample.Parsed().Text;
    private readonly List<Quote> _quotes = [];
    private readonly List<Figure> _figures = [];
    private readonly List<Official> _officials = [];
    private readonly Dictionary<string, long> _ids = [];
    private Review? _review;
    private DateTimeOffset _seen = DateTimeOffset.UnixEpoch;

    public AnnotatedArticle Says(
        string words, string? speaker, SpeakerKind who = SpeakerKind.Person, QuoteKind kind = QuoteKind.Direct, string? role = null, params string[] candidates)
    {
        var by = speaker is null ? SpeakerKind.Unknown : who;
        _quotes.Add(new Quote(SpanOf(words), kind, Cue: null, new Speaker(by, speaker, Span: null, candidates), role is null ? null : SpanOf(role), 0.9, "by-hand"));
        return this;
    }

    public AnnotatedArticle Counts(string words, decimal value, Func<Figure, Figure>? more = null)
    {
        var figure = new Figure(SpanOf(words), value, Value2: null, Unit: null, "by-hand");
        _figures.Add(more?.Invoke(figure) ?? figure);
        return this;
    }

    public AnnotatedArticle Names(string name, params (string Text, string Office, string? Organisation)[] roles) =>
        Names(name, Standing.Holder, roles);

    public AnnotatedArticle Names(string name, Standing standing, params (string Text, string Office, string? Organisation)[] roles)
    {
        _officials.Add(new Official(name, [.. roles.Select(role => new Role(SpanOf(role.Text), role.Text, role.Office, role.Organisation, standing, "by-hand"))]));
        return this;
    }

    public AnnotatedArticle Reviews(string kind, string subject, DateOnly? from, DateOnly? to)
    {
        _review = new Review(kind, subject, SpanOf(subject), from, to, "by-hand");
        return this;
    }

    public AnnotatedArticle SeenAt(DateTimeOffset moment)
    {
        _seen = moment;
        return this;
    }

    public AnnotatedArticle Settles(string name, long id)
    {
        _ids[name] = id;
        return this;
    }

    public Article Article(int revision = 1) => new(sample.Parsed(), revision, _seen, new Annotations(RulesVersion: 1)
    {
        Quotes = _quotes,
        Figures = _figures,
        Officials = _officials,
        Review = _review,
    })
    {
        OfficialIds = _ids,
    };

    public IndexCommand Upsert() => new IndexCommand.Upsert(Article());

    private TextSpan SpanOf(string words)
    {
        var start = _text.Value.IndexOf(words, StringComparison.Ordinal);
        return start < 0
            ? throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The text does not hold “{words}”"))
            : new TextSpan(start, start + words.Length);
    }
}
