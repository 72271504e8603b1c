namespace ArticleSearch.Ingest.Rules;

/// <summary>A file of words by role: lines <c>ROLE = PHRASE | PHRASE …</c>; a role may have several lines.</summary>
internal static class WordList
{
    /// <exception cref="InvalidDataException">A line is not of that form.</exception>
    public static ILookup<string, string> Read(string file) =>
        RuleFile.NumberedLines(file).SelectMany(line => Phrases(file, line.Number, line.Text)).ToLookup(pair => pair.Role, pair => pair.Phrase, StringComparer.Ordinal);

    private static IEnumerable<(string Role, string Phrase)> Phrases(string file, int number, string text)
    {
        if (text.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var at))
        {
            throw new InvalidDataException($"{file}({number}): '{text}' is not 'ROLE = PHRASE | PHRASE'.");
        }

        return text[(at + 1)..].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(phrase => (text[..at].Trim(), phrase));
    }
}
