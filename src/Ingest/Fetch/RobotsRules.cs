using System.Globalization;
using System.Text;

namespace ArticleSearch.Ingest.Fetch;

/// <summary>What a site's robots.txt lets this program read (RFC 9309): the longest matching rule wins, allow on a tie.</summary>
public sealed class RobotsRules
{
    /// <summary>The RFC asks for this much to be read at least.</summary>
    public const int MaxBytes = 500 * 1024;

    public const string Agent = "articlesearch";

    public static readonly RobotsRules AllowAll = new([], null);

    private readonly List<(string Pattern, bool Allows)> _rules;

    private RobotsRules(List<(string Pattern, bool Allows)> rules, TimeSpan? delay)
    {
        _rules = rules;
        Delay = delay;
    }

    /// <summary>Crawl-delay is no part of the RFC, but what a site asks for.</summary>
    public TimeSpan? Delay { get; }

    /// <summary>The rules of all groups for this program; where there is none, those for everybody.</summary>
    public static RobotsRules Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var own = new Group();
        var everybody = new Group();
        var current = new List<Group>();
        var named = false;
        var inRules = false;
        foreach (var line in text.TrimStart('\uFEFF').Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = FieldOf(line);
            if (name == "user-agent")
            {
                if (inRules)
                {
                    current.Clear();
                    inRules = false;
                }

                var isOwn = value.Split('/')[0].Trim().Equals(Agent, StringComparison.OrdinalIgnoreCase);
                named |= isOwn;
                current.AddRange(isOwn ? [own] : value == "*" ? [everybody] : []);
            }
            else if (name is "allow" or "disallow" or "crawl-delay")
            {
                inRules = true;
                current.ForEach(group => group.Add(name, value));
            }
        }

        return (named ? own : everybody).ToRules();
    }

    /// <param name="pathAndQuery">As in the request: percent-encoded.</param>
    public bool Allows(string pathAndQuery)
    {
        var path = Normalized(pathAndQuery);
        var (longest, allows) = (-1, true);
        foreach (var rule in _rules)
        {
            if ((rule.Pattern.Length > longest || (rule.Pattern.Length == longest && rule.Allows)) && Matches(rule.Pattern, path))
            {
                (longest, allows) = (rule.Pattern.Length, rule.Allows);
            }
        }

        return allows;
    }

    private static (string Name, string Value) FieldOf(string line)
    {
        var comment = line.IndexOf('#', StringComparison.Ordinal);
        var parts = (comment < 0 ? line : line[..comment]).Split(':', 2);
        return parts.Length == 2 ? (parts[0].Trim().ToLowerInvariant(), parts[1].Trim()) : ("", "");
    }

    /// <summary>A pattern is a beginning; <c>*</c> stands for anything, <c>$</c> at its end for the end of the path.</summary>
    private static bool Matches(string pattern, string path)
    {
        var anchored = pattern.EndsWith('$');
        var wanted = anchored ? pattern[..^1] : pattern + "*";
        var (p, t, star, mark) = (0, 0, -1, 0);
        while (t < path.Length)
        {
            if (p < wanted.Length && wanted[p] == '*')
            {
                (star, mark) = (p++, t);
            }
            else if (p < wanted.Length && wanted[p] == path[t])
            {
                (p, t) = (p + 1, t + 1);
            }
            else if (star >= 0)
            {
                (p, t) = (star + 1, ++mark);
            }
            else
            {
                return false;
            }
        }

        return wanted.AsSpan(p).Trim('*').IsEmpty;
    }

    /// <summary>One spelling for both sides: letters that need no percent sign have none, all others have one.</summary>
    private static string Normalized(string path)
    {
        var normal = new StringBuilder(path.Length);
        var bytes = Encoding.UTF8.GetBytes(path);
        for (var i = 0; i < bytes.Length; i++)
        {
            var (value, length) = Unescaped(bytes.AsSpan(i));
            i += length - 1;
            if (value is > 0x20 and < 0x7F && (length == 1 || char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~'))
            {
                normal.Append((char)value);
            }
            else
            {
                normal.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
            }
        }

        return normal.ToString();
    }

    private static (byte Value, int Length) Unescaped(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 3 && bytes[0] == '%' && byte.TryParse(bytes[1..3], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? (value, 3)
            : (bytes[0], 1);

    private sealed class Group
    {
        private readonly List<(string Pattern, bool Allows)> _rules = [];
        private TimeSpan? _delay;

        public void Add(string name, string value)
        {
            if (name == "crawl-delay")
            {
                _delay = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= 86_400
                    ? TimeSpan.FromSeconds(seconds)
                    : _delay;
            }
            else if (value.Length > 0)
            {
                _rules.Add((Normalized(value), name == "allow"));
            }
        }

        public RobotsRules ToRules() => new(_rules, _delay);
    }
}
