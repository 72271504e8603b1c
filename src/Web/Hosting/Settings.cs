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

    /// <summary>Whether search engines are told to stay out.</summary>
    public bool NoIndex { get; set; } = true;

    public OperatorSettings Operator { get; set; } = new();

    /// <summary>Who fetches, for the sites that are fetched from: a mail address, or a page that tells. Empty: nothing is fetched.</summary>
    public string Contact { get; set; } = "";

    /// <summary>The sites that articles are fetched from, by name.</summary>
    public Dictionary<string, SourceSettings> Sources { get; set; } = [];
}

/// <summary>One site that articles are fetched from.</summary>
public sealed class SourceSettings
{
    /// <summary>Without <c>www.</c>; no request goes anywhere else.</summary>
    public List<string> Hosts { get; set; } = [];

    public List<string> Feeds { get; set; } = [];

    public List<string> Sitemaps { get; set; } = [];

    public List<string> Sections { get; set; } = [];

    /// <summary>With <c>{last}</c> for the number behind which it goes on.</summary>
    public string Pager { get; set; } = "";

    /// <summary>Beginnings of paths that are left out.</summary>
    public List<string> Excluded { get; set; } = [];

    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(15);

    public TimeSpan Pace { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary><c>host=address:port</c>: that host is asked there, without TLS.</summary>
    public List<string> Via { get; set; } = [];
}

/// <summary>Who may retry, and see the job dashboard. Without a user: whoever sits at this machine.</summary>
public sealed class OperatorSettings
{
    public string User { get; set; } = "";

    public string Password { get; set; } = "";
}
