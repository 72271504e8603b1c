using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Figures;

/// <summary>
/// Nouns of one kind behind commas that share a number: "30 cán bộ, chiến sĩ", "9 cuộc thanh tra, kiểm tra". What begins a clause of
/// its own ("20 xã, huyện đã …") or a name ("2 học sinh, cô giáo Lan") is not among them.
/// </summary>
internal sealed class JoinedUnits(Gazetteer<UnitWord> nouns, IEnumerable<string> actions)
{
    private readonly Gazetteer<string> _actions = new(actions.Select(action => KeyValuePair.Create(action, action)));
    private readonly PhraseSet _actionEnds = new(actions);

    /// <param name="text">The text.</param>
    /// <param name="kind">Of the noun before.</param>
    /// <param name="at">Behind the noun before.</param>
    /// <param name="limit">No token from this one on belongs to the unit.</param>
    /// <returns>Behind the last noun that belongs to it.</returns>
    public int End(TokenizedText text, NounKind kind, int at, int limit)
    {
        while (at + 1 < limit && text.Tokens[at].Is(',') && text.Tokens[at + 1] is { IsWord: true, IsCapital: false } && Next(text, kind, at, limit) is { } end)
        {
            at = end;
        }

        return at;
    }

    private int? Next(TokenizedText text, NounKind kind, int comma, int limit)
    {
        if (_actionEnds.EndsBefore(text, comma, 0) && _actions.Longest(text, comma + 1, limit, out var end) is not null)
        {
            return end;
        }

        return kind != NounKind.None && nouns.Longest(text, comma + 1, limit, out end) is { Role: UnitRole.Noun } noun && noun.Kind == kind
            && IsWhole(text, kind, comma, end) && text.Tokens[comma - 1].Term != text.Tokens[end - 1].Term && (end >= text.Tokens.Count || !IsOwnClause(text.Tokens[end]))
                ? end
                : null;
    }

    /// <summary>One syllable is often the begin of another word: "287 hồ sơ, giải quyết", "hai lần, số tỉnh".</summary>
    private static bool IsWhole(TokenizedText text, NounKind kind, int comma, int end) =>
        end > comma + 2 || (kind != NounKind.Thing && (end >= text.Tokens.Count || !text.Tokens[end].IsWord || FigureWords.IsFunction(text.Tokens[end].Term)));

    private static bool IsOwnClause(TextToken behind) =>
        behind.IsCapital || behind.IsNumber
        || behind.Term is "đã" or "mới" or "đều" or "đang" or "sẽ" or "được" or "bị" or "có" or "phải" or "vẫn" or "cũng" or "không" or "chưa" or "là" or "còn" or "này" or "đó" or "ấy" or "cần" or "nên" or "chỉ" or "lại";
}
