using System.Globalization;
using System.Text.Json;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Web.Tests.Hostile;

/// <summary>An article for each string, which has it everywhere.</summary>
internal static class HostileArticles
{
    public static string KeyOf(int number) => string.Create(CultureInfo.InvariantCulture, $"la:{number}");

    /// <summary>Lines to be ingested; those that no article can be made of (nothing visible is left of the title) have a title of their own.</summary>
    public static string Lines() => string.Concat(HostileStrings.All.Select((text, number) => JsonSerializer.Serialize(new
    {
        key = KeyOf(number),
        title = $"Bài lạ {number} {Short(text)}",
        lead = text,
        text = $"\"{Short(text)}\", ông Vi Khắc Lẫm, Giám đốc Sở {Short(text)}, nói. Xã {Short(text)} trồng {number + 1} ha {Short(text)} năm 2018.\n{text}\nHết bài {number}.",
        published = "2018-07-05",
        url = CanonicalUrl.TryParse(Short(text), out _) ? Short(text) : $"https://hanoimoi.vn/{Uri.EscapeDataString(Short(text))}-{700_000 + number}.html",
        section = Short(text),
        parentSection = Short(text),
        authors = new[] { Short(text) },
        photographers = new[] { Short(text) },
        tags = new[] { Short(text), $"lạ {number}" },
        captions = new[] { new { text = $"Ảnh {Short(text)}", credit = Short(text) } },
    }) + "\n"));

    private static string Short(string text) => text.Length > 200 ? text[..200] : text;
}
