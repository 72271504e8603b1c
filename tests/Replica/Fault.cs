using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ArticleSearch.Replica;

/// <summary>How an address can go wrong. Each writes the whole answer.</summary>
public static class Fault
{
    private const string ChallengePage =
        "<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><div id=\"challenge-running\">Checking your browser</div></body></html>";

    /// <summary>All faults that the stand-alone replica can be asked for, by name.</summary>
    public static IReadOnlyDictionary<string, RequestDelegate> ByName { get; } = new Dictionary<string, RequestDelegate>(StringComparer.Ordinal)
    {
        ["403"] = Status(403),
        ["404"] = Status(404),
        ["410"] = Status(410),
        ["418"] = Status(418),
        ["429"] = Status(429, "120"),
        ["500"] = Status(500),
        ["503"] = Status(503),
        ["503-retry-after"] = Status(503, "3600"),
        ["challenge"] = Text(ChallengePage),
        ["not-found-redirect"] = Redirect("/404.html"),
        ["redirect-loop"] = context => Redirect(context.Request.Path.Value!)(context),
        ["redirect-private"] = Redirect("http://127.0.0.1/"),
        ["redirect-elsewhere"] = Redirect("https://example.org/"),
        ["redirect-file"] = Redirect("file:///etc/passwd"),
        ["redirect-port"] = Redirect("https://hanoimoi.vn:8443/"),
        ["redirect-user"] = Redirect("https://hanoimoi.vn@example.org/"),
        ["redirect-nowhere"] = Status(302),
        ["slow"] = SlowAsync,
        ["endless"] = EndlessAsync,
        ["cut-off"] = CutOffAsync,
        ["gzip-bomb"] = context => BombAsync(context, "gzip", stream => new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true)),
        ["brotli-bomb"] = context => BombAsync(context, "br", stream => new BrotliStream(stream, CompressionLevel.Fastest, leaveOpen: true)),
        ["gzip-cut-off"] = GzipCutOffAsync,
        ["unknown-encoding"] = context =>
        {
            context.Response.Headers.ContentEncoding = "zstd";
            return Text("x")(context);
        },
        ["huge-length"] = context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.ContentLength = 1L << 40;
            return context.Response.Body.FlushAsync();
        },
        ["image"] = Bytes([0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg"),
        ["pdf-as-html"] = Bytes("%PDF-1.7 "u8.ToArray(), "text/html"),
        ["broken-utf8"] = Bytes([.. "<html><body><p>"u8, 0xC3, 0x28, 0xFF, .. "</p></body></html>"u8], "text/html; charset=utf-8"),
        ["broken-xml"] = Text("<?xml version=\"1.0\"?>\n<rss><channel><item>", "application/xml"),
        ["empty"] = Text(""),
        ["list"] = Text("<html><body><h1 class=\"c-category-title\">Xã hội</h1></body></html>"),
    };

    public static RequestDelegate Status(int code, string? retryAfter = null) => context =>
    {
        context.Response.StatusCode = code;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return Task.CompletedTask;
    };

    public static RequestDelegate Redirect(string to, int code = 302) => context =>
    {
        context.Response.StatusCode = code;
        context.Response.Headers.Location = to;
        return Task.CompletedTask;
    };

    public static RequestDelegate Text(string text, string type = "text/html; charset=utf-8") => Bytes(Encoding.UTF8.GetBytes(text), type);

    public static RequestDelegate Bytes(byte[] body, string type) => async context =>
    {
        context.Response.ContentType = type;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    };

    /// <summary>A line a second, for ever.</summary>
    private static async Task SlowAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html";
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.WriteAsync("<p>Chờ một lát</p>\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(TimeSpan.FromSeconds(1), context.RequestAborted);
        }
    }

    private static async Task EndlessAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html";
        var line = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<p>{new string('a', 1000)}</p>\n"));
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(line, context.RequestAborted);
        }
    }

    /// <summary>Announces more than it sends, and hangs up.</summary>
    private static async Task CutOffAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html";
        context.Response.ContentLength = 10_000;
        await context.Response.WriteAsync("<html><body><p>Một nửa", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    private static async Task BombAsync(HttpContext context, string encoding, Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        await using (var packing = pack(packed))
        {
            var blanks = new byte[1 << 20];
            for (var i = 0; i < 64; i++)
            {
                await packing.WriteAsync(blanks, context.RequestAborted);
            }
        }

        context.Response.Headers.ContentEncoding = encoding;
        await Bytes(packed.ToArray(), "text/html")(context);
    }

    private static async Task GzipCutOffAsync(HttpContext context)
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000))), context.RequestAborted);
        }

        context.Response.Headers.ContentEncoding = "gzip";
        await Bytes(packed.ToArray()[..^100], "text/html")(context);
    }
}
