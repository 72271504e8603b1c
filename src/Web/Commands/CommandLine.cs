using System.CommandLine;

namespace ArticleSearch.Web.Commands;

/// <summary>The commands of the program. Exit code 0 only when everything asked for was done.</summary>
public static class CommandLine
{
    public const int Done = 0;
    public const int NotAllDone = 1;

    /// <summary>Interrupted, as shells count it: 128 and the number of SIGINT.</summary>
    public const int Stopped = 130;

    /// <summary>Whoever read the results has gone (<c>| head</c>): 128 and the number of SIGPIPE.</summary>
    public const int OutputClosed = 141;

    /// <summary>EPIPE, as <see cref="Exception.HResult"/> of an <see cref="IOException"/> tells it.</summary>
    public const int BrokenPipe = 32;

    /// <summary>An interrupted run may store what it has in hand, and jobs of the server may end.</summary>
    public static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(15);

    /// <summary>Where everything that is written lies; for every command.</summary>
    public static readonly Option<string?> Data = new("--data")
    {
        Description = "thư mục dữ liệu (mặc định: data/)",
        HelpName = "DIR",
        Recursive = true,
    };

    public static RootCommand Build()
    {
        var root = ServeCommand.Build();
        root.Options.Add(Data);
        root.Subcommands.Add(IngestCommand.Build());
        root.Subcommands.Add(CrawlCommand.Build());
        root.Subcommands.Add(SearchCommand.Build());
        root.Subcommands.Add(ExportCommand.Build());
        root.Subcommands.Add(OfficialsCommand.Build());
        root.Subcommands.Add(AnnotateCommand.Build());
        root.Subcommands.Add(ReindexCommand.Build());
        root.Subcommands.Add(VerifyCommand.Build());
        root.Subcommands.Add(StatusCommand.Build());
        root.Subcommands.Add(BackupCommand.Build());
        root.Subcommands.Add(RestoreCommand.Build());
        root.Subcommands.Add(TakedownCommand.Build());
        root.Subcommands.Add(HashPasswordCommand.Build());
        return root;
    }
}
