using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Rules.Patterns;

/// <summary>What a pattern found, and what its named groups caught.</summary>
/// <param name="text">The text that it was found in.</param>
/// <param name="span">The whole find.</param>
/// <param name="groups">The names of the groups.</param>
/// <param name="places">Begin and end of each group, counted from the beginning of the find; -1 for one that took no part.</param>
internal sealed class PatternFind(string text, TextSpan span, IReadOnlyList<string> groups, int[] places)
{
    public TextSpan Span => span;

    public string Value => text[span.Start..span.End];

    /// <summary>What a group caught; null when it took no part.</summary>
    public TextSpan? Group(string name)
    {
        for (var number = 0; number < groups.Count; number++)
        {
            if (groups[number] == name)
            {
                return places[2 * number] < 0 ? null : new TextSpan(span.Start + places[2 * number], span.Start + places[(2 * number) + 1]);
            }
        }

        return null;
    }

    public string? Text(string group) => Group(group) is { } caught ? text[caught.Start..caught.End] : null;
}
