namespace ArticleSearch.Search.Query;

/// <summary>
/// What the reader asked for, or a part of it. A closed set, equal by value; each node prints itself the way it is typed,
/// with as few parentheses as will do: more could nest deeper than may be typed. Texts are NFC in the reader's own letters.
/// </summary>
public abstract record QueryNode
{
    private QueryNode()
    {
    }

    /// <summary>A word between blanks. Signs may stand inside it (39-NQ/TW): its pieces then follow each other.</summary>
    public sealed record Word(string Text) : QueryNode
    {
        /// <summary>In quotes when it would be an operator or a field without them.</summary>
        public override string ToString() => QueryLexer.IsPlain(Text) ? Text : $"\"{Text}\"";
    }

    /// <summary>Words in quotes, in this order.</summary>
    /// <param name="Text">Without the quotes.</param>
    /// <param name="Slop">How many places the words may be moved, 0 to <see cref="MaxSlop"/>.</param>
    public sealed record Phrase(string Text, int Slop = 0) : QueryNode
    {
        public const int MaxSlop = 50;

        public override string ToString() => Slop == 0 ? $"\"{Text}\"" : $"\"{Text}\"~{Slop}";

        /// <summary>A word that is told from an operator by its quotes is a word.</summary>
        internal static QueryNode Of(string text, int slop) =>
            slop > 0 || text.Contains(' ', StringComparison.Ordinal) || QueryLexer.IsPlain(text) ? new Phrase(text, slop) : new Word(text);
    }

    /// <summary>Words in one sentence or one paragraph, in any order.</summary>
    public sealed record Together(string Text, Scope Scope) : QueryNode
    {
        public override string ToString() => $"\"{Text}\"~{(Scope == Scope.Sentence ? "câu" : "đoạn")}";
    }

    /// <summary>Every word that begins so: one token with <see cref="MinLetters"/> letters at least.</summary>
    public sealed record Prefix(string Text) : QueryNode
    {
        /// <summary>What begins with one letter is half the dictionary.</summary>
        public const int MinLetters = 2;

        public override string ToString() => $"{Text}*";
    }

    /// <summary>All of two or more nodes, none of which is an <see cref="All"/> itself.</summary>
    public sealed record All(IReadOnlyList<QueryNode> Nodes) : QueryNode
    {
        public bool Equals(All? other) => other is not null && Nodes.SequenceEqual(other.Nodes);

        public override int GetHashCode() => HashOf(Nodes);

        public override string ToString() => string.Join(' ', Nodes.Select(node => node is Any ? $"({node})" : node.ToString()));

        internal static QueryNode? Of(IEnumerable<QueryNode> nodes) =>
            nodes.SelectMany(node => node is All all ? all.Nodes : [node]).ToArray() switch
            {
                [] => null,
                [var only] => only,
                var several => new All(several),
            };
    }

    /// <summary>At least one of two or more nodes, none of which is an <see cref="Any"/> itself.</summary>
    public sealed record Any(IReadOnlyList<QueryNode> Nodes) : QueryNode
    {
        public bool Equals(Any? other) => other is not null && Nodes.SequenceEqual(other.Nodes);

        public override int GetHashCode() => HashOf(Nodes);

        public override string ToString() => string.Join(" OR ", Nodes);

        internal static QueryNode? Of(IEnumerable<QueryNode> nodes) =>
            nodes.SelectMany(node => node is Any any ? any.Nodes : [node]).ToArray() switch
            {
                [] => null,
                [var only] => only,
                var several => new Any(several),
            };
    }

    /// <summary>What the article must not hold; never another <see cref="Not"/>.</summary>
    public sealed record Not(QueryNode Node) : QueryNode
    {
        public override string ToString() => Node is All or Any ? $"-({Node})" : $"-{Node}";

        internal static QueryNode Of(QueryNode node) => node is Not not ? not.Node : new Not(node);
    }

    /// <summary>What one field holds. Inside another <see cref="In"/> the inner field counts.</summary>
    public sealed record In(QueryField Field, QueryNode Node) : QueryNode
    {
        public override string ToString() =>
            Node is Word or Phrase or Together or Prefix
                ? $"{FieldName.Of(Field).Printed}:{Node}"
                : $"{FieldName.Of(Field).Printed}:({Node})";
    }

    /// <summary>Vietnamese calendar days of publication, both inclusive; at least one is there.</summary>
    public sealed record Published(DateOnly? From, DateOnly? To) : QueryNode
    {
        public override string ToString() => Period.Print(From, To);
    }

    private static int HashOf(IReadOnlyList<QueryNode> nodes)
    {
        var hash = default(HashCode);
        foreach (var node in nodes)
        {
            hash.Add(node);
        }

        return hash.ToHashCode();
    }
}
