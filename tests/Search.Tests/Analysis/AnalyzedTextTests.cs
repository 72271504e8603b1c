using ArticleSearch.Ingest.Text;
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
    [InlineData("Hà Nội họp. Trời mưa", "ha=hà noi=nội hop=họp . troi=trời mua=mưa", "ha noi|noi hop|troi mua")]
    [InlineData("UBND xã (mới)", "uy=ủy+ubnd= ban= nhan=nhân dan=dân xa=xã moi=mới", "uy ban|ban nhan|nhan dan|dan xa")]
    [InlineData("kế hoạch của huyện", "ke=kế hoach=hoạch cua=của huyen=huyện", "ke hoach|hoach cua|cua huyen")]
    [InlineData("tăng 2,92% 15 lần", "tang=tăng 2,92=+2,92%= 15= lan=lần", "tang 2,92|15 lan")]
    [InlineData("cho vay 12 15 hộ", "cho= vay= 12= 15= ho=hộ", "cho vay|vay 12|15 ho")]
    [InlineData("HĐND", "hoi=hội+hdnd=hđnd dong=đồng nhan=nhân dan=dân", "hoi dong|dong nhan|nhan dan")]
    [InlineData("", "", "")]
    public void Text_is_read_once_for_both_streams(string text, string readings, string pairs)
    {
        _text.Read(text);

        Assert.Equal(readings, Joined(StreamLaws.Check(_text.Readings, text)).Replace(IndexTerm.Sign, '='));
        Assert.Equal(pairs.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Pair), StreamLaws.Check(_text.Pairs, text).Select(term => term.Text));
    }

    [Fact]
    public void Pair_reaches_from_its_first_syllable_to_its_second()
    {
        const string Text = "ở TP Đỏ";
        _text.Read(Text);

        Assert.Equal(["ở TP", "TP", "TP Đỏ"], StreamLaws.Check(_text.Pairs, Text).Select(term => Text[term.Start..term.End]));
    }

    [Fact]
    public void Lucene_takes_the_same_fields_for_each_document()
    {
        using var directory = new RAMDirectory();
        var withOffsets = new FieldType(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS };
        var document = new Document
        {
            new Field("text", _text.Readings, withOffsets), new Field("pairs", _text.Pairs, withOffsets),
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
        Assert.Equal([0, 2], Found(reader, Phrase("ủy", "ban", "nhân", "dân", "xã")));
        Assert.Equal([0, 2], Found(reader, new TermQuery(Term("ubnd"))));
        Assert.Equal([0, 2], Found(reader, new TermQuery(Term("9/2/2018"))));
        Assert.Equal([1], Found(reader, new TermQuery(new Term("text", TokenBuffer.SentenceEnd))));
        Assert.Equal([0, 1, 2], Found(reader, new TermQuery(new Term("pairs", Pair("dan xa")))));
    }

    private static string Pair(string words) => words.Split(' ') is [var first, var second] ? PairTerm.Of(first, second) : throw new ArgumentException(words, nameof(words));

    private static Term Term(string marked) => new("text", IndexTerm.Of(new TypedWord(Marks.Remove(marked), marked)));

    private static PhraseQuery Phrase(params string[] terms)
    {
        var phrase = new PhraseQuery();
        foreach (var term in terms)
        {
            phrase.Add(Term(term));
        }

        return phrase;
    }

    private static IEnumerable<int> Found(IndexReader reader, LuceneQuery query) =>
        new IndexSearcher(reader).Search(query, 10).ScoreDocs.Select(hit => hit.Doc).Order();

    private static string Joined(IEnumerable<IndexedTerm> terms) =>
        string.Concat(terms.Select(term => (term.Increment == 0 ? "+" : " ") + term.Text)).TrimStart();
}
