using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Revisions;

/// <summary>The edits between two pieces of text, word by word.</summary>
public static class WordDiff
{
    /// <summary>What holds numbers, dates and codes together: 61,2 · 5-7 · 39-NQ/TW.</summary>
    private const string Joiners = ",.-/:";

    /// <summary>The edits from the older piece to the newer one, in the order of reading, what was deleted before what came for it.</summary>
    public static IReadOnlyList<Edit> Between(string older, TextSpan oldPiece, string newer, TextSpan newPiece)
    {
        var (oldText, newText) = (oldPiece.In(older).ToString(), newPiece.In(newer).ToString());
        var (oldEnds, newEnds) = (EndsOf(Split(oldText), oldPiece.Start), EndsOf(Split(newText), newPiece.Start));
        var edits = new List<Edit>();
        var (oldAt, newAt) = (oldPiece.Start, newPiece.Start);
        foreach (var block in Joined(PieceDiff.Between(oldText, newText, Split), oldEnds, oldText, oldPiece.Start))
        {
            var (oldStart, newStart) = (oldEnds[block.OldStart], newEnds[block.NewStart]);
            Add(EditKind.Kept, new TextSpan(oldAt, oldStart), new TextSpan(newAt, newStart));
            (oldAt, newAt) = (oldEnds[block.OldStart + block.OldCount], newEnds[block.NewStart + block.NewCount]);
            Add(EditKind.Deleted, new TextSpan(oldStart, oldAt), new TextSpan(newStart, newStart));
            Add(EditKind.Inserted, new TextSpan(oldAt, oldAt), new TextSpan(newStart, newAt));
        }

        Add(EditKind.Kept, new TextSpan(oldAt, oldPiece.End), new TextSpan(newAt, newPiece.End));
        return edits;

        void Add(EditKind kind, TextSpan old, TextSpan @new)
        {
            if (old.Length + @new.Length > 0)
            {
                edits.Add(new Edit(kind, old, @new));
            }
        }
    }

    /// <summary>Words, blanks and marks; put together they are the text again.</summary>
    internal static IReadOnlyList<string> Split(string text)
    {
        var pieces = new List<string>();
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = EndOfPiece(text, start);
            pieces.Add(text[start..end]);
        }

        return pieces;
    }

    private static int EndOfPiece(string text, int start)
    {
        var end = start + 1;
        if (char.IsWhiteSpace(text[start]))
        {
            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            return end;
        }

        if (!IsWord(text[start]))
        {
            return end;
        }

        while (end < text.Length && (IsWord(text[end]) || JoinsAt(text, end)))
        {
            end++;
        }

        return end;
    }

    /// <summary>Surrogates and combining marks belong to what they stand in; nobody may cut between them.</summary>
    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool JoinsAt(string text, int at) =>
        Joiners.Contains(text[at], StringComparison.Ordinal) && at + 1 < text.Length && IsWord(text[at + 1]);

    /// <summary>Where each piece begins, and behind the last one where it ends.</summary>
    private static int[] EndsOf(IReadOnlyList<string> pieces, int start)
    {
        var ends = new int[pieces.Count + 1];
        ends[0] = start;
        for (var i = 0; i < pieces.Count; i++)
        {
            ends[i + 1] = ends[i] + pieces[i].Length;
        }

        return ends;
    }

    /// <summary>Blocks with nothing but blanks between them are one: a reader sees one passage that changed, not a comb.</summary>
    private static IEnumerable<PieceBlock> Joined(IReadOnlyList<PieceBlock> blocks, int[] oldStarts, string oldText, int offset)
    {
        PieceBlock? open = null;
        foreach (var block in blocks)
        {
            if (open is { } before && IsBlank(before.OldStart + before.OldCount, block.OldStart))
            {
                open = before with
                {
                    OldCount = block.OldStart + block.OldCount - before.OldStart,
                    NewCount = block.NewStart + block.NewCount - before.NewStart,
                };
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = block;
        }

        if (open is { } last)
        {
            yield return last;
        }

        bool IsBlank(int from, int to) => oldText.AsSpan(oldStarts[from] - offset, oldStarts[to] - oldStarts[from]).IsWhiteSpace();
    }
}
