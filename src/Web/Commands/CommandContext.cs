using System.CommandLine;
using System.Globalization;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Search.Lucene;
using ArticleSearch.Web.Hosting;

namespace ArticleSearch.Web.Commands;

/// <summary>What the commands share: settings from the same places as the server's, the archive, the two output streams.</summary>
public sealed class CommandContext
{
    public static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private CommandContext(Settings settings)
    {
        Settings = settings;
        Archive = new Archive(settings.Data);
    }

    public Settings Settings { get; }

    public Archive Archive { get; }

    public TimeProvider Clock { get; } = TimeProvider.System;

    /// <summary>Results, and nothing else.</summary>
    public TextWriter Out { get; } = Console.Out;

    /// <summary>Everything that is not a result.</summary>
    public Terminal Terminal { get; } = new(Console.Error, isTerminal: !Console.IsErrorRedirected);

    /// <summary>For a command that writes: makes the data folder.</summary>
    public static CommandContext Of(ParseResult parsed) => new(SettingsOf(parsed));

    /// <summary>Runs a command that only reads: where there is no archive it says so, and makes none.</summary>
    public static async Task<int> ReadAsync(ParseResult parsed, Func<CommandContext, Task<int>> command)
    {
        var settings = SettingsOf(parsed);
        if (!Directory.Exists(settings.Data))
        {
            await Console.Error.WriteLineAsync($"Chưa có kho bài ở {Path.GetFullPath(settings.Data)}: hãy nạp bài trước (lệnh ingest), hoặc chỉ thư mục khác bằng --data.");
            return CommandLine.NotAllDone;
        }

        return await command(new CommandContext(settings));
    }

    /// <summary>A line of the result, with numbers and days as Vietnamese readers write them.</summary>
    public void Print(FormattableString line) => Out.WriteLine(line.ToString(Vietnamese));

    /// <summary>A line for the operator.</summary>
    public void Tell(FormattableString line) => Terminal.WriteLine(line.ToString(Vietnamese));

    public Task<ArticleStore> OpenStoreAsync(CancellationToken cancellation) => Archive.OpenStoreAsync(Clock, cancellation);

    /// <summary>The index for writing, or null when another program holds it.</summary>
    public LuceneEngine? OpenIndex()
    {
        try
        {
            return LuceneEngine.Open(Archive.IndexFolder);
        }
        catch (IndexLockedException)
        {
            return null;
        }
    }

    private static Settings SettingsOf(ParseResult parsed)
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
        var settings = configuration.GetSection(Settings.Section).Get<Settings>() ?? new Settings();
        settings.Data = parsed.GetValue(CommandLine.Data) ?? settings.Data;
        return settings;
    }
}
