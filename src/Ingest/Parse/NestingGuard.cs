using System.Buffers;

namespace ArticleSearch.Ingest.Parse;

/// <summary>
/// Finds pages nested too deep before they are parsed: AngleSharp takes time by the square of the depth, 190 s for a
/// megabyte of <c>div</c>, and its <c>MaximumDepth</c> does not help. One pass over the start and end tags costs a
/// fraction of what a guard inside the parser does. What slips through meets the parser's deadline.
/// </summary>
internal static class NestingGuard
{
    /// <summary>Browsers cut at 512; pages of newspapers stay below 40.</summary>
    public const int MaxOpen = 512;

    /// <summary>Elements whose end tag may be left out or that have none, and the leaves of drawings: they do not nest without bound.</summary>
    private static readonly HashSet<string> Unclosed = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup", "rt", "rp",
        "html", "head", "body",
        "animate", "circle", "ellipse", "image", "line", "path", "polygon", "polyline", "rect", "stop", "use",
    };

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");

    public static bool IsTooDeep(ReadOnlySpan<char> html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        var unclosed = Unclosed.GetAlternateLookup<ReadOnlySpan<char>>();
        var depth = 0;
        for (var at = NextTag(html, 0); at >= 0; at = NextTag(html, at))
        {
            var isEnd = html[at] == '/';
            var tag = html[(isEnd ? at + 1 : at)..];
            var length = tag.IndexOfAny(NameEnds);
            var name = length < 0 ? tag : tag[..length];
            if (unclosed.Contains(name))
            {
                continue;
            }

            open.TryGetValue(name, out var count);
            if (isEnd)
            {
                depth -= count > 0 ? 1 : 0;
                open[name] = Math.Max(0, count - 1);
                continue;
            }

            open[name] = count + 1;
            if (++depth > MaxOpen)
            {
                return true;
            }

            at += RawText(tag, name);
        }

        return false;
    }

    /// <returns>Where the next tag's name or slash stands behind its "&lt;"; -1 when there is none.</returns>
    private static int NextTag(ReadOnlySpan<char> html, int from)
    {
        while (true)
        {
            var at = html[from..].IndexOf('<');
            if (at < 0 || from + at + 2 >= html.Length)
            {
                return -1;
            }

            from += at + 1;
            if (html[from..].StartsWith("!--"))
            {
                var end = html[from..].IndexOf("-->");
                if (end < 0)
                {
                    return -1;
                }

                from += end;
            }
            else if (char.IsAsciiLetter(html[from]) || (html[from] == '/' && char.IsAsciiLetter(html[from + 1])))
            {
                return from;
            }
        }
    }

    /// <summary>How much text follows that is no markup: tags inside a script are text.</summary>
    private static int RawText(ReadOnlySpan<char> tag, ReadOnlySpan<char> name)
    {
        var end = name.Equals("script", StringComparison.OrdinalIgnoreCase) ? tag.IndexOf("</script", StringComparison.OrdinalIgnoreCase)
            : name.Equals("style", StringComparison.OrdinalIgnoreCase) ? tag.IndexOf("</style", StringComparison.OrdinalIgnoreCase)
            : 0;
        return Math.Max(0, end);
    }
}
