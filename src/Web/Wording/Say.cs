using ArticleSearch.Ingest;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Search;

namespace ArticleSearch.Web.Wording;

/// <summary>The one place for words that code chooses, in Vietnamese and in English: names of states, failures, numbers, days.</summary>
public static partial class Say
{
    public static string SiteName => Either("Kho bài Hànộimới", "Hànộimới Archive");

    public const string PaperName = "Báo Hànộimới";

    /// <summary>What an operator types to fill the archive.</summary>
    public static string IngestCommand => "dotnet run --project src/Web -- ingest " + Either("ĐƯỜNG-DẪN", "PATH");

    public static string Of(Stage stage) => stage switch
    {
        Stage.Discover => Either("Tìm bài", "Discover"),
        Stage.Fetch => Either("Lấy trang", "Fetch"),
        Stage.Read => Either("Đọc tệp", "Read"),
        Stage.Parse => Either("Tách bài", "Parse"),
        Stage.Extract => Either("Trích xuất", "Extract"),
        Stage.Store => Either("Lưu kho", "Store"),
        Stage.Index => Either("Lập chỉ mục", "Index"),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "A stage without a name"),
    };

    public static string Of(LocationState state) => state switch
    {
        LocationState.Pending => Either("Chờ đọc", "Waiting"),
        LocationState.Queued => Either("Đã xếp hàng", "Queued"),
        LocationState.Working => Either("Đang đọc", "Being read"),
        LocationState.Done => Either("Đã xong", "Done"),
        LocationState.Refused => Either("Không phải bài", "Not an article"),
        LocationState.Failed => Either("Bị lỗi", "Failed"),
        LocationState.Unchanged => Either("Không đổi", "Unchanged"),
        LocationState.Gone => Either("Không còn", "Gone"),
        LocationState.Blocked => Either("Bị chặn", "Blocked"),
        LocationState.TakenDown => Either("Đã gỡ", "Taken down"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a name"),
    };

    /// <summary>What the parser changed on the way: NFD, or the name of another encoding than UTF-8.</summary>
    public static string Note(string code) => code == "NFD"
        ? Either("chữ tổ hợp (NFD) đã đổi về dạng dựng sẵn", "combining marks (NFD) were composed")
        : Either($"đã chuyển mã từ {code}", $"decoded from {code}");

    public static string Of(SortOrder sort) => sort switch
    {
        SortOrder.Relevance => Either("liên quan", "most relevant"),
        SortOrder.Newest => Either("mới nhất", "newest"),
        SortOrder.Oldest => Either("cũ nhất", "oldest"),
        SortOrder.Name => Either("tên", "name"),
        SortOrder.Seen => Either("mới vào kho", "latest in the archive"),
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "An order without a name"),
    };
}
