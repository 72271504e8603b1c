namespace ArticleSearch.Search.Lucene;

/// <summary>Every number that decides the order of hits. First guesses of good sense; the next version measures each.</summary>
internal static class Ranking
{
    /// <summary>A word counts once where it is found at all, and again in the title and the lead.</summary>
    public const float Text = 1f;
    public const float Title = 0.8f;
    public const float Lead = 0.3f;

    /// <summary>Two neighbours of the query that are neighbours in the article.</summary>
    public const float Closeness = 0.5f;

    /// <summary>A query of so few syllables is mostly one name or one term, and its syllables apart are other words.</summary>
    public const int OneName = 4;
    public const float ClosenessOfFew = 1.5f;

    /// <summary>When marks were typed: how much the word with these marks counts, and the word with any.</summary>
    public const float AsTyped = 0.7f;
    public const float AnyMarks = 0.3f;

    /// <summary>How many of the best by words alone are looked at closely: more than anybody pages through.</summary>
    public const int Candidates = 200;

    /// <summary>The part of the words that an article must hold when all of them are too much to ask.</summary>
    public const double MostWords = 0.5;

    /// <summary>The part of a sentence's words that an article must hold: a question is mostly not made of the answer's words.</summary>
    public const double SentenceWords = 0.34;

    /// <summary>From so many syllables on (two words) most of them with their marks are better than all of them without.</summary>
    public const int ManyWords = 4;

    /// <summary>From so many syllables on (about five words) nobody means each of them: a pasted headline, a sentence.</summary>
    public const int LongQuery = 9;
}
