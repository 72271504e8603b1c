using System.Text.Json;

namespace ArticleSearch.Web.Tests.Hostile;

/// <summary>
/// What nobody types by mistake: markup that runs, attributes, addresses, invisible and turning characters, control characters,
/// the languages of databases, templates, shells and queries, paths, and length.
/// </summary>
internal static class HostileStrings
{
    /// <summary>One JSON value a line: a string, or a text that is repeated so many times.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Hostile", "strings.jsonl")).Select(Read)];

    /// <summary>As much of it as fits into an address.</summary>
    public static IReadOnlyList<string> ForAddresses { get; } = [.. All.Select(text => text.Length > 2_000 ? text[..2_000] : text)];

    private static string Read(string line)
    {
        var value = JsonDocument.Parse(line).RootElement;
        return value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : string.Concat(Enumerable.Repeat(value.GetProperty("text").GetString()!, value.GetProperty("times").GetInt32()));
    }
}
