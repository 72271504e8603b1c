using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace ArticleSearch.Search.Lucene;

/// <summary>
/// Words that were looked up before in one state of the index, with their readings in each of its segments. Vietnamese is
/// written in some thousand syllables, so nearly every word of a query is one of an earlier query.
/// </summary>
internal sealed class KnownWords
{
    /// <summary>Of each of both generations; a word takes about a kilobyte for each of its readings.</summary>
    private const int Most = 8_192;

    private static readonly ConditionalWeakTable<IndexReader, KnownWords> OfReaders = [];

    private ConcurrentDictionary<(string Field, string Term, bool AsTyped), Readings> _recent = new();
    private ConcurrentDictionary<(string Field, string Term, bool AsTyped), Readings> _before = new();

    /// <summary>The dictionary's own count takes all its locks.</summary>
    private int _count;

    public static KnownWords In(IndexReader reader) => OfReaders.GetValue(reader, _ => new KnownWords());

    public Readings Find(string field, string term, bool asTyped, Func<Readings> find)
    {
        var key = (field, term, asTyped);
        return _recent.TryGetValue(key, out var known) ? known : Keep(key, _before.TryGetValue(key, out known) ? known : find());
    }

    /// <summary>
    /// What nobody asked for while the recent words became many is forgotten. Where two searches turn the generations at once, more
    /// is forgotten, and found again.
    /// </summary>
    private Readings Keep((string, string, bool) key, Readings readings)
    {
        if (Interlocked.Increment(ref _count) > Most)
        {
            (_before, _recent, _count) = (_recent, new(), 0);
        }

        return _recent[key] = readings;
    }
}
