using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Rules.Patterns;

/// <summary>
/// A regular expression that takes linear time, finds what .NET's finds, and holds no more memory than its own length. .NET's
/// own without backtracking keeps, for each expression, what it computed about its letters: megabytes for a list of words,
/// 340 MB for the rules of dates, documents and reviews. Letter case does not count.
/// </summary>
internal sealed class LinearPattern
{
    private readonly string _pattern;
    private readonly Instruction[] _program;
    private readonly IReadOnlyList<string> _groups;

    /// <exception cref="InvalidDataException">The notation is beyond <see cref="PatternReader"/>.</exception>
    public LinearPattern(string pattern)
    {
        _pattern = pattern;
        (var root, _groups) = PatternReader.Read(pattern);
        var program = new List<Instruction>();
        root.Write(program);
        program.Add(new Instruction(Operation.Found));
        _program = [.. program];
    }

    /// <summary>Whether some text that begins like this can begin with a find.</summary>
    public bool CanBegin(ReadOnlySpan<char> beginning) => PatternRun.CanBegin(_program, beginning);

    /// <summary>Whether there is a find in a text, wherever it begins.</summary>
    public bool IsIn(ReadOnlySpan<char> text) => PatternRun.IsAnywhere(_program, text);

    /// <summary>Whether a text begins with a find.</summary>
    public bool Begins(ReadOnlySpan<char> text) => PatternRun.End(_program, text) >= 0;

    /// <summary>The find that begins at a place; null when there is none.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="at">Where it begins; what stands before is not seen.</param>
    /// <param name="length">How far the pattern sees.</param>
    public PatternFind? At(string text, int at, int length)
    {
        var seen = text.AsSpan(at, length);
        return PatternRun.End(_program, seen) is >= 0 and var end ? new PatternFind(text, new TextSpan(at, at + end), _groups, Places(seen)) : null;
    }

    public override string ToString() => _pattern;

    private int[] Places(ReadOnlySpan<char> seen)
    {
        var places = new int[2 * _groups.Count];
        Array.Fill(places, -1);

        // Backwards: where a group was passed several times, the last time counts.
        for (var trail = _groups.Count == 0 ? null : PatternRun.Places(_program, seen); trail is not null; trail = trail.Earlier)
        {
            places[trail.Slot] = places[trail.Slot] < 0 ? trail.Place : places[trail.Slot];
        }

        return places;
    }
}
