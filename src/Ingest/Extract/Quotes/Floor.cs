using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>Who has the floor: whoever spoke last, as long as not too much was told since.</summary>
internal sealed class Floor
{
    /// <summary>After so many passages without a statement nobody can be sure whose words a bare quotation is.</summary>
    private const int Patience = 1;

    private int _silence;

    public Speaker Holder { get; private set; } = Speaker.Unknown;

    /// <summary>Who goes on when nobody is named; unknown when the last statement is too far back.</summary>
    public Speaker Continuing => _silence <= Patience ? Holder with { Span = null } : Speaker.Unknown;

    public void Take(Speaker speaker) => (Holder, _silence) = (speaker, 0);

    public void Pass() => _silence++;

    /// <summary>Somebody spoke whom the text does not tell: from now on a pronoun may mean him.</summary>
    public void Lose() => Holder = Speaker.Unknown;
}
