using System.Globalization;
using ArticleSearch.Ingest.Crawl;
using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Web.Wording;

/// <summary>What came in from the live sources, and what is odd about it.</summary>
public static partial class Say
{
    public static string Of(YieldAlarm alarm) => alarm switch
    {
        YieldAlarm.FewFound => "Tìm thấy ít bài hơn hẳn mọi ngày",
        YieldAlarm.ManyFailed => "Nhiều trang bị lỗi hoặc bị từ chối",
        YieldAlarm.UnknownLayout => "Nhiều trang có bố cục lạ, có thể báo đã đổi giao diện",
        YieldAlarm.ShortTexts => "Bài ngắn hơn hẳn mọi ngày, có thể thân bài bị sót",
        _ => throw new ArgumentOutOfRangeException(nameof(alarm), alarm, "An alarm without words"),
    };

    public static string Of(YieldWarning warning)
    {
        var figures = warning.Alarm is YieldAlarm.ManyFailed or YieldAlarm.UnknownLayout
            ? $"{warning.Value.ToString("P0", Vietnam)}, mức báo động {warning.Usual.ToString("P0", Vietnam)}"
            : $"{warning.Value.ToString("N0", Vietnam)}, mọi ngày {warning.Usual.ToString("N0", Vietnam)}";
        return $"{warning.Source}, {Day(warning.Day)}: {Of(warning.Alarm)} ({figures}).";
    }

    public static string Of(SilentList list) =>
        $"{list.Source}: {list.Address} không có bài nào mới từ {Moment(list.Newest)}, trong khi các danh sách khác vẫn có.";

    /// <summary>What an archive or a list held that is nothing to read.</summary>
    public static string Of(PassedOver passed) => $"bỏ qua {Number(passed.Count)} phần, đầu tiên là {passed.First}: {Of(passed.Reason).What}";

    /// <summary>Addresses wait, and nobody fetches from their hosts.</summary>
    public static string NotFetched(IEnumerable<string> hosts) =>
        $"Chưa lấy được bài ở {string.Join(", ", hosts)}: hãy đặt ArticleSearch:Contact và để máy chủ ấy trong Hosts của một nguồn, rồi chạy máy chủ hoặc lệnh crawl.";

    public static string Of(CrawlRun run)
    {
        var tally = run.Tally;
        return run.EndedAt is null
            ? "đang chạy, hoặc bị ngắt giữa chừng"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Number(tally.Lists)} danh sách, {Number(tally.Found)} bài mới thấy, {Number(tally.Pages)} trang đã hỏi: {Number(tally.Articles.New)} bài mới, {Number(tally.Articles.Revised)} có bản mới, {Number(tally.Articles.Unchanged)} không đổi");
    }
}
