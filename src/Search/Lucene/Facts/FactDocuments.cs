using System.Globalization;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Officials;
using ArticleSearch.Search.Facts;
using Lucene.Net.Documents;

namespace ArticleSearch.Search.Lucene.Facts;

/// <summary>The facts of an article as documents of the index.</summary>
/// <remarks>Not thread-safe; each document is to be written before the next one is asked for.</remarks>
internal sealed class FactDocuments : IDisposable
{
    /// <summary>A figure of a century ("thế kỷ 20") counts in no single year.</summary>
    private const int MaxPeriodYears = 10;

    private readonly FactDocument _document = new();

    public IEnumerable<Document> Of(Article article)
    {
        var (around, source, number) = (new Surroundings(article.Text), FactReader.Stored(article), 0);
        foreach (var quote in article.Annotations.Quotes)
        {
            _document.Begin(FactFields.Quote, article, source, number++);
            yield return Of(article, quote, around);
        }

        foreach (var figure in article.Annotations.Figures)
        {
            _document.Begin(FactFields.Figure, article, source, number++);
            yield return Of(article, figure, around);
        }

        var keys = new OfficeKeys(article);
        foreach (var official in article.Annotations.Officials)
        {
            foreach (var role in official.Roles)
            {
                _document.Begin(FactFields.Post, article, source, number++);
                yield return Of(article, official, role, keys);
            }
        }

        if (article.Annotations.Review is { } review)
        {
            _document.Begin(FactFields.Review, article, source, number);
            yield return Of(article, review, around);
        }
    }

    public void Dispose() => _document.Dispose();

    private Document Of(Article article, Quote quote, Surroundings around)
    {
        var passage = around.WithNeighbours(quote.Span);
        var offices = OfficesOf(article, quote);
        var role = quote.Role is { } span ? span.In(article.Text.Value).ToString() : null;
        var statement = new Statement(
            passage, quote.Kind, quote.Speaker.Kind, quote.Speaker.Name, IdOf(article, quote.Speaker.Name), quote.Speaker.Candidates, role,
            role is null && offices.Count > 0 ? string.Join(", ", offices.Select(office => office.Text)) : null,
            quote.Cue?.In(article.Text.Value).ToString(), quote.Confidence, quote.Rule);

        string[] own = [passage.Text, statement.Speaker ?? "", role ?? statement.RoleElsewhere ?? ""];
        _document.AddText(string.Join('\n', own));
        _document.AddWords(FactFields.Around, string.Join('\n', [.. own, passage.Before, passage.After, article.Text.Title]));
        AddSpeaker(statement, offices, role);
        _document.AddValue(FactFacet.QuoteKind, statement.Kind.ToString());
        _document.AddValue(FactFacet.SpeakerKind, statement.SpeakerKind.ToString());
        return _document.End(statement);
    }

    private void AddSpeaker(Statement statement, List<Role> offices, string? role)
    {
        var (isPerson, isBody) = (statement.SpeakerKind == SpeakerKind.Person, statement.SpeakerKind == SpeakerKind.Organisation);
        if (isPerson && statement.Speaker is { } name)
        {
            _document.AddOfficial(statement.OfficialId, name);
        }

        _document.AddNames(FactFacet.Person, [isPerson ? statement.Speaker : null]);
        _document.AddNames(FactFacet.Office, offices.Count == 0 ? [role] : offices.Select(office => (string?)office.Office), [.. offices.Select(office => office.Text), role]);
        _document.AddNames(FactFacet.Organisation, offices.Select(office => office.Organisation).Append(isBody ? statement.Speaker : null));
    }

    /// <summary>
    /// The offices under which the speaker speaks: that of the sentence where it prints one, else all that the article
    /// gives him.
    /// </summary>
    private static List<Role> OfficesOf(Article article, Quote quote)
    {
        var roles = article.Annotations.Officials.FirstOrDefault(official => official.Name == quote.Speaker.Name)?.Roles ?? [];
        return quote.Role is not { } span ? [.. roles] : [.. roles.Where(role => IsSame(role, span, article.Text.Value)).Take(1)];
    }

    private static bool IsSame(Role role, TextSpan span, string text) =>
        role.Span == span
        || role.Text.StartsWith(span.In(text), StringComparison.OrdinalIgnoreCase)
        || span.In(text).StartsWith(role.Text, StringComparison.OrdinalIgnoreCase);

