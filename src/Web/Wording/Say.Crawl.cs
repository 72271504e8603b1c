using ArticleSearch.Ingest.Crawl;
using ArticleSearch.Ingest.Store;

namespace ArticleSearch.Web.Wording;

/// <summary>What came in from the live sources, and what is odd about it.</summary>
public static partial class Say
{
    public static string Of(YieldAlarm alarm) => alarm switch
    {
        YieldAlarm.FewFound => Either("Tìm thấy ít bài hơn hẳn mọi ngày", "Far fewer articles found than usual"),
        YieldAlarm.ManyFailed => Either("Nhiều trang bị lỗi hoặc bị từ chối", "Many pages failed or were refused"),
        YieldAlarm.UnknownLayout => Either("Nhiều trang có bố cục lạ, có thể báo đã đổi giao diện", "Many pages with an unknown layout; the site may have changed"),
        YieldAlarm.ShortTexts => Either("Bài ngắn hơn hẳn mọi ngày, có thể thân bài bị sót", "Texts far shorter than usual; parts may be missing"),
        _ => throw new ArgumentOutOfRangeException(nameof(alarm), alarm, "An alarm without words"),
    };

    public static string Of(YieldWarning warning)
    {
        var isShare = warning.Alarm is YieldAlarm.ManyFailed or YieldAlarm.UnknownLayout;
        var (value, usual) = (Figure(warning.Value), Figure(warning.Usual));
        var figures = isShare
            ? Either($"{value}, mức báo động {usual}", $"{value}, alarm at {usual}")
            : Either($"{value}, mọi ngày {usual}", $"{value}, usually {usual}");
        return $"{warning.Source}, {Day(warning.Day)}: {Of(warning.Alarm)} ({figures}).";

        string Figure(double figure) => figure.ToString(isShare ? "P0" : "N0", Language.Current.Format);
    }

    /// <summary>Of the table of days.</summary>
    public static IReadOnlyList<string> YieldHeadings =>
    [
        Either("Ngày", "Day"), Either("Nguồn", "Source"), Either("Thấy", "Found"), Either("Lấy", "Fetched"), Either("Không đổi", "Unchanged"),
        Either("Bố cục lạ", "Unknown layout"), Either("Từ chối", "Refused"), Either("Lỗi", "Failed"), Either("Bị chặn", "Blocked"),
        Either("Không còn", "Gone"), Either("Độ dài", "Length"),
    ];

    public static string Of(SilentList list) => $"{list.Source}: {list.Address} " + Either(
        $"không có bài nào mới từ {Moment(list.Newest)}, trong khi các danh sách khác vẫn có.",
        $"has had nothing new since {Moment(list.Newest)}, while the other lists have.");

    /// <summary>What an archive or a list held that is nothing to read.</summary>
    public static string Of(PassedOver passed) => Either(
        $"bỏ qua {Number(passed.Count)} phần, đầu tiên là {passed.First}: {Of(passed.Reason).What}",
        $"passed over {Number(passed.Count)} parts, the first is {passed.First}: {Of(passed.Reason).What}");

    /// <summary>Addresses wait, and nobody fetches from their hosts.</summary>
    public static string NotFetched(IEnumerable<string> hosts) =>
        $"Chưa lấy được bài ở {string.Join(", ", hosts)}: hãy đặt ArticleSearch:Contact và để máy chủ ấy trong Hosts của một nguồn, rồi chạy máy chủ hoặc lệnh crawl.";

    public static string Of(CrawlRun run)
    {
        var (tally, articles) = (run.Tally, run.Tally.Articles);
        var begun = run.EndedAt is null ? Either("đang chạy, hoặc bị ngắt giữa chừng: ", "running, or cut short: ") : "";
        return begun + Either(
            $"{Number(tally.Lists)} danh sách, {Number(tally.Found)} bài mới thấy, {Number(tally.Pages)} trang đã hỏi: {Number(articles.New)} bài mới, {Number(articles.Revised)} có bản mới, {Number(articles.Unchanged)} không đổi",
            $"{Number(tally.Lists)} lists, {Number(tally.Found)} articles found, {Number(tally.Pages)} pages asked for: {Number(articles.New)} new, {Number(articles.Revised)} revised, {Number(articles.Unchanged)} unchanged");
    }
}
