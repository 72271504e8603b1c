namespace ArticleSearch.Ingest.Extract.Figures;

/// <summary>A number of a text, in digits or words, with its scale words.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">Behind its last token.</param>
/// <param name="Number">Without scale words: 305.300.</param>
/// <param name="Scale">What the scale words multiply it with: tỷ is 10⁹; 1 when there are none.</param>
/// <param name="Rest">What smaller scale words add: "1 tỷ 200 triệu", "2 triệu rưỡi".</param>
/// <param name="IsWords">Written as words alone: "hai trăm".</param>
internal readonly record struct Numeral(int First, int End, decimal Number, decimal Scale, decimal Rest, bool IsWords)
{
    public decimal Value => (Number * Scale) + Rest;

    public bool HasScale => Scale > 1;

    /// <summary>With the scale words of a number that it shares them with: "5-6 triệu".</summary>
    public Numeral WithScaleOf(Numeral other) => HasScale || Number >= 1000 ? this : this with { Scale = other.Scale };
}
