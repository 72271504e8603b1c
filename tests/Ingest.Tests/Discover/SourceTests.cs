using ArticleSearch.Ingest.Discover;

namespace ArticleSearch.Ingest.Tests.Discover;

public sealed class SourceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nguồn dữ liệu");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_folder_is_its_article_files_in_order_and_nothing_else()
    {
        foreach (var name in (string[])["b.html", "a.TXT", "ảnh.jpg", "README.md", "expected.json", "c.jsonl.gz", "sâu/d.htm"])
        {
            var path = Path.Combine(_folder.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "x");
        }

        var names = Source.Expand(_folder.FullName).Select(source => Path.GetFileName(FileAddress.PathOf(Assert.IsType<Source.File>(source).Address)));

        Assert.Equal(["a.TXT", "b.html", "c.jsonl.gz", "d.htm"], names);
    }

    [Fact]
    public void A_folder_without_articles_is_a_failure() =>
        Assert.Equal(Reason.NothingFound, ReasonFor(_folder.FullName));

    [Fact]
    public void A_name_that_is_nothing_is_a_failure() =>
        Assert.Equal(Reason.NotFound, ReasonFor(Path.Combine(_folder.FullName, "không có.html")));

    [Fact]
    public void A_file_of_an_unknown_kind_is_a_failure_when_it_is_named()
    {
        var path = Path.Combine(_folder.FullName, "ảnh.jpg");
        File.WriteAllText(path, "x");

        Assert.Equal(Reason.UnknownFormat, ReasonFor(path));
    }

    [Fact]
    public void A_web_address_is_a_page() =>
        Assert.Equal("https://hanoimoi.vn/mot-bai-bao-700001.html", Assert.IsType<Source.Page>(Assert.Single(Source.Expand("http://www.hanoimoi.vn/mot-bai-bao-700001.html?x=1"))).Url.Value);

    [Fact]
    public void The_stamp_tells_a_changed_file()
    {
        var path = Path.Combine(_folder.FullName, "a.html");
        File.WriteAllText(path, "x");
        var before = Assert.IsType<Source.File>(Assert.Single(Source.Expand(path))).Stamp;
        File.WriteAllText(path, "xy");

        Assert.NotEqual(before, Assert.IsType<Source.File>(Assert.Single(Source.Expand(path))).Stamp);
    }

    private static Reason ReasonFor(string name) =>
        Assert.IsType<Source.Unusable>(Assert.Single(Source.Expand(name))).Failure.Reason;
}
