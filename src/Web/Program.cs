using System.CommandLine;
using System.Globalization;
using ArticleSearch.Web.Commands;
using ArticleSearch.Web.Hosting;
using ArticleSearch.Web.Wording;

StartupChecks.Run();

// What the machine's owner prefers must not change how the index reads numbers, nor the language of what people read.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = Language.Vietnamese.Culture;

var parsed = CommandLine.Build().Parse(args);
var invocation = new InvocationConfiguration
{
    EnableDefaultExceptionHandler = false,
    ProcessTerminationTimeout = CommandLine.TimeToStop,

    // Standard output is for results: a script that mistypes must not take the help for its answer.
    Output = parsed.Errors.Count > 0 ? Console.Error : Console.Out,
};
try
{
    return await parsed.InvokeAsync(invocation);
}
catch (OperationCanceledException)
{
    return CommandLine.Stopped;
}
catch (IOException closed) when (closed.HResult == CommandLine.BrokenPipe)
{
    return CommandLine.OutputClosed;
}
catch (Exception trouble) when (Say.Trouble(trouble) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return CommandLine.NotAllDone;
}
