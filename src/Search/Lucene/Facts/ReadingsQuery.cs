using System.Text;
using ArticleSearch.Search.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ArticleSearch.Search.Lucene.Facts;

/// <summary>A typed word, or the beginning of one, in the readings that it can have.</summary>
/// <param name="asTyped">Only those with the marks as typed.</param>
internal sealed class ReadingsQuery(string field, TypedWord word, bool asTyped) : MultiTermQuery(field)
{
    private readonly byte[] _beginning = Encoding.UTF8.GetBytes(IndexTerm.Beginning(word));

    /// <summary>The terms of the index that it stands for.</summary>
    public IEnumerable<Term> TermsIn(IndexReader reader)
    {
        if (MultiFields.GetTerms(reader, Field) is { } terms)
        {
            for (var found = GetTermsEnum(terms, new AttributeSource()); found.MoveNext();)
            {
                yield return new Term(Field, BytesRef.DeepCopyOf(found.Term));
            }
        }
    }

    public override string ToString(string field) => $"{Field}:{word}{(asTyped ? "!" : "")}";

    public override bool Equals(object? obj) => obj is ReadingsQuery other && base.Equals(obj) && ToString(Field) == other.ToString(Field);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), word, asTyped);

    protected override TermsEnum GetTermsEnum(Terms terms, AttributeSource atts) =>
        new Readings(terms.GetEnumerator(), new BytesRef(_beginning), asTyped ? word : null);

    private sealed class Readings : FilteredTermsEnum
    {
        private readonly BytesRef _beginning;
        private readonly TypedWord? _typed;

        public Readings(TermsEnum terms, BytesRef beginning, TypedWord? typed)
            : base(terms)
        {
            (_beginning, _typed) = (beginning, typed);
            SetInitialSeekTerm(beginning);
        }

        protected override AcceptStatus Accept(BytesRef term) =>
            !StringHelper.StartsWith(term, _beginning) ? AcceptStatus.END
            : _typed is null || IsTyped(_typed, IndexTerm.Marked(term.Utf8ToString())) ? AcceptStatus.YES
            : AcceptStatus.NO;

        private static bool IsTyped(TypedWord typed, ReadOnlySpan<char> marked) =>
            typed.IsPrefix ? marked.StartsWith(typed.Marked, StringComparison.Ordinal) : marked.SequenceEqual(typed.Marked);
    }
}
