using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>A passage while it is read: its verbs, and what was found in it.</summary>
internal sealed class Turn(Passage passage, IReadOnlyList<Cue> cues, Passage? before, IReadOnlyList<Cue> cuesBefore, Passage? behind, Speaker floor)
{
    public Passage Passage => passage;

    public IReadOnlyList<Cue> Cues => cues;

    /// <summary>The passage before it, with its verbs.</summary>
    public Passage? Before => before;

    public IReadOnlyList<Cue> CuesBefore => cuesBefore;

    public Passage? Behind => behind;

    /// <summary>Who spoke last before it.</summary>
    public Speaker Floor => floor;

    /// <summary>Verbs that introduce words in quotation marks: they report no clause besides.</summary>
    public HashSet<Cue> Taken { get; } = [];

    public List<Quote> Quotes { get; } = [];
}
