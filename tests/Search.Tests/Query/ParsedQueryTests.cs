using ArticleSearch.Search.Query;
using static ArticleSearch.Search.Query.QueryNode;

namespace ArticleSearch.Search.Tests.Query;

public sealed class ParsedQueryTests
{
    [Theory]
    [InlineData("hội nghị", "hội nghị", "all(hội nghị)")]
    [InlineData("  hội\u00A0 nghị,  ", "hội nghị", "all(hội nghị)")]
    [InlineData("to\u0301m ta\u0306\u0301t", "tóm tắt", "all(tóm tắt)")]
    [InlineData("số 39-NQ/TW, 9-2-2018 1.549 KH&ĐT", "số 39-NQ/TW 9-2-2018 1.549 KH&ĐT", "all(số 39-NQ/TW 9-2-2018 1.549 KH&ĐT)")]
    [InlineData("tôi và anh hoặc em không and or not", "tôi và anh hoặc em không and or not", "all(tôi và anh hoặc em không and or not)")]
    [InlineData("“hội nghị” «sơ kết» „quý một‟ \"x y\"", "\"hội nghị\" \"sơ kết\" \"quý một\" \"x y\"", "all('hội nghị' 'sơ kết' 'quý một' 'x y')")]
    [InlineData("hội\"nghị lớn\"lần", "hội \"nghị lớn\" lần", "all(hội 'nghị lớn' lần)")]
    [InlineData("\"a b\"~5 \"a b\"~0 \"a b\"~51 \"a b\"~99999999999,", "\"a b\"~5 \"a b\" \"a b\"~50 \"a b\"~50", "all('a b'5 'a b' 'a b'50 'a b'50)")]
    [InlineData("\"a b\"~câu \"a b\"~CAU. \"a b\"~s", "\"a b\"~câu \"a b\"~câu \"a b\"~câu", "all(sentence'a b' sentence'a b' sentence'a b')")]
    [InlineData("\"a b\"~đoạn \"a b\"~doan \"a b\"~p", "\"a b\"~đoạn \"a b\"~đoạn \"a b\"~đoạn", "all(paragraph'a b' paragraph'a b' paragraph'a b')")]
    [InlineData("\"a b\"~đời \"a b\" ~5", "\"a b\" đời \"a b\" 5", "all('a b' đời 'a b' 5)")]
    [InlineData("xây* x* 39* xây*dựng a-bc* *xây xây*,", "xây* x 39 xây*dựng a-bc xây xây*", "all(xây.. x 39 xây*dựng a-bc xây xây..)")]
    [InlineData("a b OR c AND d", "a b OR c d", "any(all(a b) all(c d))")]
    [InlineData("a (b OR c) d", "a (b OR c) d", "all(a any(b c) d)")]
    [InlineData("a(b)c", "a b c", "all(a b c)")]
    [InlineData("(a (b c)) OR ((d OR e))", "a b c OR d OR e", "any(all(a b c) d e)")]
    [InlineData("NOT a b", "-a b", "all(not(a) b)")]
    [InlineData("a NOT b OR NOT (c d)", "a -b OR -(c d)", "any(all(a not(b)) not(all(c d)))")]
    [InlineData("NOT (a OR b) -(c) -\"d e\" −f", "-(a OR b) -c -\"d e\" -f", "all(not(any(a b)) not(c) not('d e') not(f))")]
    [InlineData("NOT NOT a NOT -b -(-c)", "a b c", "all(a b c)")]
    [InlineData("\"OR\" AND \"tieude:a\" AND -NOT", "\"OR\" \"tieude:a\" -\"NOT\"", "all(OR tieude:a not(NOT))")]
    [InlineData("\"AND\"~2 OR, AND.", "\"AND\"~2 \"OR\" \"AND\"", "all('AND'2 OR AND)")]
    public void Words_and_operators(string typed, string printed, string shape) => AssertUnderstood(typed, printed, shape);

    [Theory]
    [InlineData("Hà Nam - Hà Bắc", "Hà Nam Hà Bắc")]
    [InlineData("\"hội nghị", "hội nghị")]
    [InlineData("hội nghị?", "hội nghị")]
    [InlineData("-\"hội nghị", "hội nghị")]
    [InlineData("-? hội -\"!\" nghị -", "hội nghị")]
    [InlineData("--hội *", "hội")]
    [InlineData("hội : nghị ~ ~~ * + && | \\", "hội nghị")]
    [InlineData("tieude: hội", "tieude hội")]
    [InlineData("tieude:? ngay:.. chuyenmuc:\"\" hội", "tieude ngay chuyenmuc hội")]
    [InlineData("10:30 http://x.y/z Đen:2018 abc:(hội)", "10:30 http://x.y/z Đen:2018 abc hội")]
    [InlineData("😀 hội \uD83D", "hội")]
    [InlineData("\"\" - ?", "")]
    [InlineData("", "")]
    public void Signs_without_meaning_vanish(string typed, string printed)
    {
        var query = ParsedQuery.Parse(typed);

        Assert.Equal((printed, false, null), (query.ToString(), query.Literal, query.Limit));
        Assert.All(query.Parts, part => Assert.IsType<Word>(part));
    }

