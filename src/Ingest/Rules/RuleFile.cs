using System.Text;

namespace ArticleSearch.Ingest.Rules;

/// <summary>Knowledge kept as data beside the code: UTF-8 text, a line starting with '#' is a comment.</summary>
internal static class RuleFile
{
    private const string Separator = " => ";

    /// <param name="name">The file's name in this folder, such as <c>furniture.txt</c>.</param>
    public static IEnumerable<string> Lines(string name) => NumberedLines(name).Select(line => line.Text);

    /// <summary>The lines with their numbers, from 1, for messages about a broken rule.</summary>
    public static IEnumerable<(int Number, string Text)> NumberedLines(string name)
    {
        using var stream = typeof(RuleFile).Assembly.GetManifestResourceStream(typeof(RuleFile), name)
            ?? throw new FileNotFoundException($"No rule file '{name}' in the assembly.", name);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return (number, line);
            }
        }
    }

    /// <summary>The rules of a file, in its order.</summary>
    public static IReadOnlyList<Rule> Rules(string name) => Rules(name, NumberedLines(name));

    /// <exception cref="InvalidDataException">A rule is malformed, stands there twice or has no example.</exception>
    public static IReadOnlyList<Rule> Rules(string file, IEnumerable<(int Number, string Text)> lines)
    {
        var rules = new List<Rule>();
        var open = new List<(int Number, string Key, string Value)>();
        foreach (var (number, text) in lines)
        {
            var parts = text.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts is not [var key, var value])
            {
                throw new InvalidDataException($"{file}({number}): '{text}' is not 'key value'.");
            }

            if (key == "rule" && open.Count > 0)
            {
                rules.Add(Close(file, open));
                open.Clear();
            }

            open.Add((number, key, value));
        }

        if (open.Count > 0)
        {
            rules.Add(Close(file, open));
        }

        var twice = rules.GroupBy(rule => rule.Id).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? rules : throw new InvalidDataException($"{file}({twice.Last().Line}): rule '{twice.Key}' stands there twice.");
    }

    private static Rule Close(string file, List<(int Number, string Key, string Value)> lines)
    {
        var (first, key, id) = lines[0];
        if (key != "rule")
        {
            throw new InvalidDataException($"{file}({first}): a rule begins with the line 'rule id'.");
        }

        var examples = lines.Where(line => line.Key == "example").Select(line => Example(file, line.Number, line.Value)).ToList();
        return examples.Count > 0
            ? new Rule(
                id,
                first,
                lines.Skip(1).Where(line => line.Key is not ("example" or "reject")).ToLookup(line => line.Key, line => line.Value),
                examples,
                [.. lines.Where(line => line.Key == "reject").Select(line => line.Value)])
            : throw new InvalidDataException($"{file}({first}): rule '{id}' has no example, so nothing shows that it works.");
    }

    private static RuleExample Example(string file, int number, string value)
    {
        var (text, result) = value.IndexOf(Separator, StringComparison.Ordinal) is >= 0 and var at
            ? (value[..at], value[(at + Separator.Length)..])
            : (value, "");
        var (start, end) = (text.IndexOf('⟦', StringComparison.Ordinal), text.IndexOf('⟧', StringComparison.Ordinal));
        return start >= 0 && end > start
            ? new RuleExample(text.Remove(end, 1).Remove(start, 1), start, end - 1, result)
            : throw new InvalidDataException($"{file}({number}): the example does not say with ⟦ and ⟧ what is found.");
    }
}
