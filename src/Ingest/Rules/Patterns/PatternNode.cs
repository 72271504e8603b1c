namespace ArticleSearch.Ingest.Rules.Patterns;

/// <summary>A part of a pattern, and the instructions that find it.</summary>
internal abstract record PatternNode
{
    public abstract void Write(List<Instruction> into);

    /// <summary>A character or a place between two.</summary>
    public sealed record Single(Instruction Instruction) : PatternNode
    {
        public override void Write(List<Instruction> into) => into.Add(Instruction);
    }

    /// <summary>One behind the other.</summary>
    public sealed record Row(IReadOnlyList<PatternNode> Parts) : PatternNode
    {
        public override void Write(List<Instruction> into)
        {
            foreach (var part in Parts)
            {
                part.Write(into);
            }
        }
    }

    /// <summary>The first of them that leads to a find.</summary>
    public sealed record Either(IReadOnlyList<PatternNode> Parts) : PatternNode
    {
        public override void Write(List<Instruction> into)
        {
            var exits = new List<int>();
            for (var part = 0; part < Parts.Count - 1; part++)
            {
                var fork = Reserve(into);
                Parts[part].Write(into);
                exits.Add(Reserve(into));
                into[fork] = new Instruction(Operation.Else, into.Count);
            }

            Parts[^1].Write(into);
            exits.ForEach(exit => into[exit] = new Instruction(Operation.Jump, into.Count));
        }
    }

    /// <summary>As often as it can be.</summary>
    /// <param name="Part">What is repeated.</param>
    /// <param name="Least">How often at least.</param>
    /// <param name="Most">How often at most; null for any number.</param>
    public sealed record Repeat(PatternNode Part, int Least, int? Most) : PatternNode
    {
        public override void Write(List<Instruction> into)
        {
            for (var time = 0; time < Least; time++)
            {
                Part.Write(into);
            }

            if (Most is not { } most)
            {
                var fork = Reserve(into);
                Part.Write(into);
                into.Add(new Instruction(Operation.Jump, fork));
                into[fork] = new Instruction(Operation.Else, into.Count);
                return;
            }

            var forks = new List<int>();
            for (var time = Least; time < most; time++)
            {
                forks.Add(Reserve(into));
                Part.Write(into);
            }

            forks.ForEach(fork => into[fork] = new Instruction(Operation.Else, into.Count));
        }
    }

    /// <summary>What is kept by number.</summary>
    public sealed record Group(int Number, PatternNode Part) : PatternNode
    {
        public override void Write(List<Instruction> into)
        {
            into.Add(new Instruction(Operation.Note, 2 * Number));
            Part.Write(into);
            into.Add(new Instruction(Operation.Note, (2 * Number) + 1));
        }
    }

    /// <summary>Room for an instruction that has to know what comes after it.</summary>
    private static int Reserve(List<Instruction> into)
    {
        into.Add(default);
        return into.Count - 1;
    }
}
