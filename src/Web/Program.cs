using System.Globalization;
using ArticleSearch.Web.Commands;
using ArticleSearch.Web.Hosting;

StartupChecks.Run();

// What the machine's owner prefers must not change how the index reads numbers; what people read is worded in Vietnamese explicitly.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

return await CommandLine.Build().Parse(args).InvokeAsync();
