using System.Globalization;

namespace ArticleSearch.Ingest.Archives;

/// <summary>Where in an archive something begins; written as <c>1234</c> or <c>1234+56</c>.</summary>
/// <param name="Offset">In bytes of the file; of a compressed one, where the gzip member begins, as other tools count too.</param>
/// <param name="Inside">In unpacked bytes from there; other than 0 only where one member holds several records.</param>
internal readonly record struct ArchivePlace(long Offset, long Inside)
{
    public static bool TryParse(string text, out ArchivePlace place)
    {
        var (offset, inside) = text.Split('+', 2) is [var first, var second] ? (first, second) : (text, "0");
        var isPlace = long.TryParse(offset, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            & long.TryParse(inside, NumberStyles.None, CultureInfo.InvariantCulture, out var skipped);
        place = new ArchivePlace(at, skipped);
        return isPlace;
    }

    public override string ToString() =>
        Inside == 0 ? Offset.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Offset}+{Inside}");
}
