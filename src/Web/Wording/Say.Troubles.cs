using System.Data.Common;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace ArticleSearch.Web.Wording;

/// <summary>What stopped the whole program, when it is the machine, the data folder or a setting and not our mistake.</summary>
public static partial class Say
{
    /// <returns>One line; null for an error of the program itself, which is to show itself as it is.</returns>
    public static string? Trouble(Exception trouble) => trouble switch
    {
        IOException { InnerException: AddressInUseException } or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } =>
            Line("Địa chỉ phục vụ đang có chương trình khác dùng, hãy chọn cổng khác bằng --urls.", trouble),
        SocketException => Line("Không phục vụ được ở địa chỉ này.", trouble),
        DbException => Line("Không dùng được cơ sở dữ liệu của kho bài.", trouble),
        UnauthorizedAccessException => Line("Không có quyền đọc hoặc ghi.", trouble),
        InvalidDataException => Line("Dữ liệu bị hỏng.", trouble),
        IOException => Line("Không đọc hoặc ghi được.", trouble),
        FormatException or InvalidOperationException { InnerException: FormatException } => Line("Một giá trị đã khai báo sai dạng.", trouble),
        _ => null,
    };

    private static string Line(string sentence, Exception trouble) =>
        $"{sentence} (Chi tiết: {trouble.Message.ReplaceLineEndings(" ")})";
}
