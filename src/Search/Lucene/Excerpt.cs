using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Search.Lucene;

/// <summary>A piece of an article cut out for the reader, with the places that matched.</summary>
internal static class Excerpt
{
    /// <summary>In characters; two or three lines on a result page.</summary>
    public const int MaxLength = 300;

    private const string Omission = "…";

    public static Highlighted Of(string text, TextSpan span, IEnumerable<FoundWord> found) => Cut(text, span, found, "", "");

    /// <summary>Long sentences lose what stands far from the matches, at the borders of words.</summary>
    public static Highlighted Shortened(string text, TextSpan sentence, IReadOnlyList<FoundWord> found)
    {
        if (sentence.Length <= MaxLength)
        {
            return Of(text, sentence, found);
        }

        var start = BestStart(sentence, found);
        var end = Math.Min(start + MaxLength, sentence.End);
        start = start == sentence.Start ? start : BlankAfter(text, start, end);
        end = end == sentence.End ? end : BlankBefore(text, end, start);
        return Cut(text, new TextSpan(start, end), found, start == sentence.Start ? "" : Omission, end == sentence.End ? "" : Omission);
    }

    /// <summary>Where a window of full length holds the most different words, with the words in its middle.</summary>
    private static int BestStart(TextSpan sentence, IReadOnlyList<FoundWord> found)
    {
        var (best, bestCount) = (sentence, 0);
        for (var i = 0; i < found.Count; i++)
        {
            var from = found[i].Span.Start;
            var inside = found.Skip(i).TakeWhile(word => word.Span.End <= from + (MaxLength * 3 / 4)).ToList();
            var count = inside.DistinctBy(word => word.Word).Count();
            if (count > bestCount)
            {
                (best, bestCount) = (new TextSpan(from, inside[^1].Span.End), count);
            }
        }

        var start = bestCount == 0 ? sentence.Start : best.Start - ((MaxLength - best.Length) / 2);
        return Math.Clamp(start, sentence.Start, sentence.End - MaxLength);
    }

    private static int BlankAfter(string text, int from, int limit)
    {
        var blank = text.AsSpan(from, limit - from).IndexOf(' ');
        return blank >= 0 && blank < MaxLength / 8 ? from + blank + 1 : OutsidePair(text, from);
    }

    private static int BlankBefore(string text, int from, int limit)
    {
        var blank = text.AsSpan(limit, from - limit).LastIndexOf(' ');
        return blank >= 0 && from - limit - blank < MaxLength / 8 ? limit + blank : OutsidePair(text, from);
    }

    /// <summary>A text without blanks is cut anywhere, but never between the halves of one character.</summary>
    private static int OutsidePair(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static Highlighted Cut(string text, TextSpan span, IEnumerable<FoundWord> found, string before, string after)
    {
        var shift = before.Length - span.Start;
        var marks = new List<TextSpan>();
        var last = -1;
        foreach (var word in found.Where(word => word.Span.Start >= span.Start && word.Span.End <= span.End))
        {
            // Words side by side are one mark, which is easier to read than one for each syllable. The syllables of an abbreviation share its place.
            var joins = marks.Count > 0 && (word.Span.Start <= last || (word.Span.Start - last == 1 && text[last] == ' '));
            var start = joins ? marks[^1].Start : word.Span.Start + shift;
            marks.RemoveRange(marks.Count - (joins ? 1 : 0), joins ? 1 : 0);
            last = joins ? Math.Max(last, word.Span.End) : word.Span.End;
            marks.Add(new TextSpan(start, last + shift));
        }

        return new Highlighted(string.Concat(before, span.In(text), after), marks);
    }
}