    [Theory]
    [InlineData("(hội nghị", "hội nghị")]
    [InlineData("hội) nghị", "hội nghị")]
    [InlineData("1) hội 2) nghị :)", "1 hội 2 nghị")]
    [InlineData("hội AND", "hội \"AND\"")]
    [InlineData("OR hội", "\"OR\" hội")]
    [InlineData("hội AND OR nghị", "hội \"AND\" \"OR\" nghị")]
    [InlineData("hội OR ?", "hội \"OR\"")]
    [InlineData("hội NOT", "hội \"NOT\"")]
    [InlineData("hội () nghị", "hội nghị")]
    [InlineData("-(?) hội -nghị", "hội nghị")]
    [InlineData("tieude:(", "tieude")]
    [InlineData("tu:hôm-qua -\"hội nghị\"", "\"tu:hôm-qua\" hội nghị")]
    [InlineData("ngay:31/2/2018", "\"ngay:31/2/2018\"")]
    [InlineData("ngay:2018..mai tu:2018..2019 den:0000", "\"ngay:2018..mai\" \"tu:2018..2019\" \"den:0000\"")]
    [InlineData("ngay:(2018)", "ngay 2018")]
    [InlineData("quý5/2018 ngay:quý5/2018", "quý5/2018 \"ngay:quý5/2018\"")]
    [InlineData("(chức vụ:chủ", "chức \"vụ:chủ\"")]
    [InlineData("(", "")]
    public void What_makes_no_sense_is_read_as_plain_words(string typed, string printed)
    {
        var query = ParsedQuery.Parse(typed);

        Assert.Equal((printed, true, null), (query.ToString(), query.Literal, query.Limit));
        Assert.All(query.Parts, part => Assert.IsType<Word>(part));
        Assert.Equal(new ParsedQuery(query.Root), ParsedQuery.Parse(printed));
    }

    [Theory]
    [InlineData("tieude:a Tiêu đề:a TIÊUĐỀ:a tieu de:a title:a", QueryField.Title)]
    [InlineData("sapo:a lead:a", QueryField.Lead)]
    [InlineData("noidung:a nội dung:a body:a", QueryField.Body)]
    [InlineData("nguoi:a người:a person:a", QueryField.Person)]
    [InlineData("chucvu:a chức vụ:a office:a", QueryField.Office)]
    [InlineData("coquan:a cơ quan:a org:a", QueryField.Organisation)]
    [InlineData("chuyenmuc:a chuyên mục:a section:a", QueryField.Section)]
    [InlineData("sovb:a số vb:a doc:a", QueryField.Document)]
    [InlineData("loai:a loại:a kind:a", QueryField.Kind)]
    [InlineData("tacgia:a tác giả:a writer:a", QueryField.Writer)]
    [InlineData("the:a thẻ:a tag:a", QueryField.Tag)]
    public void Every_field_has_its_names(string typed, QueryField field) =>
        Assert.All(ParsedQuery.Parse(typed).Parts, part => Assert.Equal(new In(field, new Word("a")), part));

    [Theory]
    [InlineData("chuyên mục:“Hà Nội” -title:xây*", "chuyenmuc:\"Hà Nội\" -tieude:xây*", "all(Section['Hà Nội'] not(Title[xây..]))")]
    [InlineData("body:\"a b\"~3 body:\"a b\"~câu", "noidung:\"a b\"~3 noidung:\"a b\"~câu", "all(Body['a b'3] Body[sentence'a b'])")]
    [InlineData("doc:39-NQ/TW.", "sovb:39-NQ/TW", "Document[39-NQ/TW]")]
    [InlineData("tag:(a OR b c) d", "the:(a OR b c) d", "all(Tag[any(a all(b c))] d)")]
    [InlineData("tag:(a)", "the:a", "Tag[a]")]
    [InlineData("tag:(-a)", "the:(-a)", "Tag[not(a)]")]
    [InlineData("tag:(body:a tu:2018)", "the:(noidung:a tu:2018)", "Tag[all(Body[a] Published)]")]
    [InlineData("tag:body:a tag:OR", "the:\"body:a\" the:\"OR\"", "all(Tag[body:a] Tag[OR])")]
    [InlineData("(tag:a)-b", "the:a b", "all(Tag[a] b)")]
    public void Fields_hold_words_phrases_and_groups(string typed, string printed, string shape) => AssertUnderstood(typed, printed, shape);

