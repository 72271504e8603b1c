using ArticleSearch.Search.Query;
using Lucene.Net.Search;

namespace ArticleSearch.Search.Lucene;

/// <summary>One query against one state of the index: which reading of it to answer, and the page.</summary>
internal sealed class SearchRun
{
    private readonly IndexSearcher _searcher;
    private readonly ArticleQuery _asked;
    private readonly Ranking _ranking;
    private readonly CancellationToken _cancellation;
    private readonly ParsedQuery _query;
    private readonly Question _question;
    private readonly Cursor? _after;
    private readonly Finding _finding;

    public SearchRun(IndexSearcher searcher, ArticleQuery asked, Ranking ranking, CancellationToken cancellation)
    {
        (_searcher, _asked, _ranking, _cancellation) = (searcher, asked, ranking, cancellation);
        _query = ParsedQuery.Parse(asked.Text);
        _question = Read(_query);
        _after = Cursor.Parse(asked.After);
        _finding = new Finding(searcher, asked, ranking, Sort, Keep, _after?.Last, cancellation);
    }

    public SearchPage Page()
    {
        if (_query.Root is null && !string.IsNullOrWhiteSpace(_asked.Text))
        {
            return new SearchPage(0, [], Facets.None);
        }

        var found = Find(_question);
        if (!found.MarksAreNowhere)
        {
            return PageOf(found, tolerant: false);
        }

        // In many words the letters of all of them meet somewhere by accident; most of the words as they were typed say more.
        var most = _question.Words.Count >= _ranking.ManyWords && _question.Firm.Count == 0 && _question.CanRelax
            ? _finding.Relaxed(_question)
            : null;
        return most is { Total: > 0 } ? PageOf(most, tolerant: false) : PageOf(Find(Unmarked()), tolerant: true);
    }

    /// <summary>Behind the last hit of the page, counted from the first hit of all; a reader may ask for page 2 147 483 647.</summary>
    private long End => Begin + Size;

    private long Begin => _after?.Offset ?? (Math.Max(_asked.Page, 1) - 1L) * Size;

    private int Size => Math.Clamp(_asked.PageSize, 1, ArticleQuery.MaxPageSize);

    /// <summary>Behind a cursor only its page; else up to the end of the page, and all among which copies are looked for.</summary>
    private int Keep => _after?.Last is null
        ? (int)Math.Min(Math.Max(End, Copies.Window) + Copies.Window, _searcher.IndexReader.MaxDoc)
        : Size;

    /// <summary>Without words all articles are equally relevant, so the latest come first.</summary>
    private SortOrder Sort => _asked.Sort == SortOrder.Relevance && _question.Words.Count == 0 ? SortOrder.Newest : _asked.Sort;

    /// <summary>The query as a reader without a Vietnamese keyboard types it.</summary>
    private Question Unmarked() => QuestionReader.ReadUnmarked(_query) with { IsAsked = _question.IsAsked };

    private Question Read(ParsedQuery query) => QuestionReader.Read(query) with { IsAsked = _asked.Text.AsSpan().TrimEnd().EndsWith('?') };

    /// <summary>By date, weak hits would stand between the good ones: there even a sentence is first asked for word by word.</summary>
    private Found Find(Question question)
    {
        if (!question.CanRelax || !question.IsLong(_ranking) || Sort != SortOrder.Relevance || IsName(question))
        {
            var strict = _finding.Strict(question);
            if (strict.Total > 0 || !question.CanRelax)
            {
                return strict;
            }
        }

        return _finding.Relaxed(question);
    }

    /// <summary>Only a name is written in so many words again and again.</summary>
    private bool IsName(Question question) => !question.IsAsked && _finding.IsWritten(question, _ranking.NameArticles);

    private SearchPage PageOf(Found found, bool tolerant)
    {
        var copies = _asked.GroupCopies && _after?.Last is null ? Copies.Among(found.Best, _searcher) : Copies.None;
        var listed = copies.Listed(found.Best);
        var skipped = _after?.Last is null ? Begin : 0;
        var hits = new List<Hit>();
        var reader = new HitReader(_searcher, found, _finding.Vocabulary, tolerant);
        foreach (var candidate in listed.Skip((int)Math.Min(skipped, int.MaxValue)).Take(Size))
        {
            _cancellation.ThrowIfCancellationRequested();
            hits.Add(reader.Read(candidate) with { Copies = [.. copies.Of(candidate).Select(reader.ReadCopy)] });
        }

        return new SearchPage(found.Total, hits, found.Facets, found.Relaxed && found.Total > 0, tolerant)
        {
            Understood = _query,
            Listed = found.Total - copies.Count,
            Next = NextOf(found, copies, listed),
            DidYouMean = found.Total <= Lucene.DidYouMean.FewHits || found.Relaxed || tolerant ? OtherWords(found) : null,
        };
    }

    /// <summary>Only what finds more; and what all words find is more than what most of them find.</summary>
    private OtherWords? OtherWords(Found found)
    {
        if (found.Question.IsLong(_ranking) || _asked.ExactMarks || new DidYouMean(_query, _question, _finding, _cancellation).Find() is not { } other)
        {
            return null;
        }

        var total = _finding.Strict(QuestionReader.Read(other)).Total;
        return total > (found.Relaxed ? 0 : found.Total) ? new OtherWords(other.ToString(), total) : null;
    }

    private string? NextOf(Found found, Copies copies, IReadOnlyList<Candidate> listed)
    {
        if (End >= found.Total - copies.Count)
        {
            return null;
        }

        var last = _after?.Last is null ? (int)End - 1 : Size - 1;
        var isSettled = _after?.Last is not null || End >= Math.Max(Copies.Window, _ranking.ReadAgain);
        return new Cursor(End, isSettled && last < listed.Count ? listed[last] : null).ToString();
    }
}