    private Document Of(Article article, Figure figure, Surroundings around)
    {
        var quantity = new Quantity(
            around.InSentence(figure.Span), figure.Value, figure.Value2, figure.Unit, figure.Hedge, figure.Change, figure.Kind,
            figure.Thing, figure.Of, figure.From, figure.To, figure.Rule);
        var (before, text, after) = (quantity.Passage.Before, quantity.Passage.Text, quantity.Passage.After);
        string[] own = [before + text + after, figure.Unit ?? "", figure.Thing ?? "", figure.Of ?? ""];
        _document.AddText(string.Join('\n', own));
        _document.AddWords(FactFields.Around, string.Join('\n', [.. own, article.Text.Title]));
        _document.AddNames(FactFacet.Unit, [Uncapitalized(figure.Unit)]);
        _document.AddNames(FactFacet.Thing, [Uncapitalized(figure.Thing)]);
        _document.AddNames(FactFacet.Of, [figure.Of]);
        _document.AddValue(FactFacet.FigureKind, figure.Kind.ToString());
        _document.AddValue(FactFacet.Change, figure.Change == Change.None ? null : figure.Change.ToString());
        _document.AddNumber(FactFields.Least, figure.Value);
        _document.AddNumber(FactFields.Most, figure.Value2 ?? figure.Value);
        _document.AddNames(FactFacet.Programme, [ProgrammeOf(article.Annotations.Review)]);
        AddPeriod(figure.From ?? figure.To, figure.To ?? figure.From);
        return _document.End(quantity);
    }

    private Document Of(Article article, Review review, Surroundings around)
    {
        var reviewed = new Reviewed(
            review.Kind, ProgrammeOf(review), review.SubjectSpan is { } span ? around.InSentence(span) : null, review.From, review.To, review.Rule);
        string[] own = [review.Kind, review.Subject ?? "", article.Text.Title];
        _document.AddText(string.Join('\n', own));
        _document.AddWords(FactFields.Around, string.Join('\n', [.. own, article.Text.Lead]));
        _document.AddNames(FactFacet.Programme, [reviewed.Programme], [review.Subject]);
        _document.AddValue(FactFacet.ReviewKind, review.Kind);
        AddPeriod(review.From ?? review.To, review.To ?? review.From);
        return _document.End(reviewed);
    }

    private static string? ProgrammeOf(Review? review) => review?.Subject is { Length: > 0 } subject ? Programme.NameOf(subject) : null;

    private Document Of(Article article, Official official, Role role, OfficeKeys keys)
    {
        var id = IdOf(article, official.Name);
        var shown = article.ShownNames.GetValueOrDefault(official.Name);
        _document.AddText($"{shown}{(shown is null ? "" : "\n")}{official.Name}\n{role.Text}\n{role.Organisation}");
        _document.AddOfficial(id, official.Name);
        _document.AddNames(FactFacet.Person, [official.Name]);
        _document.AddNames(FactFacet.Office, [role.Office], [role.Text]);
        _document.AddNames(FactFacet.Organisation, [role.Organisation]);
        _document.AddValue(FactFacet.Standing, role.Standing.ToString());
        return _document.End(new Post(shown ?? official.Name, id, role.Text, role.Office, role.Organisation, role.Standing, keys.Of(role), keys.TellsWhose(role)));
    }

    private static long? IdOf(Article article, string? name) =>
        name is not null && article.OfficialIds.TryGetValue(name, out var id) ? id : null;

    private void AddPeriod(DateOnly? from, DateOnly? to)
    {
        _document.AddDay(FactFields.PeriodFrom, from);
        _document.AddDay(FactFields.PeriodTo, to);
        for (var year = from?.Year; year <= to?.Year && to?.Year - from?.Year < MaxPeriodYears; year++)
        {
            _document.AddValue(FactFacet.PeriodYear, year.Value.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>What begins a sentence counts with what does not; GDP stays.</summary>
    private static string? Uncapitalized(string? name) =>
        name is [var first, var second, ..] && char.IsUpper(first) && !char.IsUpper(second) ? char.ToLowerInvariant(first) + name[1..] : name;
}
