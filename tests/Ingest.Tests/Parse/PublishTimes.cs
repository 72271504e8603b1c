using ArticleSearch.Ingest.Parse.Reading;

namespace ArticleSearch.Ingest.Tests.Parse;

public sealed class PublishTimes
{
    [Theory]
    [InlineData("28/01/2026 - 06:52", "2026-01-28 06:52")]
    [InlineData("15-01-2024 13:04", "2024-01-15 13:04")]
    [InlineData("06:05 09/02/2018", "2018-02-09 06:05")]
    [InlineData("Thứ hai, 05/03/2018 07:01 (GMT+7)", "2018-03-05 07:01")]
    [InlineData("Xã hội - Ngày đăng : 16:31, 22/01/2019", "2019-01-22 16:31")]
    [InlineData("Cập nhật lúc 08:15, ngày 1/9/2021", "2021-09-01 08:15")]
    [InlineData("9h05 ngày 2/9/2018", "2018-09-02 09:05")]
    [InlineData("14/09/2016", "2016-09-14 00:00")]
    [InlineData("2/9/2018 10:00", "2018-09-02 10:00")]
    public void Printed_time_names_the_day_first(string text, string expected) =>
        Assert.Equal(expected, $"{PublishTime.FromPrinted(text)?.Time:yyyy-MM-dd HH:mm}");

    [Theory]
    [InlineData("31/02/2020 10:00")]
    [InlineData("12/13/2020 10:00")]
    [InlineData("01/01/2020 25:00")]
    [InlineData("Sáng 9-2")]
    [InlineData("giai đoạn 2016-2020")]
    [InlineData("")]
    public void Time_that_does_not_exist_is_none(string text) => Assert.Null(PublishTime.FromPrinted(text)?.Time);

    [Theory]
    [InlineData("2/9/2018 6:52:01 AM", "2018-02-09 06:52")]
    [InlineData("2/9/2018 6:52:01 PM", "2018-02-09 18:52")]
    [InlineData("12/31/2020 12:00:59 AM", "2020-12-31 00:00")]
    [InlineData("2026-01-28T06:52:01+07:00", "2026-01-28 06:52")]
    [InlineData("2026-01-27T23:52:01Z", "2026-01-28 06:52")]
    [InlineData("2026-02-20 16:39:00", "2026-02-20 16:39")]
    [InlineData("2026-02-20", "2026-02-20 00:00")]
    public void Machine_written_time_names_the_month_first_and_is_Vietnams(string text, string expected)
    {
        var time = PublishTime.FromMachine(text);

        Assert.Equal(expected, $"{time:yyyy-MM-dd HH:mm}");
        Assert.Equal(TimeSpan.FromHours(7), time?.Offset);
    }

    [Theory]
    [InlineData("13/1/2026 6:52:01 AM")]
    [InlineData("9/2/2018")]
    [InlineData("hôm qua")]
    [InlineData(null)]
    public void Other_machine_written_text_is_no_time(string? text) => Assert.Null(PublishTime.FromMachine(text));

    [Fact]
    public async Task Time_after_fetching_is_refused_and_the_next_source_asked()
    {
        var page = Samples.Header(jsonLdTime: "2031-01-28T06:52:01+07:00", headerTime: "28/01/2026 - 06:52");

        Assert.Equal("2026-01-28 06:52", $"{(await Pages.Article(page)).Published:yyyy-MM-dd HH:mm}");
    }

    [Fact]
    public async Task JsonLd_comes_before_header_and_meta()
    {
        Assert.Equal("07:01", await Clock(Samples.Header(jsonLdTime: "2026-01-28T07:01:59+07:00", headerTime: "28/01/2026 - 08:02", metaTime: "1/28/2026 9:03:01 AM")));
        Assert.Equal("08:02", await Clock(Samples.Header(headerTime: "28/01/2026 - 08:02", metaTime: "1/28/2026 9:03:01 AM")));
        Assert.Equal("09:03", await Clock(Samples.Header(metaTime: "1/28/2026 9:03:01 AM")));
        Assert.Equal("", await Clock(Samples.Header()));
    }

    private static async Task<string> Clock(string page) => $"{(await Pages.Article(page)).Published:HH:mm}";
}
