using System.Globalization;
using ArticleSearch.Ingest.Archives;
using ArticleSearch.Ingest.Discover;
using ArticleSearch.Ingest.Tests.Store;
using ArticleSearch.Replica;

namespace ArticleSearch.Ingest.Tests.Archives;

/// <summary>A folder with archives in it, and the parts that are read out of them.</summary>
internal sealed class WarcLab : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("archives");

    public string Folder => _folder.FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static ReplicaArticle Article(long number, string text = "Sấu chín trên phố.") => ReplicaArticle.Of(
        number, "mua-sau", string.Create(CultureInfo.InvariantCulture, $"Mùa sấu thứ {number}"), new DateTimeOffset(2023, 6, 1, 8, 0, 0, TimeSpan.FromHours(7)),
        text, string.Create(CultureInfo.InvariantCulture, $"Người nhặt sấu kể chuyện số {number}."));

    public string Write(string name, params ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string WriteAll(string name, params byte[][] records) => Write(name, [.. records.SelectMany(record => record)]);

    /// <summary>Everything that an archive of these bytes comes to.</summary>
    public async Task<IReadOnlyList<ArchiveItem>> ReadAsync(params byte[][] records) => await ReadAsync(WriteAll("a.warc", records));

    public static async Task<IReadOnlyList<ArchiveItem>> ReadAsync(string path, long skip = 0)
    {
        var address = FileAddress.Of(path);
        var parts = Source.IsWarc(path)
            ? WarcReader.ReadAsync(path, address, skip, new SetClock(), _ => { }, Token)
            : ZipReader.ReadAsync(path, address, skip, new SetClock(), _ => { }, Token);
        return await parts.Select(part => part.Item).ToListAsync(Token);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>A part in short: a page by its address, all else by its reason.</summary>
    public static string Short(ArchiveItem item) => item switch
    {
        ArchiveItem.Page page => page.Content.Url?.Path ?? "page",
        ArchiveItem.Repeat => "repeat",
        ArchiveItem.PassedOver passed => $"- {passed.Reason}",
        ArchiveItem.Broken broken => $"! {broken.Failure.Reason} {broken.Failure.Detail}".TrimEnd(),
        _ => throw new ArgumentOutOfRangeException(nameof(item), item, "Not a part"),
    };
}
