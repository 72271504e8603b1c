using DiffPlex;
using DiffPlex.Chunkers;

namespace ArticleSearch.Ingest.Revisions;

/// <summary>
/// Where two rows of pieces (lines, words) differ. Finding the fewest edits takes the square of what is compared, so the common
/// ends are left out first, and rows that are long all the same are taken as replaced whole: the time stays linear.
/// </summary>
internal static class PieceDiff
{
    /// <summary>Of both rows together, without their common ends.</summary>
    private const int MaxPieces = 2_000;

    /// <param name="split">Cuts a text into pieces that give it back when they are put together.</param>
    /// <returns>In their order; pieces between them are the same in both.</returns>
    public static IReadOnlyList<PieceBlock> Between(string older, string newer, Func<string, IReadOnlyList<string>> split)
    {
        var (olds, news) = (split(older), split(newer));
        var head = CommonHead(olds, news);
        var tail = CommonTail(olds, news, head);
        var (oldCount, newCount) = (olds.Count - head - tail, news.Count - head - tail);
        if (oldCount == 0 && newCount == 0)
        {
            return [];
        }

        if (oldCount == 0 || newCount == 0 || oldCount + newCount > MaxPieces)
        {
            return [new PieceBlock(head, oldCount, head, newCount)];
        }

        var blocks = Differ.Instance.CreateDiffs(
            string.Concat(olds.Skip(head).Take(oldCount)),
            string.Concat(news.Skip(head).Take(newCount)),
            ignoreWhiteSpace: false,
            ignoreCase: false,
            new CustomFunctionChunker(split)).DiffBlocks;
        return [.. blocks.Select(block => new PieceBlock(
            head + block.DeleteStartA, block.DeleteCountA, head + block.InsertStartB, block.InsertCountB))];
    }

    private static int CommonHead(IReadOnlyList<string> olds, IReadOnlyList<string> news)
    {
        var length = 0;
        while (length < Math.Min(olds.Count, news.Count) && olds[length] == news[length])
        {
            length++;
        }

        return length;
    }

    private static int CommonTail(IReadOnlyList<string> olds, IReadOnlyList<string> news, int head)
    {
        var length = 0;
        while (length < Math.Min(olds.Count, news.Count) - head && olds[^(length + 1)] == news[^(length + 1)])
        {
            length++;
        }

        return length;
    }
}

/// <summary>Neighbouring pieces that one row has in the place of those of the other.</summary>
internal readonly record struct PieceBlock(int OldStart, int OldCount, int NewStart, int NewCount);
