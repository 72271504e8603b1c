using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace ArticleSearch.Search.Tests.Analysis;

internal readonly record struct IndexedTerm(string Text, int Start, int End, int Increment);

/// <summary>What Lucene asks of a token stream, checked the way its indexer reads one, twice.</summary>
internal static class StreamLaws
{
    /// <returns>The terms of the stream.</returns>
    public static List<IndexedTerm> Check(TokenStream stream, string text)
    {
        var terms = Read(stream, text);
        if (!terms.SequenceEqual(Read(stream, text)))
        {
            Fail("other terms the second time", text);
        }

        return terms;
    }

    [DoesNotReturn]
    public static void Fail(string law, string text) =>
        throw new Xunit.Sdk.XunitException($"{law}: {string.Concat(text.Select(c => c is >= ' ' and <= '~' ? c.ToString() : $"\\u{(int)c:X4}"))}");

    private static List<IndexedTerm> Read(TokenStream stream, string text)
    {
        var (term, offset, increment) = (
            stream.GetAttribute<ICharTermAttribute>(), stream.GetAttribute<IOffsetAttribute>(), stream.GetAttribute<IPositionIncrementAttribute>());
        var terms = new List<IndexedTerm>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            terms.Add(new IndexedTerm(new string(term.Buffer, 0, term.Length), offset.StartOffset, offset.EndOffset, increment.PositionIncrement));
        }

        if (stream.IncrementToken())
        {
            Fail("a term behind the last", text);
        }

        stream.End();
        if ((offset.StartOffset, offset.EndOffset, increment.PositionIncrement) != (text.Length, text.Length, 0))
        {
            Fail("the end is not the end of the text", text);
        }

        stream.Dispose();
        CheckPlaces(terms, text);
        return terms;
    }

    private static void CheckPlaces(List<IndexedTerm> terms, string text)
    {
        var start = 0;
        for (var i = 0; i < terms.Count; i++)
        {
            var term = terms[i];
            if (term.Text.Length == 0 || term.Increment < (i == 0 ? 1 : 0))
            {
                Fail($"term {i} is empty or has no position", text);
            }

            if (term.Start < start || term.End < term.Start || term.End > text.Length)
            {
                Fail($"term {i} at {term.Start}..{term.End} after {start}", text);
            }

            start = term.Start;
        }
    }
}
