using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Officials;
using ArticleSearch.Ingest.Text;
using ArticleSearch.Search.Facts;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ArticleSearch.Search.Lucene.Facts;

/// <summary>One query for officials against one state of the index of facts.</summary>
internal sealed class OfficialSearch(IndexSearcher searcher, OfficialQuery asked, CancellationToken cancellation)
{
    /// <summary>Nobody reads more to learn somebody's offices.</summary>
    private const int MaxPosts = 2_000;

    private readonly FactQuestion _question = new(searcher.IndexReader, asked);

    public FactPage<FoundOfficial> Page()
    {
        if (_question.HasNoWords)
        {
            return FactPage<FoundOfficial>.Nothing;
        }

        var way = _question.Ways().First();
        var collector = new OfficialCollector(_question.Sort, _question.AsTyped(way), cancellation);
        searcher.Search(_question.QueryOf(way), collector);
        collector.Keep(IsHolderThen);
        var found = Ordered(collector.Holders).ToList();
        var begin = Cursor.Parse(asked.After)?.Offset ?? (Math.Max(asked.Page, 1) - 1L) * Size;
        var tolerantOnly = found.Count > 0 && !found.Exists(one => one.AsTyped);
        return new FactPage<FoundOfficial>(
            found.Count, [.. found.Skip((int)Math.Min(begin, int.MaxValue)).Take(Size).Select(one => Read(one, tolerantOnly))])
        {
            Facets = FactCounts.Of(asked, collector.Leaves, cancellation),
            Understood = _question.Parsed,
            TolerantOnly = tolerantOnly,
            Next = begin + Size < found.Count ? new Cursor(begin + Size, null).ToString() : null,
        };
    }

    private int Size => Math.Clamp(asked.PageSize, 1, ArticleQuery.MaxPageSize);

    /// <summary>Articles from before the day, or of it, and from after it give him what was asked for.</summary>
    private bool IsHolderThen(OfficialCollector.Holder holder) =>
        asked.On is not { } day || (holder.First > 0 && DayOf(holder.First) <= day && DayOf(holder.Last) >= day);

    private static DateOnly DayOf(long seconds) => VietnameseDay.Of(DateTimeOffset.FromUnixTimeSeconds(seconds));

    private IEnumerable<OfficialCollector.Holder> Ordered(IReadOnlyList<OfficialCollector.Holder> holders) => _question.Sort == SortOrder.Name
        ? holders.OrderBy(NameKeyOf, StringComparer.Ordinal).ThenBy(holder => holder.Official, StringComparer.Ordinal)
        : holders.OrderBy(CandidateOf);

    /// <summary>Of the name as the document that matches best has it.</summary>
    private string NameKeyOf(OfficialCollector.Holder holder)
    {
        cancellation.ThrowIfCancellationRequested();
        return NameOrder.KeyOf(FactReader.Fact<Post>(searcher.Doc(holder.Doc)).Name);
    }

    private Candidate CandidateOf(OfficialCollector.Holder holder)
    {
        var rank = (_question.Sort, holder) switch
        {
            (SortOrder.Relevance, _) => holder.Score,
            (_, { First: 0 }) => double.NegativeInfinity,
            (SortOrder.Newest, _) => holder.Last,
            _ => -holder.First,
        };
        var tie = BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(holder.Official)));
        return new Candidate(holder.Doc, _question.Sort != SortOrder.Relevance || holder.AsTyped, rank, tie);
    }

    private FactHit<FoundOfficial> Read(OfficialCollector.Holder holder, bool tolerantOnly)
    {
        cancellation.ThrowIfCancellationRequested();
        var sort = new Sort(new SortField(IndexFields.Published, SortFieldType.INT64, reverse: true));
        var his = new BooleanQuery
        {
            { new TermQuery(new Term(FactFields.Official, holder.Official)), Occur.MUST },
            { new TermQuery(new Term(FactFields.Kind, FactFields.Post)), Occur.MUST },
        };
        var posts = searcher.Search(his, MaxPosts, sort).ScoreDocs
            .Select(found => searcher.Doc(found.Doc))
            .Select(document => (Post: FactReader.Fact<Post>(document), Source: FactReader.Source(document)))
            .ToList();
        var (name, id) = (posts[0].Post.Name, posts[0].Post.OfficialId);
        var finder = new WordFinder(_question.Words, relaxed: false, typedOnly: false);
        var marked = Excerpt.Of(name, new TextSpan(0, name.Length), finder.In(name, tolerantOnly || !holder.AsTyped || !_question.Words.HasMarks));
        var articles = posts.Select(post => post.Source.Key).Distinct().Count();
        return new FactHit<FoundOfficial>(posts[0].Source, new FoundOfficial(id, name, PostsOf(posts), articles), marked, (float)holder.Score);
    }

    private static List<HeldPost> PostsOf(List<(Post Post, FactSource Source)> posts)
    {
        var whole = posts.Where(post => post.Post.IsWhole).Select(post => (post.Post.Key, post.Post.Standing)).ToHashSet();
        var held = posts.GroupBy(post => (Key: KeyOf(post.Post, whole), post.Post.Standing)).Select(group =>
        {
            var longest = group.Select(post => post.Post).MaxBy(post => post.AsPrinted.Length)!;
            var sources = group.Select(post => post.Source).OrderBy(source => source.Published ?? DateTimeOffset.MaxValue).ToList();
            var (first, last) = (sources[0], sources.LastOrDefault(source => source.Published is not null) ?? sources[^1]);
            return new HeldPost(
                longest.AsPrinted, longest.Office, longest.Organisation, longest.Standing, DayOf(first.Published), DayOf(last.Published),
                first, last, sources.Select(source => source.Key).Distinct().Count());
        });
        return [.. held.OrderByDescending(post => post.To).ThenByDescending(post => post.Articles)];
    }

    /// <summary>What leaves out whose office it is, is his office that is printed in full, when there is one only.</summary>
    private static string KeyOf(Post post, IReadOnlySet<(string Key, Standing Standing)> whole)
    {
        var longer = post.IsWhole ? [] : whole.Where(other => other.Standing == post.Standing && OfficeKeys.Completes(other.Key, post.Key)).Take(2).ToList();
        return longer is [var only] ? only.Key : post.Key;
    }

    private static DateOnly? DayOf(DateTimeOffset? published) => published is { } moment ? VietnameseDay.Of(moment) : null;
}
