using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Revisions;

/// <summary>Which line of the newer revision is which line of the older one.</summary>
internal static class LinePairs
{
    /// <summary>Lines that share fewer of their words are two lines, not one that was edited.</summary>
    private const double LeastShared = 0.4;

    /// <summary>Changed lines of one passage that are compared each with each; longer passages are paired in their order.</summary>
    private const int MaxPairs = 2_500;

    /// <summary>Title with title, lead with lead, then the body in the order of reading. A side is null where the line is on the other one only.</summary>
    public static IEnumerable<(TextLine? Old, TextLine? New)> Of(ArticleText older, ArticleText newer)
    {
        foreach (var kind in new[] { LineKind.Title, LineKind.Lead })
        {
            var (old, @new) = (First(older, kind), First(newer, kind));
            if (old is not null || @new is not null)
            {
                yield return (old, @new);
            }
        }

        var (olds, news) = (older.Body.ToList(), newer.Body.ToList());
        var (oldAt, newAt) = (0, 0);
        foreach (var block in PieceDiff.Between(Joined(older, olds), Joined(newer, news), Lines))
        {
            foreach (var kept in olds[oldAt..block.OldStart].Zip(news[newAt..block.NewStart]))
            {
                yield return kept;
            }

            (oldAt, newAt) = (block.OldStart + block.OldCount, block.NewStart + block.NewCount);
            foreach (var pair in Paired(older, olds[block.OldStart..oldAt], newer, news[block.NewStart..newAt]))
            {
                yield return pair;
            }
        }

        foreach (var kept in olds[oldAt..].Zip(news[newAt..]))
        {
            yield return kept;
        }
    }

    private static TextLine? First(ArticleText text, LineKind kind) =>
        text.Lines.Where(line => line.Kind == kind).Select(line => (TextLine?)line).FirstOrDefault();

    /// <summary>Every line with its end, the last one too, or it would differ from the same line in the middle.</summary>
    private static string Joined(ArticleText text, List<TextLine> lines) =>
        string.Concat(lines.Select(line => line.Span.In(text.Value).ToString() + '\n'));

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = text.IndexOf('\n', start) + 1;
            lines.Add(text[start..end]);
        }

        return lines;
    }

    private static IEnumerable<(TextLine? Old, TextLine? New)> Paired(ArticleText older, List<TextLine> olds, ArticleText newer, List<TextLine> news)
    {
        var (oldWords, newWords) = (olds.ConvertAll(line => WordsOf(older, line)), news.ConvertAll(line => WordsOf(newer, line)));
        var pairs = (long)olds.Count * news.Count <= MaxPairs ? Best(oldWords, newWords) : InOrder(oldWords, newWords);
        var (oldAt, newAt) = (0, 0);
        foreach (var (old, @new) in pairs.Append((olds.Count, news.Count)))
        {
            for (; oldAt < old; oldAt++)
            {
                yield return (olds[oldAt], null);
            }

            for (; newAt < @new; newAt++)
            {
                yield return (null, news[newAt]);
            }

            if (old < olds.Count)
            {
                yield return (olds[oldAt++], news[newAt++]);
            }
        }
    }

    private static HashSet<string> WordsOf(ArticleText text, TextLine line) =>
        [.. WordDiff.Split(line.Span.In(text.Value).ToString()).Where(piece => char.IsLetterOrDigit(piece[0]))];

    /// <summary>The share of the words of both that both have, from 0 to 1; 0 when it is too little.</summary>
    private static double Likeness(HashSet<string> one, HashSet<string> other)
    {
        var shared = one.Count < other.Count ? one.Count(other.Contains) : other.Count(one.Contains);
        var likeness = one.Count + other.Count == 0 ? 0 : 2.0 * shared / (one.Count + other.Count);
        return likeness < LeastShared ? 0 : likeness;
    }

    private static IEnumerable<(int Old, int New)> InOrder(List<HashSet<string>> olds, List<HashSet<string>> news) =>
        Enumerable.Range(0, Math.Min(olds.Count, news.Count)).Where(i => Likeness(olds[i], news[i]) > 0).Select(i => (i, i));

    /// <summary>The pairs without crossings that are most alike together.</summary>
    private static IEnumerable<(int Old, int New)> Best(List<HashSet<string>> olds, List<HashSet<string>> news)
    {
        var likeness = new double[olds.Count, news.Count];
        var best = new double[olds.Count + 1, news.Count + 1];
        for (var i = olds.Count - 1; i >= 0; i--)
        {
            for (var j = news.Count - 1; j >= 0; j--)
            {
                likeness[i, j] = Likeness(olds[i], news[j]);
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), likeness[i, j] > 0 ? likeness[i, j] + best[i + 1, j + 1] : 0);
            }
        }

        for (var (i, j) = (0, 0); i < olds.Count && j < news.Count;)
        {
            if (likeness[i, j] > 0 && best[i, j] <= likeness[i, j] + best[i + 1, j + 1])
            {
                yield return (i++, j++);
            }
            else if (best[i + 1, j] >= best[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }
}
