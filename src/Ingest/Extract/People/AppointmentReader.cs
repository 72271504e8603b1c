using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.People;

/// <summary>The part that a word plays between a name and the office that its bearer comes into.</summary>
internal enum AppointmentPart
{
    Past,
    Adverb,
    Verb,
    Move,
    Link,
}

/// <summary>A word of <see cref="AppointmentPart"/>.</summary>
internal sealed record AppointmentWord(AppointmentPart Part);

/// <summary>"NAME đã được Thành ủy điều động, bầu giữ chức OFFICE": whether what stands between says that he holds it.</summary>
internal sealed class AppointmentReader(TokenizedText text, Vocabulary known)
{
    /// <summary>Whoever appoints is named in so many words: "Ban Thường vụ Thành ủy Hà Nội".</summary>
    private const int LongestAgent = 8;

    private const int Longest = 20;

    private IReadOnlyList<TextToken> Tokens => text.Tokens;

    /// <param name="from">Behind the name.</param>
    /// <param name="to">The first token of the office.</param>
    /// <param name="isPast">Whether he holds it no longer.</param>
    public bool Joins(int from, int to, out bool isPast)
    {
        isPast = false;
        var at = from < to && Tokens[from].Is(',') ? from + 1 : from;
        if (to - at is < 1 or > Longest)
        {
            return false;
        }

        var first = Adverbs(at, to, ref isPast);
        return first < to && Tokens[first].Term == "được"
            ? Agent(first + 1, to) is var verb && Verbs(verb, to) is var end && end > verb && Skip(end, to, AppointmentPart.Link) == to
            : Skip(Skip(first, to, AppointmentPart.Move), to, AppointmentPart.Link) is var held && held == to && held > first;
    }

    private int Adverbs(int at, int to, ref bool isPast)
    {
        while (known.Appointments.Longest(text, at, to, out var end) is { Part: AppointmentPart.Past or AppointmentPart.Adverb } adverb)
        {
            isPast |= adverb.Part == AppointmentPart.Past;
            at = end;
        }

        return at;
    }

    /// <summary>Where the verb stands behind "được" and whoever appoints.</summary>
    private int Agent(int at, int to)
    {
        for (var i = at; i < to && i - at <= LongestAgent && Tokens[i].IsWord; i++)
        {
            if (known.Appointments.Longest(text, i, to, out _) is { Part: AppointmentPart.Verb } && !Tokens[i].IsCapital)
            {
                return i;
            }
        }

        return at;
    }

    private int Verbs(int at, int to)
    {
        var end = Skip(at, to, AppointmentPart.Verb);
        while (end > at && end < to && Tokens[end].Term is "," or "và" && Skip(end + 1, to, AppointmentPart.Verb) is var next && next > end + 1)
        {
            end = next;
        }

        return end;
    }

    private int Skip(int at, int to, AppointmentPart part) =>
        known.Appointments.Longest(text, at, to, out var end)?.Part == part ? end : at;
}
