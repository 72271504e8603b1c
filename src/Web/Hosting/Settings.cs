namespace ArticleSearch.Web.Hosting;

/// <summary>Everything that can be set, from appsettings, environment variables (<c>ArticleSearch__Data</c>) or the command line.</summary>
public sealed class Settings
{
    public const string Section = "ArticleSearch";

    /// <summary>The folder that holds everything that is written: <c>articles.db</c> and <c>index/</c>.</summary>
    public string Data { get; set; } = "data";

    /// <summary>Pages that an empty store begins with; empty for none.</summary>
    public string Corpus { get; set; } = "corpus/pages";

    /// <summary>How many jobs run side by side.</summary>
    public int Workers { get; set; } = Environment.ProcessorCount;

    public OperatorSettings Operator { get; set; } = new();
}

/// <summary>Who may retry, and see the job dashboard. Without a user: whoever sits at this machine.</summary>
public sealed class OperatorSettings
{
    public string User { get; set; } = "";

    public string Password { get; set; } = "";
}
