using System.Buffers;
using System.Globalization;

namespace ArticleSearch.Ingest.Rules.Patterns;

/// <summary>
/// A pattern on its way through a text, all its possible ways at once and in their order (Thompson's simulation, Pike's
/// threads): each character is looked at once, and no place of the pattern twice for it.
/// </summary>
internal ref struct PatternRun
{
    private readonly ReadOnlySpan<Instruction> _program;
    private readonly ReadOnlySpan<char> _text;
    private readonly int[] _room;

    /// <summary>For each place of the pattern the last character, from 1, that a way came to it at.</summary>
    private readonly Span<int> _reached;

    private readonly bool _keepsPlaces;

    /// <summary>The ways, the preferred one first: where they stand.</summary>
    private Span<int> _now;
    private Span<int> _next;
    private int _count;

    /// <summary>What each way noted, when that is kept.</summary>
    private Trail?[] _trails;
    private Trail?[] _nextTrails;

    private PatternRun(Instruction[] program, ReadOnlySpan<char> text, bool keepsPlaces = false)
    {
        _program = program;
        _text = text;
        _room = ArrayPool<int>.Shared.Rent(3 * program.Length);
        _reached = _room.AsSpan(0, program.Length);
        _reached.Clear();
        _now = _room.AsSpan(program.Length, program.Length);
        _next = _room.AsSpan(2 * program.Length, program.Length);
        _keepsPlaces = keepsPlaces;
        _trails = keepsPlaces ? new Trail?[program.Length] : [];
        _nextTrails = keepsPlaces ? new Trail?[program.Length] : [];
    }

    /// <summary>A place that a way noted, before it what the way had noted earlier.</summary>
    public sealed record Trail(int Slot, int Place, Trail? Earlier);

    /// <summary>Where the preferred find ends that begins where the text does; -1 when there is none.</summary>
    public static int End(Instruction[] program, ReadOnlySpan<char> text)
    {
        using var run = new PatternRun(program, text);
        return run.Go(anywhere: false, out _);
    }

    /// <summary>The places that the preferred find noted.</summary>
    public static Trail? Places(Instruction[] program, ReadOnlySpan<char> text)
    {
        using var run = new PatternRun(program, text, keepsPlaces: true);
        run.Go(anywhere: false, out var trail);
        return trail;
    }

    /// <summary>Whether there is a find, wherever it begins.</summary>
    public static bool IsAnywhere(Instruction[] program, ReadOnlySpan<char> text)
    {
        using var run = new PatternRun(program, text);
        return run.Go(anywhere: true, out _) >= 0;
    }

    /// <summary>Whether some text that begins like this, with a character at least, can begin with a find.</summary>
    public static bool CanBegin(Instruction[] program, ReadOnlySpan<char> beginning)
    {
        using var run = new PatternRun(program, beginning);
        return run.Survives();
    }

    public readonly void Dispose() => ArrayPool<int>.Shared.Return(_room);

    private int Go(bool anywhere, out Trail? trail)
    {
        trail = null;
        var end = -1;
        Reach(0, 0, null);
        for (var at = 0; ; at++)
        {
            Turn(out var count);
            for (var way = 0; way < count; way++)
            {
                ref readonly var instruction = ref _program[_now[way]];
                if (instruction.Operation == Operation.Found)
                {
                    // The ways behind this one would only have been taken if it had led nowhere.
                    (end, trail) = (at, _keepsPlaces ? _trails[way] : null);
                    break;
                }

                if (at < _text.Length && instruction.Takes(_text[at], char.ToLowerInvariant(_text[at])))
                {
                    Reach(_now[way] + 1, at + 1, _keepsPlaces ? _trails[way] : null);
                }
            }

            if (at == _text.Length || (anywhere ? end >= 0 : _count == 0))
            {
                return end;
            }

            if (anywhere)
            {
                Reach(0, at + 1, null);
            }
        }
    }

    /// <summary>What stands behind the last character is not known, so whoever takes that one may still get through.</summary>
    private bool Survives()
    {
        Reach(0, 0, null);
        for (var at = 0; at < _text.Length; at++)
        {
            Turn(out var count);
            for (var way = 0; way < count; way++)
            {
                ref readonly var instruction = ref _program[_now[way]];
                if (instruction.Operation == Operation.Found)
                {
                    return true;
                }

                if (instruction.Takes(_text[at], char.ToLowerInvariant(_text[at])))
                {
                    if (at == _text.Length - 1)
                    {
                        return true;
                    }

                    Reach(_now[way] + 1, at + 1, null);
                }
            }
        }

        return false;
    }

    /// <summary>The ways that were reached are those to go on with.</summary>
    private void Turn(out int count)
    {
        count = _count;
        _count = 0;
        var now = _now;
        _now = _next;
        _next = now;
        (_trails, _nextTrails) = (_nextTrails, _trails);
    }

    /// <summary>A way comes to a place of the pattern, and through it to all those that take or end something.</summary>
    private void Reach(int place, int at, Trail? trail)
    {
        while (_reached[place] != at + 1)
        {
            _reached[place] = at + 1;
            ref readonly var instruction = ref _program[place];
            switch (instruction.Operation)
            {
                case Operation.Jump:
                    place = instruction.To;
                    break;
                case Operation.Else:
                    Reach(place + 1, at, trail);
                    place = instruction.To;
                    break;
                case Operation.Note:
                    trail = _keepsPlaces ? new Trail(instruction.To, at, trail) : null;
                    place++;
                    break;
                case Operation.Begin when at == 0:
                case Operation.End when at == _text.Length:
                case Operation.Boundary when IsWord(at - 1) != IsWord(at):
                    place++;
                    break;
                case Operation.Begin or Operation.End or Operation.Boundary:
                    return;
                default:
                    _next[_count] = place;
                    if (_keepsPlaces)
                    {
                        _nextTrails[_count] = trail;
                    }

                    _count++;
                    return;
            }
        }
    }

    private readonly bool IsWord(int at) => at >= 0 && at < _text.Length && IsWord(_text[at]);

    /// <summary>As .NET has it.</summary>
    private static bool IsWord(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '\u200C' or '\u200D' || char.IsLetter(c) || char.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;
}
