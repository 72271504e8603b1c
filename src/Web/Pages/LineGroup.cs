using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Web.Pages;

/// <summary>Lines of the body that belong together on the page: the items of a list, the rows of a table.</summary>
public sealed record LineGroup(LineKind Kind, IReadOnlyList<NumberedLine> Lines)
{
    public static IReadOnlyList<LineGroup> Of(ArticleText text, FactMarks facts)
    {
        var groups = new List<LineGroup>();
        var lines = new List<NumberedLine>();
        for (var place = 0; place < text.Lines.Count; place++)
        {
            var (kind, span) = text.Lines[place];
            if (kind is LineKind.Title or LineKind.Lead)
            {
                continue;
            }

            if (groups.Count == 0 || groups[^1].Kind != kind || kind is LineKind.Paragraph or LineKind.SubHeading)
            {
                lines = [];
                groups.Add(new LineGroup(kind, lines));
            }

            lines.Add(new NumberedLine(place + 1, facts.Of(span)));
        }

        return groups;
    }
}

/// <summary>A line and its number in the whole text of the revision, from 1 (the title); its anchor is <c>#d{number}</c>.</summary>
public sealed record NumberedLine(int Number, MarkedLine Text)
{
    public string Anchor => $"d{Number}";
}
