using System.Text.Json;

namespace ArticleSearch.Eval.Extraction;

/// <summary>A case of one's own for every measure: what is right, wrong, missed, open.</summary>
public sealed class MeasureTests
{
    /// <summary>Every annotation below stands in this text by its offsets only; what it says does not matter.</summary>
    private const string Text = "Một văn bản dài đúng hai trăm ký tự";

    [Theory]
    [InlineData("officials", """[{"name":"Lê Thu","roles":["Bí thư","Chủ tịch UBND xã"]}]""", """[{"name":"Lê Thu","roles":["Bí thư Đảng ủy"]}]""", "1 0 1 0")]
    [InlineData("officials", """[{"name":"Lê Thu","roles":[]}]""", """[{"name":"Lê Thu","roles":[]}]""", "1 0 0 0")]
    [InlineData("officials", """[{"name":"Lê Thu","roles":["Bí thư"]}]""", """[{"name":"Lê Thụ","roles":["Bí thư"]}]""", "0 1 1 0")]
    [InlineData("officials", """[{"name":"Lê Thu","roles":["y tá"],"optional":true}]""", """[{"name":"Lê Thu","roles":["y tá","đội trưởng"]}]""", "0 0 0 2")]
    [InlineData("officials", """[{"name":"Lê Thu","roles":["Ủy viên","Ủy viên Ban"]}]""", """[{"name":"Lê Thu","roles":["Ủy viên Ban","Ủy viên"]}]""", "2 0 0 0")]
    [InlineData("mentions", """[{"start":0,"end":10,"person":"Lê Thu"}]""", """[{"start":0,"end":5,"person":"lê thu"}]""", "1 0 0 0")]
    [InlineData("mentions", """[{"start":0,"end":10,"person":"Lê Thu"}]""", """[{"start":0,"end":4,"person":"Lê Thu"}]""", "0 1 1 0")]
    [InlineData("mentions", """[{"start":0,"end":10,"person":"Lê Thu"}]""", """[{"start":0,"end":10,"person":null}]""", "0 1 1 0")]
    [InlineData("mentions", """[{"start":0,"end":10,"person":"Lê Thu","optional":true}]""", """[{"start":9,"end":12,"person":"Vũ An"},{"start":20,"end":22,"person":"Vũ An"}]""", "0 1 0 1")]
    [InlineData("quotes-direct", """[{"start":0,"end":100,"kind":"direct"}]""", """[{"start":0,"end":90,"kind":"direct"}]""", "1 0 0 0")]
    [InlineData("quotes-direct", """[{"start":0,"end":100,"kind":"direct"}]""", """[{"start":0,"end":89,"kind":"direct"}]""", "0 1 1 0")]
    [InlineData("quotes-direct", """[{"start":0,"end":100,"kind":"direct"}]""", """[{"start":0,"end":100,"kind":"indirect"}]""", "0 0 1 0")]
    [InlineData("quotes-direct-speaker", """[{"start":0,"end":100,"kind":"direct","speaker":"Công an"}]""", """[{"start":0,"end":100,"kind":"direct","speaker":"công an."}]""", "1 0 0 0")]
    [InlineData("quotes-direct-speaker", """[{"start":0,"end":100,"kind":"direct","speaker":"Lê Thu"}]""", """[{"start":0,"end":100,"kind":"direct"}]""", "0 1 1 0")]
    [InlineData("quotes-indirect", """[{"start":0,"end":100,"kind":"indirect"}]""", """[{"start":50,"end":100,"kind":"indirect"},{"start":0,"end":60,"kind":"indirect"}]""", "1 1 0 0")]
    [InlineData("quotes-indirect-speaker", """[{"start":0,"end":100,"kind":"indirect","speaker":"A"}]""", """[{"start":0,"end":90,"kind":"indirect","speaker":"B"},{"start":0,"end":60,"kind":"indirect","speaker":"A"}]""", "1 1 0 0")]
    [InlineData("dates", """[{"start":0,"end":8,"from":"2018-02-09","to":"2018-02-09"}]""", """[{"start":7,"end":9,"from":"2018-02-09","to":"2018-02-09"}]""", "1 0 0 0")]
    [InlineData("dates", """[{"start":0,"end":8,"from":"2018-02-09","to":"2018-02-09"}]""", """[{"start":8,"end":9,"from":"2018-02-09","to":"2018-02-09"}]""", "0 1 1 0")]
    [InlineData("dates", """[{"start":0,"end":8,"from":"2018-01-01","to":"2018-12-31"}]""", """[{"start":0,"end":8,"from":"2018-01-01","to":"2018-01-31"}]""", "0 1 1 0")]
    [InlineData("figures", """[{"start":0,"end":8,"value":2.5,"unit":"hộ nghèo"}]""", """[{"start":0,"end":8,"value":2.50,"unit":"hộ"}]""", "1 0 0 0")]
    [InlineData("figures", """[{"start":0,"end":8,"value":2.5,"unit":"hộ nghèo"}]""", """[{"start":0,"end":8,"value":2.5,"unit":null}]""", "0 1 1 0")]
    [InlineData("figures", """[{"start":0,"end":8,"value":2,"value2":3,"unit":"hộ"}]""", """[{"start":0,"end":8,"value":2,"unit":"hộ"}]""", "0 1 1 0")]
    [InlineData("figures-value", """[{"start":0,"end":8,"value":2,"value2":3,"unit":"hộ"}]""", """[{"start":0,"end":8,"value":2,"unit":"người"}]""", "1 0 0 0")]
    [InlineData("figures-value", """[{"start":0,"end":8,"value":2}]""", """[{"start":0,"end":8,"value":3}]""", "0 1 1 0")]
    [InlineData("documents", """[{"start":0,"end":8,"code":"39-NQ/TW"}]""", """[{"start":3,"end":9,"code":"39-nq/tw"},{"start":0,"end":2,"code":"9-NQ/TW"}]""", "1 1 0 0")]
    [InlineData("reviews", """{"kind":"sơ kết"}""", """{"kind":"Sơ kết"}""", "1 0 0 0")]
    [InlineData("reviews", """{"kind":"sơ kết"}""", """{"kind":"tổng kết"}""", "0 1 1 0")]
    [InlineData("reviews", "null", """{"kind":"tổng kết"}""", "0 1 0 0")]
    public void Right_wrong_missed_open(string measure, string gold, string found, string expected)
    {
        var verdicts = Measure.All.Single(one => one.Name == measure).Judge(Sheet(measure, gold), Sheet(measure, found));

        Outcome[] order = [Outcome.Right, Outcome.Wrong, Outcome.Missed, Outcome.Open];
        Assert.Equal(expected, string.Join(' ', order.Select(outcome => verdicts.Count(verdict => verdict.Outcome == outcome))));
    }

