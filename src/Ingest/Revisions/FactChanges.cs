using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Revisions;

/// <summary>
/// Quotes and figures that changed with the text. Only those count that an edit touches: other rules may have read the two
/// revisions, and what they see otherwise in the same words is no change of the article.
/// </summary>
internal sealed class FactChanges
{
    /// <summary>A quote that keeps less of the longer one's characters is another quote.</summary>
    private const double LeastKept = 0.4;

    /// <summary>Facts of one line that are held against a new one: what was edited stands in the same order.</summary>
    private const int MaxTries = 8;

    private readonly Article _older;
    private readonly Article _newer;
    private readonly EditedPlaces _oldPlaces;
    private readonly EditedPlaces _newPlaces;
    private readonly LineNumbers _oldLines;
    private readonly LineNumbers _newLines;

    public FactChanges(Article older, Article newer, IReadOnlyList<ComparedLine> lines)
    {
        (_older, _newer) = (older, newer);
        var edits = lines.SelectMany(line => line.Edits).Where(edit => edit.Kind != EditKind.Kept).ToList();
        (_oldPlaces, _newPlaces) = (new EditedPlaces(edits.Select(edit => edit.Old)), new EditedPlaces(edits.Select(edit => edit.New)));
        (_oldLines, _newLines) = (new LineNumbers(lines.Select(line => line.Old)), new LineNumbers(lines.Select(line => line.New)));
    }

    private string OldText => _older.Text.Value;

    private string NewText => _newer.Text.Value;

    /// <summary>Quotes whose words changed, that are gone or new, and then such as are ascribed to somebody else now.</summary>
    public IReadOnlyList<FactChange<Quote>> Quotes()
    {
        var (olds, news) = (_older.Annotations.Quotes, _newer.Annotations.Quotes);
        var edited = Changed(olds, news, quote => quote.Span, KeepsMost).Where(change => change is { Old: not null, New: not null } || !StillStands(change));
        return [.. edited, .. Reascribed(olds, news)];
    }

    /// <summary>Figures that are printed otherwise, gone or new.</summary>
    public IReadOnlyList<FactChange<Figure>> Figures() =>
        Changed(_older.Annotations.Figures, _newer.Annotations.Figures, figure => figure.Span, (old, @new) => old.Unit == @new.Unit);

    private string OldSlice(TextSpan span) => span.In(OldText).ToString();

    private string NewSlice(TextSpan span) => span.In(NewText).ToString();

    /// <summary>The other revision prints the words, too, only nobody took them for a quote there.</summary>
    private bool StillStands(FactChange<Quote> change) =>
        change.Old is { } old ? NewText.Contains(OldSlice(old.Span), StringComparison.Ordinal) : OldText.Contains(NewSlice(change.New!.Span), StringComparison.Ordinal);

    private bool KeepsMost(Quote old, Quote @new)
    {
        var kept = WordDiff.Between(OldText, old.Span, NewText, @new.Span).Where(edit => edit.Kind == EditKind.Kept).Sum(edit => edit.Old.Length);
        return kept >= LeastKept * Math.Max(old.Span.Length, @new.Span.Length);
    }

    /// <summary>What was only moved is left out; what stands in the same line and is the same otherwise is one fact that was edited.</summary>
    private List<FactChange<T>> Changed<T>(IReadOnlyList<T> olds, IReadOnlyList<T> news, Func<T, TextSpan> placeOf, Func<T, T, bool> isSame)
        where T : class
    {
        var printed = olds.GroupBy(old => OldSlice(placeOf(old))).ToDictionary(same => same.Key, same => new Queue<T>(same));
        var unmatched = news.Where(@new => !(printed.TryGetValue(NewSlice(placeOf(@new)), out var same) && same.TryDequeue(out _))).ToList();
        var left = printed.Values.SelectMany(same => same).OrderBy(old => placeOf(old).Start).ToLookup(old => _oldLines.At(placeOf(old).Start));
        var edited = new HashSet<T>(ReferenceEqualityComparer.Instance);
        var changes = new List<(int Line, FactChange<T> Change)>();
        foreach (var @new in unmatched)
        {
            var line = _newLines.At(placeOf(@new).Start);
            var isTouched = _newPlaces.Touch(placeOf(@new));
            var old = left[line].Where(old => !edited.Contains(old) && (isTouched || _oldPlaces.Touch(placeOf(old)))).Take(MaxTries)
                .FirstOrDefault(old => isSame(old, @new));
            if (old is not null || isTouched)
            {
                edited.Add(old ?? @new);
                changes.Add((line, new FactChange<T>(old, @new)));
            }
        }

        var gone = left.SelectMany(same => same.Where(old => !edited.Contains(old) && _oldPlaces.Touch(placeOf(old))).Select(old => (same.Key, new FactChange<T>(old, null))));
        return [.. changes.Concat(gone).OrderBy(change => change.Item1).Select(change => change.Item2)];
    }

    private IEnumerable<FactChange<Quote>> Reascribed(IReadOnlyList<Quote> olds, IReadOnlyList<Quote> news)
    {
        if (_older.Annotations.RulesVersion != _newer.Annotations.RulesVersion)
        {
            yield break;
        }

        var before = olds.ToLookup(quote => OldSlice(quote.Span), StringComparer.Ordinal);
        foreach (var @new in news)
        {
            var same = before[NewSlice(@new.Span)].ToList();
            if (same.Count > 0 && same.TrueForAll(old => old.Speaker.Name != @new.Speaker.Name))
            {
                yield return new FactChange<Quote>(same[0], @new);
            }
        }
    }
}
