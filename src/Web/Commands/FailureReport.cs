using System.Text.Json;
using ArticleSearch.Ingest;
using ArticleSearch.Ingest.Discover;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Commands;

/// <summary>Says each failure once, as it happens: file, line, what is wrong, what to do. Thread-safe.</summary>
internal sealed class FailureReport(Action<string> write)
{
    private readonly Lock _lock = new();

    public int Count { get; private set; }

    public void Add(string address, Failure failure)
    {
        lock (_lock)
        {
            Count++;
            var (what, cure) = Say.Of(failure with { Line = null });
            write($"{Place(address, failure.Line)}: {Code(failure.Reason)}: {what} {cure}");
        }
    }

    public void Note(string address, string note)
    {
        lock (_lock)
        {
            write($"{Place(address, line: null)}: {Say.Note(note)}");
        }
    }

    /// <summary>A word that scripts can look for, whatever the sentence behind it becomes.</summary>
    private static string Code(Reason reason) => JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString());

    /// <summary>A file relative to where the user stands, with the part of the archive and the line.</summary>
    public static string Place(string address, int? line)
    {
        var path = FileAddress.PathOf(address);
        var name = path is null ? address : Path.GetRelativePath(Environment.CurrentDirectory, path);

        // What somebody named an entry must not speak to the terminal.
        name = FileAddress.PartOf(address) is { } part && path is not null ? $"{name}#{string.Concat(part.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter))}" : name;
        return line is null ? name : $"{name}:{line}";
    }
}
