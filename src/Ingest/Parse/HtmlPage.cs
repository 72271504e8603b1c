using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ArticleSearch.Ingest.Parse.Reading;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Parse;

/// <summary>
/// A parsed page with an index of its elements by id, class, tag and item property, made in one pass over the tree:
/// choosing a layout and reading it asks some fifty times for an element, and each selector would walk the whole tree.
/// </summary>
internal sealed class HtmlPage
{
    /// <summary>The deepest tree the parser builds, which makes recursion over it safe.</summary>
    public const int MaxDepth = 600;

    /// <summary>Pages of newspapers have one to three thousand elements.</summary>
    public const int MaxElements = 50_000;

    /// <summary>A page of 8 MB parses in a tenth of this; only bombs need more.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, List<IElement>> _byClass = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<IElement>> _byTag = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IElement> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IElement> _byProperty = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _metas = new(StringComparer.OrdinalIgnoreCase);

    private HtmlPage(IHtmlDocument document, string source)
    {
        Document = document;
        Source = source;
        Index();
        JsonLd = JsonLd.Of(Tags("script").Where(IsJsonLd).Select(script => script.TextContent));
    }

    public IHtmlDocument Document { get; }

    /// <summary>The page as text, for what stands outside of elements.</summary>
    public string Source { get; }

    public JsonLd JsonLd { get; }

    public int ElementCount { get; private set; }

    /// <exception cref="OperationCanceledException">Only when <paramref name="cancellation"/> asked for it.</exception>
    public static async Task<(HtmlPage? Page, Failure? Failure)> ParseAsync(string html, CancellationToken cancellation)
    {
        if (NestingGuard.IsTooDeep(html))
        {
            return (null, new Failure(Stage.Parse, Reason.TooDeep, $"> {NestingGuard.MaxOpen}"));
        }

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(Deadline);
        try
        {
            var parser = new HtmlParser(new HtmlParserOptions { MaximumDepth = MaxDepth, SkipComments = true, DisableElementPositionTracking = true });
            var document = await parser.ParseDocumentAsync(html, deadline.Token).ConfigureAwait(false);
            var page = new HtmlPage(document, html);
            return page.ElementCount <= MaxElements ? (page, null) : (null, new Failure(Stage.Parse, Reason.TooLarge, $"> {MaxElements}"));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, new Failure(Stage.Parse, Reason.TooSlow, $"> {Deadline.TotalSeconds} s"));
        }
    }

    public IElement? Id(string id) => _byId.GetValueOrDefault(id);

    public IElement? Class(string name) => _byClass.TryGetValue(name, out var found) ? found[0] : null;

    public IReadOnlyList<IElement> Classes(string name) => _byClass.TryGetValue(name, out var found) ? found : [];

    public IElement? Tag(string name) => _byTag.TryGetValue(name, out var found) ? found[0] : null;

    public IReadOnlyList<IElement> Tags(string name) => _byTag.TryGetValue(name, out var found) ? found : [];

    /// <summary>The first element with this <c>itemprop</c>.</summary>
    public IElement? Property(string name) => _byProperty.GetValueOrDefault(name);

    /// <summary>A meta element's content by its name or property, entities decoded and blanks folded; null when empty.</summary>
    public string? Meta(string name) => _metas.GetValueOrDefault(name);

    /// <summary>The first of these classes that stands on the page, with its text; null when none has any.</summary>
    public string? TextOfClass(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Class(name) is { } element && InlineRun.TextOf(element) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    private static bool IsJsonLd(IElement script) =>
        string.Equals(script.GetAttribute("type")?.Trim(), "application/ld+json", StringComparison.OrdinalIgnoreCase);

    private void Index()
    {
        var open = new Stack<(INode Node, int Next)>();
        open.Push((Document, 0));
        while (open.TryPop(out var at) && ElementCount <= MaxElements)
        {
            if (at.Next >= at.Node.ChildNodes.Length)
            {
                continue;
            }

            open.Push((at.Node, at.Next + 1));
            if (at.Node.ChildNodes[at.Next] is IElement element)
            {
                Index(element);
                open.Push((element, 0));
            }
        }
    }

    private void Index(IElement element)
    {
        ElementCount++;
        Add(_byTag, element.LocalName, element);
        if (element.LocalName == "meta")
        {
            IndexMeta(element);
        }

        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            if (attributes[i] is { Value.Length: > 0 } attribute)
            {
                Index(attribute.LocalName, attribute.Value, element);
            }
        }
    }

    private void Index(string attribute, string value, IElement element)
    {
        switch (attribute)
        {
            case "class":
                IndexClasses(value, element);
                break;
            case "id":
                _byId.TryAdd(value, element);
                break;
            case "itemprop":
                _byProperty.TryAdd(value, element);
                break;
        }
    }

    private void IndexClasses(string classes, IElement element)
    {
        var byClass = _byClass.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in classes.AsSpan().SplitAny(" \t\r\n\f"))
        {
            var name = classes.AsSpan()[range];
            if (name.IsEmpty)
            {
                continue;
            }

            if (!byClass.TryGetValue(name, out var elements))
            {
                byClass[name] = elements = [];
            }

            elements.Add(element);
        }
    }

    private void IndexMeta(IElement meta)
    {
        var name = meta.GetAttribute("property") ?? meta.GetAttribute("name");
        var content = Blanks.Fold(meta.GetAttribute("content") ?? "");
        if (!string.IsNullOrEmpty(name) && content.Length > 0)
        {
            _metas.TryAdd(name, content.Contains('&', StringComparison.Ordinal) ? JsonLd.Decode(content) : content);
        }
    }

    private static void Add(Dictionary<string, List<IElement>> index, string key, IElement element)
    {
        if (!index.TryGetValue(key, out var elements))
        {
            index[key] = elements = [];
        }

        elements.Add(element);
    }
}
