using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract.People;
using ArticleSearch.Ingest.Rules;
using ArticleSearch.Ingest.Text;

namespace ArticleSearch.Ingest.Tests.Extract.People;

public sealed class PeopleRules
{
    public static TheoryData<string> Ids => [.. RuleFile.Rules("people.txt").Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_finds_its_examples_and_nothing_in_its_rejects(string id)
    {
        var rule = RuleFile.Rules("people.txt").Single(rule => rule.Id == id);

        Assert.All(rule.Examples, example => Assert.Contains((new TextSpan(example.Start, example.End), example.Result), Found(id, example.Text)));
        Assert.All(rule.Rejects, reject => Assert.Empty(Found(id, reject)));
    }

    private static List<(TextSpan Span, string Person)> Found(string rule, string text)
    {
        var cast = PeopleFinder.In(new TokenizedText(ArticleText.Compose(text, "", [])));
        var roles = cast.Officials.SelectMany(official => official.Roles.Where(role => role.Rule == rule).Select(role => (role.Span, official.Name)));
        var mentions = cast.Mentions.Where(mention => mention.Rule == rule && mention.Person is not null).Select(mention => (mention.Span, mention.Person!));
        return [.. roles, .. mentions];
    }
}
