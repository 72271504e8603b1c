using System.Text.RegularExpressions;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Parse.Layouts;
using ArticleSearch.Ingest.Parse.Reading;

namespace ArticleSearch.Ingest.Parse;

/// <summary>Pages that answer 200 and are no article: by what they show, or by the address they give themselves.</summary>
internal static partial class NoArticlePage
{
    private static readonly string[] ChallengeIds = ["challenge-running", "cf-browser-verification", "challenge-error-text", "challenge-form"];
    private static readonly string[] ChallengeTitles = ["Just a moment", "Chờ một chút", "Attention Required!"];
    private static readonly string[] BodyClasses = ["entry", "sc-longform-header-title", "c-print", "c-print__content"];

    public static Failure? Of(HtmlPage page, PageFacts facts)
    {
        var title = InlineRun.TextOf(page.Tag("title")?.FirstChild);
        if (Array.Exists(ChallengeIds, id => page.Id(id) is not null) || Array.Exists(ChallengeTitles, start => title.StartsWith(start, StringComparison.Ordinal)))
        {
            return new Failure(Stage.Parse, Reason.Challenge, title, MayRetry: true);
        }

        var address = facts.Addresses.Count > 0 ? facts.Addresses[0] : null;
        if (page.Class("c-404") is not null || (address is not null && Missing().IsMatch(address.Path)))
        {
            return Refusal(Reason.NotFound);
        }

        if (address is { IsPaper: true } && ByAddress(address) is { } reason)
        {
            return Refusal(reason);
        }

        return ShowsBody(page) ? null : WithoutBody(page, facts);

        Failure Refusal(Reason why) => new(Stage.Parse, why, address?.Value ?? "");
    }

    private static Reason? ByAddress(CanonicalUrl address) =>
        PaperAddress.WhyNot(address) is var reason and (Reason.TagList or Reason.TopicList) ? reason : null;

    /// <summary>A list has no body; a page of the paper whose address names no article is one, too.</summary>
    private static Failure? WithoutBody(HtmlPage page, PageFacts facts)
    {
        var address = facts.Addresses.Count > 0 ? facts.Addresses[0] : null;
        var detail = address?.Value ?? "";
        if (page.Class("c-video-detail") is not null || (address is { IsPaper: true } && page.Tag("video") is not null))
        {
            return new Failure(Stage.Parse, Reason.Video, detail);
        }

        var isList = page.Class("c-category-title") is not null
            || (address is { IsPaper: true } && !facts.Addresses.Any(one => PaperAddress.Of(one) is not null));
        return isList ? new Failure(Stage.Parse, Reason.SectionList, detail) : null;
    }

    private static bool ShowsBody(HtmlPage page) =>
        page.Id("NewsDetails") is not null || Old2019.Heading(page) is not null
        || page.Id("print") is not null || Array.Exists(BodyClasses, name => page.Class(name) is not null);

    [GeneratedRegex(@"^/404(?:$|[/.?-])", RegexOptions.NonBacktracking)]
    private static partial Regex Missing();
}
