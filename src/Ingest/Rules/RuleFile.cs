using System.Text;

namespace ArticleSearch.Ingest.Rules;

/// <summary>Knowledge kept as data beside the code: UTF-8 text, a line starting with '#' is a comment.</summary>
internal static class RuleFile
{
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
}
