namespace ArticleSearch.Search.Query;

/// <summary>One thing the reader asked for. A closed set; each part prints itself the way it is typed.</summary>
public abstract record QueryPart
{
    private QueryPart()
    {
    }

    /// <summary>A word between blanks. Signs may stand inside it (39-NQ/TW): its pieces then follow each other.</summary>
    public sealed record Word(string Text) : QueryPart
    {
        public override string ToString() => Text;
    }

    /// <summary>Words in quotes, in this order and without others between them.</summary>
    public sealed record Phrase(string Text) : QueryPart
    {
        public override string ToString() => $"\"{Text}\"";
    }

    /// <summary>What the article must not hold: a <see cref="Word"/> or a <see cref="Phrase"/> behind a minus.</summary>
    public sealed record Excluded(QueryPart Part) : QueryPart
    {
        public override string ToString() => $"-{Part}";
    }
}
