namespace ArticleSearch.Search.Lucene;

/// <summary>What a word of the query is worth.</summary>
/// <param name="AsTyped">Weight of the word as typed; 0 when other readings are as good.</param>
/// <param name="Any">Weight of the word in any reading; 0 when they do not count.</param>
internal sealed record WeightedWord(FieldWord Word, float AsTyped, float Any)
{
    public bool Counts => AsTyped > 0 || Any > 0;

    /// <param name="loosely">Other readings than the typed ones may be found.</param>
    public static WeightedWord Of(FieldWord word, Question question, Ranking ranking, bool loosely)
    {
        if (!question.HasMarks)
        {
            // A single word without marks is likelier just that word (Chung) than any of its readings (chứng, chúng, chủng).
            return new WeightedWord(word, question.Words.Count == 1 ? 1 : 0, 1);
        }

        var meantPlain = word.Word.HasMarks || word.TypedFrequency >= ranking.PlainShare * word.AnyFrequency;
        return meantPlain ? new WeightedWord(word, 1, loosely ? (float)ranking.OtherReadings : 0) : new WeightedWord(word, 0, 1);
    }

    /// <summary>
    /// In a sentence, a word that stands in most articles says nothing and costs the most: it is left out. Its pairs are
    /// not.
    /// </summary>
    public WeightedWord UnlessCommon(Vocabulary vocabulary) =>
        vocabulary.Bm25.Idf(Word.Frequency(AsTyped > 0)) < vocabulary.Ranking.CommonIdf ? this with { AsTyped = 0, Any = 0 } : this;
}

/// <summary>Two words that are neighbours in the query.</summary>
/// <param name="First">Place of the first among the words.</param>
/// <param name="Second">Place of the one behind it.</param>
/// <param name="Worth">What both are worth side by side, besides what each is worth.</param>
internal sealed record WeightedPair(int First, int Second, double Worth);
