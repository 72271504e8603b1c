using ArticleSearch.Ingest;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Search;

namespace ArticleSearch.Web.Wording;

/// <summary>The one place for Vietnamese words that code chooses: names of states, failures, numbers, days.</summary>
public static partial class Say
{
    public const string SiteName = "Kho bài Hànộimới";

    public const string PaperName = "Báo Hànộimới";

    /// <summary>What an operator types to fill the archive.</summary>
    public const string IngestCommand = "dotnet run --project src/Web -- ingest ĐƯỜNG-DẪN";

    public static string Of(Stage stage) => stage switch
    {
        Stage.Discover => "Tìm bài",
        Stage.Fetch => "Lấy trang",
        Stage.Read => "Đọc tệp",
        Stage.Parse => "Tách bài",
        Stage.Extract => "Trích xuất",
        Stage.Store => "Lưu kho",
        Stage.Index => "Lập chỉ mục",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "A stage without a name"),
    };

    public static string Of(LocationState state) => state switch
    {
        LocationState.Pending => "Chờ đọc",
        LocationState.Queued => "Đã xếp hàng",
        LocationState.Working => "Đang đọc",
        LocationState.Done => "Đã xong",
        LocationState.Refused => "Không phải bài",
        LocationState.Failed => "Bị lỗi",
        LocationState.Unchanged => "Không đổi",
        LocationState.Gone => "Không còn",
        LocationState.Blocked => "Bị chặn",
        LocationState.TakenDown => "Đã gỡ",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a name"),
    };

    /// <summary>What the parser changed on the way: NFD, or the name of another encoding than UTF-8.</summary>
    public static string Note(string code) => code == "NFD" ? "chữ tổ hợp (NFD) đã đổi về dạng dựng sẵn" : $"đã chuyển mã từ {code}";

    public static string Of(SortOrder sort) => sort switch
    {
        SortOrder.Relevance => "liên quan",
        SortOrder.Newest => "mới nhất",
        SortOrder.Oldest => "cũ nhất",
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "An order without a name"),
    };
}
