namespace ArticleSearch.Search.Analysis;

/// <summary>The characters of all terms of one text, one behind the other; grows, and keeps what it grew to.</summary>
internal sealed class TermSpace
{
    public char[] Characters { get; private set; } = new char[1024];

    public int Length { get; private set; }

    public void Clear() => Length = 0;

    /// <summary>Room for a term of at most so many characters; <see cref="Keep"/> says how many it took.</summary>
    public Span<char> Room(int length)
    {
        if (Length + length > Characters.Length)
        {
            var larger = new char[Math.Max(Characters.Length * 2, Length + length)];
            Characters.AsSpan(0, Length).CopyTo(larger);
            Characters = larger;
        }

        return Characters.AsSpan(Length, length);
    }

    /// <returns>Where the kept term starts.</returns>
    public int Keep(int length)
    {
        Length += length;
        return Length - length;
    }

    public int Add(ReadOnlySpan<char> term)
    {
        term.CopyTo(Room(term.Length));
        return Keep(term.Length);
    }
}
