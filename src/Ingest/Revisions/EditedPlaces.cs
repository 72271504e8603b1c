using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Revisions;

/// <summary>Places of one text where something was edited; they do not overlap. An empty one is where something was put in or taken out.</summary>
internal sealed class EditedPlaces
{
    private readonly List<TextSpan> _places;

    public EditedPlaces(IEnumerable<TextSpan> places) => _places = [.. places.OrderBy(place => place.Start).ThenBy(place => place.End)];

    /// <summary>Whether the place shares a character with an edit, or has one within.</summary>
    public bool Touch(TextSpan span)
    {
        var (first, end) = (0, _places.Count);
        while (first < end)
        {
            var middle = (first + end) / 2;
            (first, end) = _places[middle].End <= span.Start ? (middle + 1, end) : (first, middle);
        }

        return first < _places.Count && _places[first].Start < span.End;
    }
}
