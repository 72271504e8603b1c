using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Extract.Quotes;

/// <summary>What stands around a quotation in its passage, and how it begins and ends.</summary>
internal sealed class Surroundings(Scene scene)
{
    /// <summary>Shorter ones are names and scare quotes, which part nothing.</summary>
    private const int LongQuotation = 6;

    public bool OpensPassage(Quotation quotation, Passage passage)
    {
        for (var i = quotation.First - 1; i >= passage.First; i--)
        {
            if (scene.Token(i).Kind != TextTokenKind.Sign)
            {
                return false;
            }
        }

        return true;
    }

    public bool StartsCapital(Quotation quotation) => char.IsUpper(scene.Text.Value[quotation.Inner.Start]) || char.IsDigit(scene.Text.Value[quotation.Inner.Start]);

    public bool EndsSentence(Quotation quotation) => scene.Text.Value[quotation.Inner.End - 1] is '.' or '!' or '?' or '…';

    /// <summary>Behind the comma, full stop and dash that may follow a closing mark.</summary>
    public int BehindMarks(int at, int limit)
    {
        while (at < limit && (scene.Is(at, ',') || scene.Is(at, '.') || scene.IsDash(at)))
        {
            at++;
        }

        return at;
    }

    /// <summary>"“…”, “…”, mọi người nói": quotations in a row have one verb.</summary>
    public int BehindListed(int at, int limit)
    {
        while (at + 1 < limit && (scene.Is(at, ',') || scene.Token(at).Term == "và") && scene.QuotationAt(at + 1) is { } next && scene.Quotations[next].First == at + 1)
        {
            at = scene.Quotations[next].End;
        }

        return at;
    }

    public int NextQuotation(int from, int limit)
    {
        for (var i = from; i < limit; i++)
        {
            if (scene.QuotationAt(i) is { } at && scene.Quotations[at].Words >= LongQuotation)
            {
                return i;
            }
        }

        return limit;
    }

    public int LastQuotationEnd(int first, int limit)
    {
        for (var i = limit - 1; i >= first; i--)
        {
            if (scene.QuotationAt(i) is { } at && scene.Quotations[at].Words >= LongQuotation)
            {
                return scene.Quotations[at].End;
            }
        }

        return first;
    }

    public bool IsQuotedBetween(int first, int end) => LastQuotationEnd(first, end) > first;
}
