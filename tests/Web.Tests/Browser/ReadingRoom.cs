using System.Text.Json;
using ArticleSearch.Web.Tests.Commands;
using Microsoft.Playwright;

namespace ArticleSearch.Web.Tests.Browser;

/// <summary>The real program with the whole corpus, and one Chromium in front of it: started once for all who read here.</summary>
public sealed class ReadingRoom : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Quietly =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly TemporaryFolder _folder = new();
    private RunningServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>One page of every kind, with every kind of notice that a reader or an operator can meet.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        "/",
        "/tim-kiem",
        "/tim-kiem?q=nong+thon+moi",
        "/tim-kiem?q=n%C3%B4ng+th%C3%B4n+m%E1%BB%9Bi&nam=2018&nam=2025&dung-dau=1",
        "/tim-kiem?q=h%E1%BB%99i+ngh%E1%BB%8B&tu=32%2F13&trang=2",
        "/tim-kiem?q=khongcochunao&nam=2018",
        "/phat-bieu",
        "/phat-bieu?q=khongcochunao&nguoi-noi=chua-ro&kieu=hat",
        "/so-lieu?gia-tri-tu=10&ky=2010..2030&trang=900",
        "/so-lieu?gia-tri-tu=nhi%E1%BB%81u",
        "/so-lieu?doi-tuong=thu+ng%C3%A2n+s%C3%A1ch",
        "/so-lieu?q=grdp",
        "/so-ket",
        "/so-ket?chuong-trinh=Ch%C6%B0%C6%A1ng+tr%C3%ACnh+s%E1%BB%91+07-CTr%2FTU",
        "/nhan-su",
        "/nhan-su?chuc-vu=B%C3%AD+th%C6%B0&ngay=2018-05-05",
        "/nhan-su/1",
        "/nhan-su/1/chinh-sua",
        "/nhan-su/chinh-sua",
        "/tim-kiem?q=%22h%E1%BB%99i+ngh%E1%BB%8B%22%7E5+-ch%C3%A8o+tu%3A2012&loai=tin-bai&tru-nam=2018",
        Longform,
        Table,
        "/bai/hnm-new:398709",
        Longform + "?tim=n%C4%83m&cho=2",
        Longform + "?tim=khongcochunao",
        Revised,
        Revised + "@1",
        Revised + "@2?so-voi=1",
        "/nap-lieu?thu-lai=duoc",
        Missing,
    ];

    /// <summary>An article with quotations, a list, captions and tags.</summary>
    public static string Longform => "/bai/hnm-new:728254";

    /// <summary>An article with a table of five rows.</summary>
    public static string Table => "/bai/hnm-old:916347";

    /// <summary>An article of two revisions.</summary>
    public static string Revised => "/bai/thu:ben-nuoc";

    /// <summary>An article that nobody stored.</summary>
    public static string Missing => "/bai/hnm-new:1";

    internal RunningServer Server => _server!;

    public async ValueTask InitializeAsync()
    {
        Assert.True(File.Exists(Chromium), $"{Chromium} is missing and the pages cannot be tested without it. Install it: apt-get install chromium");
        _server = RunningServer.Start(_folder.Path);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Quietly });
        await _server.SettledTotalAsync();
        await ReviseAsync("Xã giữ ba bến nước", "Ông Lò Văn Sính, Chủ tịch UBND xã Hạ Điền, nói: “Mất bến là mất làng”. Xã đã sửa 12 bến.");
        await ReviseAsync("Xã sửa ba bến nước", "Ông Lò Văn Sính, Chủ tịch UBND xã Hạ Điền, nói: “Mất bến nước là mất làng”. Xã đã sửa 14 bến.");
    }

    private async Task ReviseAsync(string title, string text)
    {
        var file = Path.Combine(_folder.Path, "revised.jsonl");
        var line = JsonSerializer.Serialize(new { key = "thu:ben-nuoc", title, lead = "Sáng 5-7, xã họp.", text = $"{title}\nSáng 5-7, xã họp.\n{text}", published = "2018-07-05" });
        await File.WriteAllTextAsync(file, line, TestContext.Current.CancellationToken);
        var (code, _, errors) = await RunningProgram.RunAsync(_folder.Path, "ingest", file);
        Assert.True(code == 0, errors);
    }

    /// <summary>A new visitor with an empty browser.</summary>
    /// <param name="script">False shows the pages as they are without any script, of our own or of the test.</param>
    public async Task<IPage> EnterAsync(int width = 1280, bool script = false)
    {
        var visitor = await _browser!.NewContextAsync(new()
        {
            BaseURL = Server.Address,
            ViewportSize = new() { Width = width, Height = 800 },
            JavaScriptEnabled = script,
            Locale = "vi-VN",
        });
        visitor.SetDefaultTimeout(10_000);
        return await visitor.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _folder.Dispose();
    }
}

[CollectionDefinition]
public sealed class OneReadingRoom : ICollectionFixture<ReadingRoom>;
