using System.Collections.Frozen;

namespace ArticleSearch.Search.Analysis;

/// <summary>Syllables that bind a sentence together and stand in nearly every one, so that a pair with one of them tells nothing.</summary>
/// <remarks>
/// Left out are those that common words are made of: chỉ (chỉ đạo), bị (thiết bị), do (tự do), từ (từ thiện), tại (tồn
/// tại), không (hàng không), theo (theo dõi), còn, lại, hay, ra, vào, một, nhất (thống nhất), thế (thế
/// giới), bằng (công bằng), qua, việc (làm việc).
/// </remarks>
public static class FunctionWords
{
    /// <summary>Spelled, with marks.</summary>
    public static FrozenSet<string> Spelled { get; } = new[]
    {
        "của", "và", "các", "những", "là", "được", "trong", "cho", "với", "có", "này", "đó", "khi", "đã", "đang", "sẽ",
        "thì", "mà", "như", "đến", "để", "về", "ở", "vì", "nên", "cũng", "rất", "sau", "trước", "trên", "dưới", "nhiều",
        "mọi", "mỗi", "từng", "vẫn", "đều", "nhưng", "hoặc", "bởi", "nếu", "tuy", "ấy", "kia", "đây", "vậy", "rồi",
        "chưa", "cùng", "nhằm", "hơn", "khoảng",
    }.ToFrozenSet(StringComparer.Ordinal);
}