    [Fact]
    public void One_place_is_right_only_once()
    {
        var gold = Sheet("dates", """[{"start":0,"end":8,"from":"2018-01-01","to":"2018-12-31"}]""");
        var twice = Sheet("dates", """[{"start":0,"end":3,"from":"2018-01-01","to":"2018-12-31"},{"start":0,"end":8,"from":"2018-01-01","to":"2018-12-31"}]""");

        var score = Score.Of(Measure.All.Single(one => one.Name == "dates").Judge(gold, twice));

        Assert.Equal(new Score(0.5, 1, 0.6667, 1), score);
    }

    [Fact]
    public void A_place_is_told_by_the_number_of_its_occurrence()
    {
        using var item = JsonDocument.Parse("""{"text":"hai","nth":2}""");

        Assert.Equal(8, SheetReader.Span(item.RootElement, "hai và hai").Start + 1);
        Assert.Throws<InvalidDataException>(() => SheetReader.Span(item.RootElement, "chỉ có hai"));
    }

    private static Sheet Sheet(string measure, string items)
    {
        var list = measure == "reviews" ? "review" : measure.Split('-')[0];
        var texts = items.Replace("\"start\"", "\"text\":\"\",\"start\"", StringComparison.Ordinal);
        using var json = JsonDocument.Parse($$"""{"{{list}}":{{texts}}}""");
        return SheetReader.Read(json.RootElement, Text);
    }
}
