using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;
using ArticleSearch.Search.Analysis;
using ArticleSearch.Search.Facts;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ArticleSearch.Search.Lucene.Facts;

/// <summary>Writes the fields of one fact after the other; analysis is the dear part, and its memory is used again.</summary>
/// <remarks>Not thread-safe; a document is to be written before the next one is begun.</remarks>
internal sealed class FactDocument : IDisposable
{
    /// <summary>No name is longer, and Lucene refuses terms of 32 KB.</summary>
    private const int MaxName = 300;

    private static readonly FieldType Words = new(TextField.TYPE_NOT_STORED);

    private static readonly FieldType Pairs = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_ONLY, OmitNorms = true };

    private readonly Dictionary<string, AnalyzedText> _texts = [];
    private readonly TokenBuffer _tokens = new();
    private Document _document = new();

    static FactDocument()
    {
        Words.Freeze();
        Pairs.Freeze();
    }

    /// <summary>A name as one term, in the one spelling of its words; abbreviations are written out.</summary>
    public static TypedWord WholeOf(TokenBuffer tokens, string name)
    {
        tokens.Read(name);
        var marked = new StringBuilder();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsBase)
            {
                marked.Append(marked.Length > 0 ? " " : "").Append(tokens.Term(tokens[i]));
            }
        }

        return new TypedWord(Marks.Remove(marked.ToString()), marked.ToString());
    }

    /// <param name="kind">Of <see cref="FactFields.Kind"/>.</param>
    /// <param name="number">Its place among the facts of the article.</param>
    public void Begin(string kind, Article article, string source, int number)
    {
        _document = new Document
        {
            new StringField(FactFields.Kind, kind, Field.Store.NO),
            new StringField(IndexFields.Key, article.Key.Value, Field.Store.YES),
            new NumericDocValuesField(IndexFields.Tie, TieOf(article.Key, number)),
            new StoredField(FactFields.StoredSource, source),
        };
        _document.Add(new NumericDocValuesField(IndexFields.Seen, article.FirstSeen.ToUnixTimeSeconds()));
        AddArticle(article.Parsed);
    }

    public Document End(object fact)
    {
        _document.Add(new StoredField(FactFields.StoredFact, JsonSerializer.Serialize(fact, fact.GetType(), FactReader.Json)));
        return _document;
    }

    public void AddWords(string field, string text)
    {
        if (text.Length > 0)
        {
            _document.Add(new Field(field, Analyzed(field, text).Readings, Words));
        }
    }

    /// <summary>What the words are looked for in first, with its neighbours.</summary>
    public void AddText(string text)
    {
        if (text.Length > 0)
        {
            var analyzed = Analyzed(IndexFields.Text, text);
            _document.Add(new Field(IndexFields.Text, analyzed.Readings, Words));
            _document.Add(new Field(IndexFields.Pairs, analyzed.Pairs, Pairs));
        }
    }

    public void AddValue(FactFacet facet, string? value)
    {
        if (value is { Length: > 0 and <= MaxName })
        {
            var bytes = new BytesRef(value);
            _document.Add(new SortedSetDocValuesField(FactFields.Of(facet), bytes));
            _document.Add(new StringField(FactFields.Of(facet), value, Field.Store.NO));
        }
    }

    /// <summary>Names are counted as they are printed, and found by their words or as a whole.</summary>
    /// <param name="otherForms">Longer or shorter printings, which are found as well.</param>
    public void AddNames(FactFacet facet, IEnumerable<string?> names, params IEnumerable<string?> otherForms)
    {
        var counted = names.OfType<string>().Distinct().ToList();
        counted.ForEach(name => AddValue(facet, name));
        var forms = counted.Concat(otherForms.OfType<string>()).Where(form => form.Length is > 0 and <= MaxName).Distinct().ToList();
        AddWords(FactFields.WordsOf(facet)!, string.Join('\n', forms));
        foreach (var whole in forms.Select(form => IndexTerm.Of(WholeOf(_tokens, form))).Distinct())
        {
            _document.Add(new StringField(FactFields.WholeOf(facet), whole, Field.Store.NO));
        }
    }

    /// <summary>Until it is settled which official a name means, one name is one person.</summary>
    public void AddOfficial(long? id, string name)
    {
        var person = id?.ToString(CultureInfo.InvariantCulture) ?? IndexTerm.Of(WholeOf(_tokens, name[..Math.Min(name.Length, MaxName)]));
        _document.Add(new StringField(FactFields.Official, person, Field.Store.NO));
        _document.Add(new SortedDocValuesField(FactFields.Official, new BytesRef(person)));
    }

    public void AddDay(string field, DateOnly? day)
    {
        if (day is { } known)
        {
            _document.Add(new Int32Field(field, known.DayNumber, Field.Store.NO));
        }
    }

    public void AddNumber(string field, decimal value) => _document.Add(new DoubleField(field, (double)value, Field.Store.NO));

    public void Dispose()
    {
        foreach (var text in _texts.Values)
        {
            text.Dispose();
        }
    }

    private void AddArticle(ParsedArticle article)
    {
        AddWords(IndexFields.Title, article.Text.Title);
        var sections = new[] { article.Section, article.ParentSection }.OfType<string>().Distinct().ToList();
        sections.ForEach(section => AddValue(FactFacet.Section, section));
        AddWords(IndexFields.SectionWords, string.Join('\n', sections));
        AddWords(IndexFields.WriterWords, string.Join('\n', article.Writers));
        AddWords(IndexFields.TagWords, string.Join('\n', article.Tags));
        AddValue(FactFacet.ArticleKind, ArticleKinds.Of(article).ToString());
        if (article.Published is { } published)
        {
            var day = VietnameseDay.Of(published);
            AddDay(IndexFields.Day, day);
            AddValue(FactFacet.Year, day.Year.ToString(CultureInfo.InvariantCulture));
            _document.Add(new NumericDocValuesField(IndexFields.Published, published.ToUnixTimeSeconds()));
        }
    }

    private AnalyzedText Analyzed(string field, string text)
    {
        if (!_texts.TryGetValue(field, out var analyzed))
        {
            _texts[field] = analyzed = new AnalyzedText();
        }

        return analyzed.Read(text);
    }

    /// <summary>Facts of one article stand in its order, and no two facts are equal, so that a page can begin behind any of them.</summary>
    private static long TieOf(ArticleKey key, int number) =>
        (BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key.Value))) << 16) | (ushort)number;
}
