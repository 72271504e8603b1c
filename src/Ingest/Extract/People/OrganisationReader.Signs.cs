using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.People;

/// <summary>Signs inside the name of a body: lists of fields, dashes, brackets, quotation marks.</summary>
internal sealed partial class OrganisationReader
{
    private const int MaxParenthesis = 10;
    private const int MaxFields = 12;

    private int Sign(int at, int limit, ref OrganisationState state)
    {
        if (at + 1 >= limit)
        {
            return at;
        }

        switch (Tokens[at].Term[0])
        {
            case '&' when IsField(at + 1, limit, out var other):
                state = state.Behind(TermKind.Field);
                return other;
            case '&' or '/' or '.' when Tokens[at - 1].IsUpper && Tokens[at + 1].IsWord && Tokens[at + 1].IsCapital && text.IsGlued(at) && text.IsGlued(at + 1):
                return at + 2;
            case '-' or '–' when IsField(at + 1, limit, out var end) && state.Last is TermKind.Field or TermKind.Noun:
                state = state.Behind(TermKind.Field);
                return end;
            case '-' or '–' when state is { IsOpen: true, Last: TermKind.Place } && names.IsCapital(at + 1, limit) && !names.IsStrongName(at + 1)
                && known.Offices.Longest(text, at + 1, limit, out _) is null && known.Addresses.Longest(text, at + 1, limit, out _) is null:
                return Named(names.RunEnd(at + 1, limit), ref state);
            case ',' when state.Last == TermKind.Field && ListEnd(at, limit) is var end && end > at:
                return end;
            case '(' when state.HasPart:
                return Parenthesis(at, limit, ref state);
            case '"' or '“' or '\'' or '‘' when state is { WantsName: true, IsOpen: true }:
                return Quoted(at, limit, ref state);
            default:
                return at;
        }
    }

    private bool IsField(int at, int limit, out int end) =>
        known.Terms.Longest(text, at, limit, out end) is { Kind: TermKind.Field } && (Tokens[at].IsCapital || known.Ends.Longest(text, at, limit, out _) is null);

    /// <summary>"Văn hóa, Thể thao và Du lịch": commas belong to the name when an "và" closes the row.</summary>
    private int ListEnd(int comma, int limit)
    {
        var at = comma;
        for (var count = 0; count < MaxFields && at + 1 < limit && Tokens[at].Is(',') && IsField(at + 1, limit, out var end) && known.Offices.Longest(text, at + 1, limit, out _) is null; count++)
        {
            at = end;
            if (at + 1 < limit && Tokens[at].Term is "và" or "&" or "-" or "–" && IsField(at + 1, limit, out end))
            {
                return end;
            }
        }

        return comma;
    }

    private int Parenthesis(int at, int limit, ref OrganisationState state)
    {
        var body = known.Terms.Longest(text, at + 1, limit, out _);
        if (body is not { Kind: not TermKind.Unit } && !(Tokens[at + 1].IsUpper && Tokens[at + 1].Length > 1) && !IsOneCapital(at + 1, limit))
        {
            return at;
        }

        for (var i = at + 1; i < limit && i - at <= MaxParenthesis; i++)
        {
            if (Tokens[i].Is(')'))
            {
                state = state with { Last = TermKind.Place, WantsName = false };
                return i + 1;
            }

            if (Tokens[i].Is(',') || Tokens[i].Is(';'))
            {
                return at;
            }
        }

        return at;
    }

    /// <summary>"Công ty Môi trường (Urenco)".</summary>
    private bool IsOneCapital(int at, int limit) => at + 1 < limit && Tokens[at].IsCapital && Tokens[at + 1].Is(')');

    private int Quoted(int at, int limit, ref OrganisationState state)
    {
        for (var i = at + 1; i < limit && i - at <= MaxParenthesis; i++)
        {
            if (Tokens[i].Term is "\"" or "”" or "'" or "’")
            {
                return Named(i + 1, ref state);
            }
        }

        return at;
    }
}
