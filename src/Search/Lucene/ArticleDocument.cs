using System.Globalization;
using ArticleSearch.Ingest.Articles;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ArticleSearch.Search.Lucene;

/// <summary>An article as the index holds it, and back as far as a hit needs it.</summary>
internal static class ArticleDocument
{
    public static Term KeyTerm(ArticleKey key) => new(IndexFields.Key, key.Value);

    public static Document Of(Article article)
    {
        var document = new Document();
        AddText(document, article.Parsed);
        AddFilters(document, article.Parsed);
        AddStored(document, article.Parsed);
        return document;
    }

    public static StoredArticle Read(Document document) => new(
        ArticleKey.Of(Get(document, IndexFields.Key)!),
        ArticleText.Restore(Get(document, IndexFields.StoredText)!, Get(document, IndexFields.StoredKinds)!),
        Get(document, IndexFields.StoredPublished) is { } published
            ? DateTimeOffset.ParseExact(published, "O", CultureInfo.InvariantCulture)
            : null,
        Get(document, IndexFields.StoredSection),
        Get(document, IndexFields.StoredParentSection),
        document.GetValues(IndexFields.StoredWriter, CultureInfo.InvariantCulture),
        Get(document, IndexFields.StoredUrl));

    private static string? Get(Document document, string field) => document.Get(field, CultureInfo.InvariantCulture);

    private static void AddText(Document document, ParsedArticle article)
    {
        document.Add(new TextField(IndexFields.Text, article.Text.Value, Field.Store.NO));
        foreach (var beside in article.Writers.Concat(article.Tags).Concat(article.Captions.Select(caption => caption.Text)))
        {
            document.Add(new TextField(IndexFields.Text, beside, Field.Store.NO));
        }

        document.Add(new TextField(IndexFields.Title, article.Text.Title, Field.Store.NO));
        document.Add(new TextField(IndexFields.Lead, article.Text.Lead, Field.Store.NO));
    }

    private static void AddFilters(Document document, ParsedArticle article)
    {
        AddExact(document, IndexFields.Writer, article.Writers);
        AddExact(document, IndexFields.Tag, article.Tags);
        var sections = new[] { article.Section, article.ParentSection }.OfType<string>().Distinct().ToList();
        AddExact(document, IndexFields.Section, sections);
        foreach (var section in sections)
        {
            document.Add(new SortedSetDocValuesField(IndexFields.Section, new BytesRef(section)));
        }

        if (article.Published is { } published)
        {
            var day = VietnameseDay.Of(published);
            document.Add(new Int32Field(IndexFields.Day, day.DayNumber, Field.Store.NO));
            document.Add(new NumericDocValuesField(IndexFields.Year, day.Year));
            document.Add(new NumericDocValuesField(IndexFields.Published, published.ToUnixTimeSeconds()));
        }
    }

    private static void AddStored(Document document, ParsedArticle article)
    {
        document.Add(new StringField(IndexFields.Key, article.Key.Value, Field.Store.YES));
        document.Add(new BinaryDocValuesField(IndexFields.Key, new BytesRef(article.Key.Value)));
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

    private static void AddExact(Document document, string field, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            document.Add(new StringField(field, value, Field.Store.NO));
        }
    }

    private static void AddStored(Document document, string field, string? value)
    {
        if (value is not null)
        {
            document.Add(new StoredField(field, value));
        }
    }
}

/// <summary>What the index keeps of an article to show it as a hit.</summary>
internal sealed record StoredArticle(
    ArticleKey Key,
    ArticleText Text,
    DateTimeOffset? Published,
    string? Section,
    string? ParentSection,
    IReadOnlyList<string> Writers,
    string? Url);
