using System.CommandLine;
using ArticleSearch.Ingest;
using ArticleSearch.Ingest.Discover;
using ArticleSearch.Ingest.Parse;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Search;

namespace ArticleSearch.Web.Commands;

/// <summary><c>ingest PATH…</c>: files and folders become stored articles, and these become findable.</summary>
public static class IngestCommand
{
    /// <summary>How many addresses are claimed at a time: enough for both cores, few enough to lose nothing worth a word.</summary>
    private const int Claim = 256;

    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "tệp .html, .txt, .jsonl[.gz] hoặc thư mục",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Command Build()
    {
        var command = new Command("ingest", "nạp bài từ tệp và thư mục") { Paths };
        command.SetAction((parsed, cancellation) =>
            new Run(CommandContext.Of(parsed)).IngestAsync(parsed.GetRequiredValue(Paths), cancellation));
        return command;
    }

    private sealed class Run(CommandContext context)
    {
        private readonly FailureReport _failures = new(context.Error);

        public async Task<int> IngestAsync(string[] paths, CancellationToken cancellation)
        {
            var sources = paths.SelectMany(Source.Expand).ToList();
            foreach (var unusable in sources.OfType<Source.Unusable>())
            {
                _failures.Add(unusable.Name, unusable.Failure);
            }

            await using var store = await context.OpenStoreAsync(cancellation);
            var tally = await StoreAsync(store, [.. sources.OfType<Source.File>()], cancellation);
            var complete = await IndexAsync(store, cancellation);
            context.Print(
                $"{tally.New:N0} bài mới, {tally.Revised:N0} bài có bản mới, {tally.Unchanged:N0} bài không đổi, {_failures.Count:N0} lỗi");
            return complete && _failures.Count == 0 ? CommandLine.Done : CommandLine.NotAllDone;
        }

        private async Task<Tally> StoreAsync(ArticleStore store, List<Source.File> files, CancellationToken cancellation)
        {
            var pipeline = new IngestPipeline(store, new PageParser(), context.Clock);
            var progress = new IngestProgress { Failed = _failures.Add, Noted = _failures.Note };
            var total = files.Sum(file => file.Size);
            await using var line = new ProgressLine(
                context, "nạp", "bài", () => (progress.Tally.Articles, total == 0 ? 1 : (double)progress.Bytes / total));
            foreach (var batch in files.Chunk(Claim))
            {
                var locations = await store.AddAsync([.. batch.Select(file => (file.Address, file.Stamp))], LocationState.Working, cancellation);
                await pipeline.IngestAsync(locations, progress, cancellation);
            }

            return progress.Tally;
        }

        private async Task<bool> IndexAsync(ArticleStore store, CancellationToken cancellation)
        {
            await using var engine = context.OpenIndex();
            if (engine is null)
            {
                context.Tell($"Máy chủ đang chạy trên cùng thư mục dữ liệu và sẽ tự lập chỉ mục các bài này trong giây lát.");
                return true;
            }

            await Indexing.CatchUpAsync(context, store, engine, cancellation);
            return true;
        }
    }
}
