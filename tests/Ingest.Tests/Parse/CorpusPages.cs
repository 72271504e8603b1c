using System.Text.Json.Nodes;
using ArticleSearch.Ingest.Parse;

namespace ArticleSearch.Ingest.Tests.Parse;

/// <summary>Every page of the corpus yields what its <c>expected.json</c> says.</summary>
public sealed class CorpusPages
{
    /// <summary>Another folder of pages can be tried by this variable.</summary>
    private static readonly string Folder = Environment.GetEnvironmentVariable("CORPUS_PAGES") ?? Checkout.CorpusPages;

    public static TheoryData<string> Names() =>
        [.. Directory.EnumerateFiles(Folder, "expected.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, Path.GetDirectoryName(file)!)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Page_is_read_as_expected(string name)
    {
        var folder = Path.Combine(Folder, name);
        var file = Directory.EnumerateFiles(folder, "page.*").Single();
        var page = Pages.Page(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), name: Path.GetFileName(file));

        var outcome = await new PageParser().ParseAsync(page, TestContext.Current.CancellationToken);

        var expected = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "expected.json"), TestContext.Current.CancellationToken))!.AsObject();
        if (expected["refused"]?.ToString() == "empty")
        {
            Assert.Contains(Assert.IsType<ParseOutcome.Refused>(outcome).Failure.Reason, new[] { Reason.EmptyFile, Reason.NoArticle });
            return;
        }

        var difference = PageSheet.Difference(PageSheet.Of(expected), PageSheet.Of(outcome));
        if (difference.Length > 0)
        {
            Assert.Fail($"Expected (-) and read (+) differ:\n{difference}");
        }
    }
}
