namespace ArticleSearch.Eval;

/// <summary>A query and the keys of the articles that a careful reader calls relevant; never none.</summary>
internal sealed record JudgedQuery(string Id, string Text, IReadOnlySet<string> Relevant)
{
    /// <summary>What <c>name</c> is in <c>name-01</c>.</summary>
    public string Kind => Id.LastIndexOf('-') is > 0 and var dash ? Id[..dash] : Id;

    /// <param name="queriesFile">A line a query: id, tab, text.</param>
    /// <param name="qrelsFile">A line a judgement: id, tab, article key.</param>
    /// <exception cref="InvalidDataException">A line is not of this form, an id stands twice, or nothing is relevant for a query.</exception>
    public static IReadOnlyList<JudgedQuery> Read(string queriesFile, string qrelsFile)
    {
        var relevant = Pairs(qrelsFile).ToLookup(pair => pair.Id, pair => pair.Value);
        var queries = Pairs(queriesFile).Select(pair => new JudgedQuery(pair.Id, pair.Value, relevant[pair.Id].ToHashSet())).ToList();
        if (queries.Find(query => query.Relevant.Count == 0) is { } unjudged)
        {
            throw new InvalidDataException($"{qrelsFile}: nothing is relevant for {unjudged.Id}");
        }

        var ids = queries.Select(query => query.Id).ToHashSet();
        if (ids.Count < queries.Count)
        {
            throw new InvalidDataException($"{queriesFile}: an id stands twice");
        }

        return queries;
    }

    private static IEnumerable<(string Id, string Value)> Pairs(string file) =>
        File.ReadLines(file).Select(line => line.Split('\t') is [{ Length: > 0 } id, { Length: > 0 } value]
            ? (id, value)
            : throw new InvalidDataException($"{file}: not an id, a tab and a value: {line}"));
}
