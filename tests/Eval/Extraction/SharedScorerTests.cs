using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ArticleSearch.Eval.Extraction;

/// <summary>The scores here are those of the program that came with the shared gold.</summary>
public sealed class SharedScorerTests
{
    private static readonly string Articles = Path.Combine(Checkout.SharedGold, "articles");
    private static readonly string Scorer = Path.Combine(Checkout.SharedGold, "score.py");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Spoilt_gold_scores_the_same(int seed)
    {
        Assert.SkipUnless(File.Exists(Scorer), "The shared scorer did not run: shared/ is not beside the checkout");
        var set = await AnnotatedSet.ReadAsync(Articles, TestContext.Current.CancellationToken);
        var folder = Directory.CreateTempSubdirectory("articlesearch-scores-");
        try
        {
            var spoiling = new Spoiling(new Random(seed));
            var judged = new List<JudgedItem>();
            foreach (var article in set.Articles)
            {
                var spoilt = spoiling.Spoil(article.Json, article.Text.Value.Length);
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, article.Name + ".json"), spoilt, TestContext.Current.CancellationToken);
                using var json = JsonDocument.Parse(spoilt);
                var found = SheetReader.Read(json.RootElement, article.Text.Value);
                judged.AddRange(Measure.All.SelectMany(measure =>
                    measure.Judge(article.Gold, found).Select(verdict => new JudgedItem(article.Name, measure.Name, verdict))));
            }

            var theirs = await ScoreAsync(folder.FullName);
            Assert.SkipWhen(theirs is null, "The shared scorer did not run: there is no python3");

            Assert.Equal(theirs, ScoreFloors.Of(set, judged).Measures.ToDictionary());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Dictionary<string, Score>?> ScoreAsync(string found)
    {
        try
        {
            var start = new ProcessStartInfo("python3", [Scorer, Articles, found, "--json"]) { RedirectStandardOutput = true };
            using var scorer = Process.Start(start)!;
            var output = await scorer.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await scorer.WaitForExitAsync(TestContext.Current.CancellationToken);
            return JsonNode.Parse(output)!["scores"].Deserialize<Dictionary<string, Score>>(JsonSerializerOptions.Web);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Makes annotations wrong in every way that a measure looks at.</summary>
    private sealed class Spoiling(Random random)
    {
        public string Spoil(JsonElement gold, int length)
        {
            var sheet = JsonNode.Parse(gold.GetRawText())!;
            foreach (var list in new[] { "mentions", "quotes", "dates", "figures", "documents" })
            {
                var items = sheet[list]?.AsArray() ?? [];
                sheet[list] = new JsonArray([.. items.SelectMany(item => Spoil(item!.AsObject(), length))]);
            }

            foreach (var official in sheet["officials"]?.AsArray() ?? [])
            {
                Spoil(official!);
            }

            if (One(3))
            {
                sheet["review"] = new JsonObject { ["kind"] = "tổng kết" };
            }

            return sheet.ToJsonString();
        }

        private IEnumerable<JsonNode> Spoil(JsonObject item, int length)
        {
            if (One(6))
            {
                yield break;
            }

            var copy = item.DeepClone().AsObject();
            copy.Remove("optional");
            if (One(3))
            {
                copy["start"] = Math.Max(0, copy["start"]!.GetValue<int>() - random.Next(12));
                copy["end"] = Math.Min(length, copy["end"]!.GetValue<int>() + random.Next(12));
            }

            Replace(copy, "person", "Lê Hoà", null);
            Replace(copy, "speaker", "Sở Y tế", "báo cáo", null);
            Replace(copy, "from", "2017-01-01");
            Replace(copy, "value", 7, 12.5);
            Replace(copy, "value2", 9, null);
            Replace(copy, "unit", "người", "Ba", null);
            Replace(copy, "code", "1-NQ/TW");
            yield return copy;
            if (One(8))
            {
                yield return copy.DeepClone();
            }
        }

        private void Spoil(JsonNode official)
        {
            var roles = official["roles"]!.AsArray();
            if (One(3) && roles.Count > 0)
            {
                var role = roles[0]!.GetValue<string>();
                roles[0] = random.Next(3) switch { 0 => role.Split(' ')[0], 1 => role.ToUpperInvariant(), _ => role + " khác" };
            }

            if (One(6))
            {
                official["roles"] = new JsonArray();
            }
        }

        private void Replace(JsonObject item, string member, params JsonNode?[] others)
        {
            if (item.ContainsKey(member) && One(5))
            {
                item[member] = others[random.Next(others.Length)]?.DeepClone();
            }
        }

        private bool One(int of) => random.Next(of) == 0;
    }
}
