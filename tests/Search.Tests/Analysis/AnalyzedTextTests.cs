using ArticleSearch.Search.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using LuceneQuery = Lucene.Net.Search.Query;

namespace ArticleSearch.Search.Tests.Analysis;

public sealed class AnalyzedTextTests : IDisposable
{
    private readonly AnalyzedText _text = new();

    public void Dispose() => _text.Dispose();

    [Theory]
    [InlineData("Hà Nội họp. Trời mưa", "hà nội họp . trời mưa", "ha noi hop troi mua", "ha noi|noi hop|troi mua")]
    [InlineData("UBND xã (mới)", "ủy+ubnd ban nhân dân xã mới", "uy+ubnd ban nhan dan xa moi", "uy ban|ban nhan|nhan dan|dan xa")]
    [InlineData("kế hoạch của huyện", "kế hoạch của huyện", "ke hoach cua huyen", "ke hoach")]
    [InlineData("tăng 2,92% 15 lần", "tăng 2,92+2,92% 15 lần", "tang 2,92+2,92% 15 lan", "tang 2,92|15 lan")]
    [InlineData("cho vay 12 15 hộ", "cho vay 12 15 hộ", "cho vay 12 15 ho", "vay 12|15 ho")]
    [InlineData("HĐND", "hội+hđnd đồng nhân dân", "hoi+hdnd dong nhan dan", "hoi dong|dong nhan|nhan dan")]
    [InlineData("", "", "", "")]
    public void Text_is_read_once_for_three_streams(string text, string marked, string folded, string pairs)
    {
        _text.Read(text);

        Assert.Equal(marked, Joined(StreamLaws.Check(_text.Marked, text)));
        Assert.Equal(folded, Joined(StreamLaws.Check(_text.Folded, text)));
        Assert.Equal(pairs, string.Join('|', StreamLaws.Check(_text.Pairs, text).Select(term => term.Text)));
    }

    [Fact]
    public void Folded_terms_keep_the_place_of_a_border()
    {
        _text.Read("Một. Hai");

        Assert.Equal([1, 2], StreamLaws.Check(_text.Folded, "Một. Hai").Select(term => term.Increment));
    }

    [Fact]
    public void Pair_reaches_from_its_first_syllable_to_its_second()
    {
        const string Text = "ở TP Đỏ";
        _text.Read(Text);

        Assert.Equal(["TP", "TP Đỏ"], StreamLaws.Check(_text.Pairs, Text).Select(term => Text[term.Start..term.End]));
    }

    [Fact]
    public void Function_words_are_spelled() =>
        Assert.All(FunctionWords.Spelled, word => Assert.Equal(ArticleSearch.Ingest.Text.Spelling.Of(word), word));

    [Fact]
    public void Caller_decides_which_words_make_no_pairs()
    {
        using var text = new AnalyzedText(["nội"]);
        text.Read("của Hà Nội");

        Assert.Equal("cua ha", Assert.Single(StreamLaws.Check(text.Pairs, "của Hà Nội")).Text);
    }

    [Fact]
    public void Lucene_takes_the_same_fields_for_each_document()
    {
        using var directory = new RAMDirectory();
        var withOffsets = new FieldType(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS };
        var document = new Document
        {
            new Field("marked", _text.Marked, withOffsets), new Field("folded", _text.Folded, withOffsets), new Field("pairs", _text.Pairs, withOffsets),
        };
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())))
        {
            foreach (var text in new[] { "UBND xã họp ngày 9-2-2018.", "Ủy ban. Nhân dân xã", "Uỷ ban nhân dân xã họp ngày 9 tháng 2 năm 2018" })
            {
                _text.Read(text);
                writer.AddDocument(document);
            }
        }

        using var reader = DirectoryReader.Open(directory);
        Assert.Equal([0, 2], Found(reader, Phrase("marked", "ủy", "ban", "nhân", "dân", "xã")));
        Assert.Equal([0, 2], Found(reader, Phrase("folded", "uy", "ban", "nhan", "dan", "xa")));
        Assert.Equal([0, 2], Found(reader, new TermQuery(new Term("marked", "ubnd"))));
        Assert.Equal([0, 2], Found(reader, new TermQuery(new Term("folded", "9/2/2018"))));
        Assert.Equal([1], Found(reader, new TermQuery(new Term("marked", TokenBuffer.SentenceEnd))));
        Assert.Equal([0, 1, 2], Found(reader, new TermQuery(new Term("pairs", "dan xa"))));
    }

    private static PhraseQuery Phrase(string field, params string[] terms)
    {
        var phrase = new PhraseQuery();
        foreach (var term in terms)
        {
            phrase.Add(new Term(field, term));
        }

        return phrase;
    }

    private static IEnumerable<int> Found(IndexReader reader, LuceneQuery query) =>
        new IndexSearcher(reader).Search(query, 10).ScoreDocs.Select(hit => hit.Doc).Order();

    private static string Joined(IEnumerable<IndexedTerm> terms) =>
        string.Concat(terms.Select(term => (term.Increment == 0 ? "+" : " ") + term.Text)).TrimStart();
}
