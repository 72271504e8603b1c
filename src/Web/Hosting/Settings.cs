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

    /// <summary>Without a password: whoever sits at this machine is the operator.</summary>
    public AccountSettings Operator { get; set; } = new() { User = "operator" };

    /// <summary>Who reads full texts from elsewhere. Without a password: the operator alone.</summary>
    public AccountSettings Reader { get; set; } = new() { User = "reader" };

    public FullTexts FullTexts { get; set; } = FullTexts.Local;

    /// <summary>Whether search engines are told to stay out.</summary>
    public bool NoIndex { get; set; } = true;

    public LogFormat Logs { get; set; } = LogFormat.Text;

    /// <summary>An answer that takes longer is told in the log.</summary>
    public TimeSpan SlowRequest { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Addresses and networks, beside this machine, that may read <c>/metrics</c>.</summary>
    public List<string> MetricsFrom { get; set; } = [];

    public LimitSettings Limits { get; set; } = new();

    /// <summary>Addresses and networks of proxies whose word is taken for where a request comes from, and by which scheme.</summary>
    public List<string> KnownProxies { get; set; } = [];

    /// <summary>Who fetches, for the sites that are fetched from: a mail address, or a page that tells. Empty: nothing is fetched.</summary>
    public string Contact { get; set; } = "";

    /// <summary>The sites that articles are fetched from, by name.</summary>
    public Dictionary<string, SourceSettings> Sources { get; set; } = [];
}

/// <summary>What one address may ask for; whoever sits at this machine may ask for anything.</summary>
public sealed class LimitSettings
{
    /// <summary>Searches and suggestions; 0 for no limit.</summary>
    public int SearchesPerMinute { get; set; } = 240;

    /// <summary>The same for programs (<c>.json</c>, <c>.csv</c> …); 0 for no limit.</summary>
    public int ExportsPerMinute { get; set; } = 30;

    /// <summary>A page that takes longer is given up; lists for programs may take as long as they are read.</summary>
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(30);
}

/// <summary>How the server writes its log.</summary>
public enum LogFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One object a line, times in UTC.</summary>
    Json,
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

    /// <summary><c>host=address:port</c>: that host is asked there, without TLS; <c>host=https://address:port</c>: with TLS.</summary>
    public List<string> Via { get; set; } = [];
}

/// <summary>A name and its password.</summary>
public sealed class AccountSettings
{
    public string User { get; set; } = "";

    /// <summary>As the command <c>hash-password</c> prints it.</summary>
    public string PasswordHash { get; set; } = "";
}
