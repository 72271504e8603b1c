using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Revisions;

/// <summary>Which of the compared lines a place of one of the texts is in.</summary>
internal sealed class LineNumbers
{
    private readonly List<int> _starts = [];
    private readonly List<int> _numbers = [];

    /// <param name="lines">In the order of the text; null where the other text alone has a line.</param>
    public LineNumbers(IEnumerable<TextLine?> lines)
    {
        foreach (var (number, line) in lines.Index())
        {
            if (line is { } here)
            {
                _starts.Add(here.Span.Start);
                _numbers.Add(number);
            }
        }
    }

    /// <param name="place">UTF-16, within one of the lines.</param>
    public int At(int place)
    {
        var found = _starts.BinarySearch(place);
        return _numbers[found >= 0 ? found : Math.Max(~found - 1, 0)];
    }
}