    [Theory]
    [InlineData("tu:2018", "tu:2018", "2018-01-01", null)]
    [InlineData("từ:2/2018,", "tu:2/2018", "2018-02-01", null)]
    [InlineData("from:9-2-2018", "tu:9/2/2018", "2018-02-09", null)]
    [InlineData("đến:2018", "den:2018", null, "2018-12-31")]
    [InlineData("den:2-2020.", "den:2/2020", null, "2020-02-29")]
    [InlineData("to:09.02.2018", "den:9/2/2018", null, "2018-02-09")]
    [InlineData("ngay:2018-02-09", "ngay:9/2/2018", "2018-02-09", "2018-02-09")]
    [InlineData("Ngày:2018-02", "ngay:2/2018", "2018-02-01", "2018-02-28")]
    [InlineData("date:2018", "ngay:2018", "2018-01-01", "2018-12-31")]
    [InlineData("ngay:\"quý 1/2018\"", "ngay:quý1/2018", "2018-01-01", "2018-03-31")]
    [InlineData("ngay:q2/2018", "ngay:quý2/2018", "2018-04-01", "2018-06-30")]
    [InlineData("ngay:\"Quý IV-2018\"", "ngay:quý4/2018", "2018-10-01", "2018-12-31")]
    [InlineData("tu:quyiii/2018", "tu:7/2018", "2018-07-01", null)]
    [InlineData("ngay:2/2018..5/2018", "ngay:2/2018..5/2018", "2018-02-01", "2018-05-31")]
    [InlineData("ngay:5/2018..2/2018", "ngay:2/2018..5/2018", "2018-02-01", "2018-05-31")]
    [InlineData("ngay:5/2018..2018", "ngay:5/2018..2018", "2018-05-01", "2018-12-31")]
    [InlineData("ngay:quý1/2018..q3/2019", "ngay:2018..9/2019", "2018-01-01", "2019-09-30")]
    [InlineData("ngay:9.2.2018..10.2.2018", "ngay:9/2/2018..10/2/2018", "2018-02-09", "2018-02-10")]
    [InlineData("ngay:31/1/2018..2/2018", "ngay:31/1/2018..2/2018", "2018-01-31", "2018-02-28")]
    [InlineData("ngay:12/2018..1/2019", "ngay:12/2018..1/2019", "2018-12-01", "2019-01-31")]
    [InlineData("ngay:2018..", "tu:2018", "2018-01-01", null)]
    [InlineData("ngay:..2018", "den:2018", null, "2018-12-31")]
    [InlineData("ngay:9999..0001", "ngay:0001..9999", "0001-01-01", "9999-12-31")]
    public void Days_are_typed_the_local_way(string typed, string printed, string? from, string? to)
    {
        var days = new Published(Day(from), Day(to));

        Assert.Equal(new ParsedQuery(days), ParsedQuery.Parse(typed));
        Assert.Equal(printed, days.ToString());
        Assert.Equal(days, ParsedQuery.Parse(printed).Root);

        static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_part_can_be_taken_away()
    {
        var query = ParsedQuery.Parse("a (b OR c) -d tu:2018");

        Assert.Equal(["a", "b OR c", "-d", "tu:2018"], query.Parts.Select(part => part.ToString()));
        Assert.Equal("a -d tu:2018", query.Without(new Any([new Word("b"), new Word("c")])).ToString());
        Assert.Equal("b OR c", query.Parts.Where((_, i) => i != 1).Aggregate(query, (left, part) => left.Without(part)).ToString());
        Assert.Equal(new ParsedQuery(null), ParsedQuery.Parse("a").Without(new Word("a")));
    }

    [Fact]
    public void Equal_queries_are_equal_values()
    {
        var (one, other) = (ParsedQuery.Parse("a (b OR tag:\"c d\")"), ParsedQuery.Parse("a AND (b OR thẻ:“c d”)"));

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, ParsedQuery.Parse("(b OR tag:\"c d\") a"));
        Assert.NotEqual(ParsedQuery.Parse("a OR b"), ParsedQuery.Parse("a AND b"));
    }

    private static void AssertUnderstood(string typed, string printed, string shape)
    {
        var query = ParsedQuery.Parse(typed);

        Assert.Equal((printed, shape), (query.ToString(), Shape(query.Root)));
        Assert.Equal((false, null), (query.Literal, query.Limit));
        Assert.Equal(query, ParsedQuery.Parse(printed));
    }

    /// <summary>Another way of writing a query than its own, which shows every node.</summary>
    private static string Shape(QueryNode? node) => node switch
    {
        Word word => word.Text,
        Phrase phrase => $"'{phrase.Text}'{(phrase.Slop > 0 ? phrase.Slop : "")}",
        Together { Scope: Scope.Sentence } together => $"sentence'{together.Text}'",
        Together together => $"paragraph'{together.Text}'",
        Prefix prefix => $"{prefix.Text}..",
        All all => $"all({string.Join(' ', all.Nodes.Select(Shape))})",
        Any any => $"any({string.Join(' ', any.Nodes.Select(Shape))})",
        Not not => $"not({Shape(not.Node)})",
        In field => $"{field.Field}[{Shape(field.Node)}]",
        Published => "Published",
        _ => "",
    };
}
