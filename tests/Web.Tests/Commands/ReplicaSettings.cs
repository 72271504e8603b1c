using ArticleSearch.Replica;

namespace ArticleSearch.Web.Tests.Commands;

/// <summary>The environment of a program to which the replica is the paper.</summary>
internal static class ReplicaSettings
{
    public static Dictionary<string, string> For(ReplicaSite site) => new()
    {
        ["ArticleSearch__Contact"] = "mailto:truc@example.org",
        ["ArticleSearch__Corpus"] = "",
        ["ArticleSearch__Sources__hanoimoi__Via__0"] = $"hanoimoi.vn={(site.IsSecure ? "https://" : "")}{site.Endpoint}",
        ["ArticleSearch__Sources__hanoimoi__Pace"] = "00:00:00",
    };
}
