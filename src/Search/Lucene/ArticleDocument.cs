using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Search.Analysis;
using ArticleSearch.Search.Lucene.Facts;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ArticleSearch.Search.Lucene;

/// <summary>Articles as the index holds them, one after the other: analysis is the dear part, and its memory is used again.</summary>
/// <remarks>Not thread-safe; a document is to be written before the next one is made.</remarks>
internal sealed class ArticleDocument : IDisposable
{
    private static readonly FieldType Plain = new(TextField.TYPE_NOT_STORED) { OmitNorms = true };

    private readonly AnalyzedText _text = new();
    private readonly AnalyzedText _sections = new();
    private readonly AnalyzedText _writers = new();
    private readonly AnalyzedText _tags = new();
    private readonly AnalyzedText _people = new();
    private readonly AnalyzedText _offices = new();
    private readonly AnalyzedText _organisations = new();

    static ArticleDocument() => Plain.Freeze();

    public static Term KeyTerm(ArticleKey key) => new(IndexFields.Key, key.Value);

    public Document Of(Article article)
    {
        var document = new Document();
        AddText(document, article.Parsed);
        AddNames(document, article);
        AddFilters(document, article.Parsed);
        AddStored(document, article.Parsed);
        document.Add(new NumericDocValuesField(IndexFields.Seen, article.FirstSeen.ToUnixTimeSeconds()));
        return document;
    }

    public void Dispose()
    {
        foreach (var text in new[] { _text, _sections, _writers, _tags, _people, _offices, _organisations })
        {
            text.Dispose();
        }
    }

    private void AddText(Document document, ParsedArticle article)
    {
        string[] all = [article.Text.Value, .. article.Writers, .. article.Tags, .. article.Captions.Select(caption => caption.Text)];
        _text.Read(string.Join('\n', all));
        document.Add(new Field(IndexFields.Text, _text.Readings, Plain));
        document.Add(new NumericDocValuesField(IndexFields.Length, _text.Tokens.Words));
        document.Add(new BinaryDocValuesField(IndexFields.Pairs, new BytesRef(PairSignature.Of(_text.Tokens))));
        AddStarts(document, article.Text);
        document.Add(new BinaryDocValuesField(IndexFields.Sketch, new BytesRef(TextSketch.Of(_text.Tokens))));
        if (article.Text.Lines.FirstOrDefault(line => line.Kind == LineKind.Title).Span is { Length: > 0 } title)
        {
            document.Add(new Field(IndexFields.Title, _text.ReadingsOf(title), Plain));
        }
    }

    private static void AddWords(Document document, string field, AnalyzedText analyzed, string text)
    {
        if (text.Length > 0)
        {
            document.Add(new Field(field, analyzed.Read(text).Readings, Plain));
        }
    }

    private void AddNames(Document document, Article article)
    {
        var names = ArticleNames.Of(article);
        AddWords(document, IndexFields.Person, _people, string.Join('\n', names.People));
        AddWords(document, IndexFields.Office, _offices, string.Join('\n', names.Offices));
        AddWords(document, IndexFields.Organisation, _organisations, string.Join('\n', names.Organisations));
    }

    /// <summary>Where lead and body begin, so that both can be searched alone without being indexed twice.</summary>
    private void AddStarts(Document document, ArticleText text)
    {
        var body = PositionAt(StartOf(text, kind => kind is not (LineKind.Title or LineKind.Lead)));
        document.Add(new NumericDocValuesField(IndexFields.LeadStart, Math.Min(body, PositionAt(StartOf(text, kind => kind == LineKind.Lead)))));
        document.Add(new NumericDocValuesField(IndexFields.BodyStart, body));
    }

    private static int StartOf(ArticleText text, Func<LineKind, bool> isWanted) =>
        text.Lines.Where(line => isWanted(line.Kind)).Select(line => line.Span.Start).FirstOrDefault(text.Value.Length);

    /// <summary>The position of the first token from here on; behind the last one when there is none.</summary>
    private int PositionAt(int start)
    {
        var tokens = _text.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Start >= start)
            {
                return tokens[i].Position;
            }
        }

        return tokens.Count == 0 ? 0 : tokens[tokens.Count - 1].Position + 1;
    }

    private void AddFilters(Document document, ParsedArticle article)
    {
        var sections = new[] { article.Section, article.ParentSection }.OfType<string>().Distinct().ToList();
        AddValues(document, IndexFields.Section, IndexFields.SectionWords, _sections, sections);
        AddValues(document, IndexFields.Writer, IndexFields.WriterWords, _writers, article.Writers);
        AddValues(document, IndexFields.Tag, IndexFields.TagWords, _tags, article.Tags);
        foreach (var tag in article.Tags.Distinct())
        {
            document.Add(new StringField(IndexFields.TagBeginning, Suggestions.TermOf(tag), Field.Store.NO));
        }

        var kind = ArticleKinds.Of(article);
        document.Add(new StringField(IndexFields.Kind, kind.ToString(), Field.Store.NO));
        document.Add(new NumericDocValuesField(IndexFields.Kind, (long)kind));
        if (article.Published is { } published)
        {
            document.Add(new NumericDocValuesField(IndexFields.Day, VietnameseDay.Of(published).DayNumber));
            document.Add(new NumericDocValuesField(IndexFields.Published, published.ToUnixTimeSeconds()));
        }
    }

    private static void AddValues(Document document, string field, string wordsField, AnalyzedText analyzed, IReadOnlyList<string> values)
    {
        AddWords(document, wordsField, analyzed, string.Join('\n', values));
        foreach (var value in values.Distinct())
        {
            document.Add(new StringField(field, value, Field.Store.NO));
            document.Add(new SortedSetDocValuesField(field, new BytesRef(value)));
        }
    }

    /// <summary>
    /// Of two equal articles the one made first comes first, and papers number their articles as they make them. Behind
    /// the number a little of the key's hash, for keys that differ in something else.
    /// </summary>
    private static long TieOf(ArticleKey key)
    {
        var digits = key.Value.AsSpan()[(key.Value.AsSpan().LastIndexOfAnyExceptInRange('0', '9') + 1)..];
        var number = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id % (1L << 46) : 0;
        return (number << 16) | BinaryPrimitives.ReadUInt16LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key.Value)));
    }

    private static void AddStored(Document document, ParsedArticle article)
    {
        document.Add(new StringField(IndexFields.Key, article.Key.Value, Field.Store.YES));
        document.Add(new NumericDocValuesField(IndexFields.Tie, TieOf(article.Key)));
        document.Add(new StoredField(IndexFields.StoredText, article.Text.Value));
        document.Add(new StoredField(IndexFields.StoredKinds, article.Text.KindLetters));
        foreach (var writer in article.Writers)
        {
            document.Add(new StoredField(IndexFields.StoredWriter, writer));
        }

        AddStored(document, IndexFields.StoredPublished, article.Published?.ToString("O", CultureInfo.InvariantCulture));
        AddStored(document, IndexFields.StoredSection, article.Section);
        AddStored(document, IndexFields.StoredParentSection, article.ParentSection);
        AddStored(document, IndexFields.StoredUrl, article.Url?.Value);
    }

    private static void AddStored(Document document, string field, string? value)
    {
        if (value is not null)
        {
            document.Add(new StoredField(field, value));
        }
    }
}
