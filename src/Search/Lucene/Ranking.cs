namespace ArticleSearch.Search.Lucene;

/// <summary>
/// Every number that decides the order of hits. What each part gains, and the command that measures it:
/// <c>dotnet run -c Release --project tests/Eval -- --ablations</c>.
/// </summary>
internal sealed record Ranking
{
    public static readonly Ranking Default = new();

    /// <summary>BM25 (Robertson and Zaragoza 2009): how soon repeating a word stops to count, and how much length counts.</summary>
    public double K1 { get; init; } = 1;

    public double B { get; init; } = 0.82;

    /// <summary>When marks were typed: what the word in any reading adds to the word as typed.</summary>
    public double OtherReadings { get; init; } = 0.3;

    /// <summary>How many of the best are looked through for pairs of neighbours; without them the order is that of their words.</summary>
    public int PairReading { get; init; } = 200;

    /// <summary>The same for a query without marks: each of its words is many words, so the best stand further behind.</summary>
    public int PairReadingUnmarked { get; init; } = 600;

    /// <summary>
    /// Two words of the query side by side: this, times the pair's idf among the best to the power of <see cref="PairPower"/>. Below
    /// 1, because the words of a pair were counted already, and the rarer the pair, the more of its idf is theirs.
    /// </summary>
    public double Pair { get; init; } = 0.6;

    public double PairPower { get; init; } = 0.8;

    /// <summary>A word in the title, times its idf.</summary>
    public double Title { get; init; } = 0.5;

    /// <summary>How many of the best are read closely: the twentieth hardly ever becomes the first.</summary>
    public int CloseReading { get; init; } = 30;

    /// <summary>A word among the first <see cref="HeadLength"/> positions, times its idf: news say first what they are about.</summary>
    public double Head { get; init; } = 0.7;

    public int HeadLength { get; init; } = 120;

    /// <summary>The words that stand together in the best passage of <see cref="PassageLength"/> positions, times their idf.</summary>
    public double Passage { get; init; } = 0.5;

    public int PassageLength { get; init; } = 40;

    /// <summary>A pair in that passage, against a word.</summary>
    public double PassagePair { get; init; } = 0.3;

    /// <summary>Behind so many the order is that of the first look.</summary>
    public int ReadAgain => Math.Max(Math.Max(PairReading, PairReadingUnmarked), CloseReading);

    public int PairReadingOf(Question question) => question.HasMarks ? PairReading : PairReadingUnmarked;

    /// <summary>The part of the words that an article must hold when all of them are too much to ask.</summary>
    public double MostWords { get; init; } = 0.5;

    /// <summary>The part of a sentence's words that an article must hold: a question is mostly not made of the answer's words.</summary>
    public double SentenceWords { get; init; } = 0.34;

    /// <summary>A word of a sentence whose idf is below this (it stands in nearly every article) is not looked for.</summary>
    public double CommonIdf { get; init; } = 0.03;

    /// <summary>From so many words on (two compounds) most of them with their marks are better than all of them without.</summary>
    public int ManyWords { get; init; } = 4;

    /// <summary>From so many words on (three compounds) nobody means each of them, unless they are a name: a headline, a sentence.</summary>
    public int LongQuery { get; init; } = 6;

    /// <summary>From so many words on a query is a sentence: <see cref="SentenceWords"/> of it are enough.</summary>
    public int Sentence { get; init; } = 9;

    /// <summary>
    /// So many articles that hold all neighbours of a long query side by side, as they were typed, make a name of it (an office, a
    /// law), and all its words are meant. A headline stands in its own article.
    /// </summary>
    public int NameArticles { get; init; } = 2;

    /// <summary>
    /// A syllable typed plain in a query with marks is meant plain when at least this share of its readings is plain
    /// in the archive ("trong"); else its marks were left out ("uy" of "uy ban nhân dân").
    /// </summary>
    public double PlainShare { get; init; } = 0.05;

    /// <summary>Articles like another one are found by so many of its head's words, the rarest ones.</summary>
    public int SimilarWords { get; init; } = 30;

    /// <summary>Of all articles: a word that more of them have is not among those.</summary>
    public double SimilarWordShare { get; init; } = 0.15;

    /// <summary>How many of the nearest are looked through for pairs of neighbours.</summary>
    public int SimilarReading { get; init; } = 120;

    /// <summary>Of the article's own score: below, only common words are shared.</summary>
    public double Similar { get; init; } = 0.28;
}
