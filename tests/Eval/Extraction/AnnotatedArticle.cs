using System.Text.Json;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract;

namespace ArticleSearch.Eval.Extraction;

/// <summary>An article with what a careful reader marked in it.</summary>
/// <param name="Published">Vietnamese calendar day.</param>
/// <param name="Json">The annotations as they are in their file.</param>
internal sealed record AnnotatedArticle(string Name, ArticleText Text, DateOnly Published, JsonElement Json)
{
    public Sheet Gold { get; } = SheetReader.Read(Json, Text.Value);

    public Sheet Extract() => ExtractedSheet.Of(Text, Extractor.Annotate(Text, Published));

    /// <summary>What each measure says of what the extractor finds here.</summary>
    public IEnumerable<JudgedItem> Judge()
    {
        var found = Extract();
        return Measure.All.SelectMany(measure => measure.Judge(Gold, found).Select(verdict => new JudgedItem(Name, measure.Name, verdict)));
    }
}

internal readonly record struct JudgedItem(string Article, string Measure, Verdict Verdict);
