namespace ArticleSearch.Web.Commands;

/// <summary>Standard error: lines that stay, and below them one status that is written over and over. Thread-safe.</summary>
/// <param name="isTerminal">Where it is a file or a pipe, the status is not written at all.</param>
public sealed class Terminal(TextWriter error, bool isTerminal)
{
    private const string ToStartOfLine = "\r";
    private const string EraseToEndOfLine = "\u001b[K";

    private readonly Lock _lock = new();
    private string _status = "";

    public bool ShowsStatus => isTerminal;

    public void WriteLine(string line)
    {
        lock (_lock)
        {
            if (_status.Length == 0)
            {
                error.WriteLine(line);
                return;
            }

            error.Write(ToStartOfLine + EraseToEndOfLine);
            error.WriteLine(line);
            error.Write(_status);
        }
    }

    public void Show(string status)
    {
        lock (_lock)
        {
            if (isTerminal)
            {
                _status = status;
                error.Write(ToStartOfLine + status + EraseToEndOfLine);
            }
        }
    }

    /// <summary>Leaves the status as it stands; what follows begins on a line of its own.</summary>
    public void EndStatus()
    {
        lock (_lock)
        {
            if (_status.Length > 0)
            {
                _status = "";
                error.WriteLine();
            }
        }
    }
}
