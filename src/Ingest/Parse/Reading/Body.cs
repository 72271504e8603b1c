using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Parse.Reading;

/// <summary>A block of the body with what its setting tells: signatures are set to the right or in bold.</summary>
internal sealed record BodyBlock(LineKind Kind, string Text, bool IsSetApart = false);

/// <summary>The blocks of an article in printed order and, apart from them, its captions.</summary>
internal sealed record Body(IReadOnlyList<BodyBlock> Blocks, IReadOnlyList<Caption> Captions)
{
    public static readonly Body Empty = new([], []);

    /// <summary>Old pages are signed below the text; the signature leaves the body.</summary>
    public (Body Unsigned, Byline Signature) CutSignature()
    {
        if (Blocks.Count < 2 || Blocks[^1] is not { IsSetApart: true } last || !Byline.LooksLikeNames(last.Text))
        {
            return (this, Byline.None);
        }

        return (this with { Blocks = [.. Blocks.Take(Blocks.Count - 1)] }, Byline.Parse(last.Text));
    }

    public Body Without(BodyBlock block) => this with { Blocks = [.. Blocks.Where(other => !ReferenceEquals(other, block))] };
}
