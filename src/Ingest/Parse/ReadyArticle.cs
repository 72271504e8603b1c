using System.Text.Json;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Parse;

/// <summary>One JSON object becomes an article, or a failure that names the field.</summary>
internal static class ReadyArticle
{
    public static ReadyArticles.Line Read(JsonElement json, long number)
    {
        var fields = new ReadyFields(json);
        var url = fields.Address("url");
        var key = fields.Key("key") ?? (url is null ? null : PaperAddress.Of(url)?.Key);
        var title = fields.Text("title") ?? "";
        var text = Text(title, fields.Text("lead") ?? "", fields.Text("text") ?? "", fields.Text("lines") ?? "");
        var published = fields.Time("published");
        var (section, parent, mark) = (fields.Text("section"), fields.Text("parentSection"), fields.Text("agencyMark"));
        var (writers, photographers, tags) = (fields.Names("authors"), fields.Names("photographers"), fields.Names("tags"));
        var captions = fields.Captions("captions");
        if (fields.Bad is { } bad)
        {
            return Fail(Reason.BadField, bad);
        }

        if (key is null || text.Lines.Count == 0)
        {
            return Fail(Reason.MissingField, key is null ? "key" : "text");
        }

        var article = new ParsedArticle
        {
            Key = key,
            Url = url,
            Slug = (url is null ? null : PaperAddress.Of(url)?.Slug) ?? Slug.Of(title),
            Text = text,
            Captions = captions,
            Published = published,
            Section = section,
            ParentSection = parent,
            Writers = writers,
            Photographers = photographers,
            Tags = tags,
            AgencyMark = mark,
            Layout = Layout.Ready,
            ParserVersion = PageParser.Version,
        };
        return new ReadyArticles.Line(number, Bounds.Keep(article), null);

        ReadyArticles.Line Fail(Reason reason, string field) => new(number, null, ReadyArticles.Fail(reason, number, field));
    }

    /// <summary>The text may be the body alone, or the whole text as this program exports it: title, lead, body.</summary>
    private static ArticleText Text(string title, string lead, string text, string letters)
    {
        var (foldedTitle, foldedLead) = (Blanks.Fold(title), Blanks.Fold(lead));
        var lines = text.Split('\n').Select(Blanks.Fold).Where(line => line.Length > 0).ToList();
        if (Kinds(letters, lines, foldedTitle, foldedLead) is { } kinds)
        {
            var blocks = lines.Zip(kinds, (line, kind) => new Block(kind, line));
            return ArticleText.Compose(title, lead, blocks.Where(block => block.Kind > LineKind.Lead));
        }

        var first = lines.Count > 0 && foldedTitle.Length > 0 && lines[0] == foldedTitle ? 1 : 0;
        first += lines.Count > first && foldedLead.Length > 0 && lines[first] == foldedLead ? 1 : 0;
        return ArticleText.Compose(title, lead, lines.Skip(first).Select(line => new Block(LineKind.Paragraph, line)));
    }

    /// <returns>Null unless every letter is one, there is one for each line, and title and lead are where they say.</returns>
    private static List<LineKind>? Kinds(string letters, List<string> lines, string title, string lead)
    {
        var kinds = letters.Select(ArticleText.KindOf).OfType<LineKind>().ToList();
        if (kinds.Count == 0 || kinds.Count != letters.Length || kinds.Count != lines.Count)
        {
            return null;
        }

        var body = 0;
        foreach (var (kind, field) in new[] { (LineKind.Title, title), (LineKind.Lead, lead) })
        {
            if (body < kinds.Count && (kinds[body] == kind) != (lines[body] == field))
            {
                return null;
            }

            body += body < kinds.Count && kinds[body] == kind ? 1 : 0;
        }

        return kinds.Skip(body).All(kind => kind > LineKind.Lead) ? kinds : null;
    }
}
