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
        /// <summary>How long another program that is just ending may keep the index.</summary>
        private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(10);
        private static readonly TimeSpan LockStep = TimeSpan.FromMilliseconds(500);

        private readonly FailureReport _failures = new(context.Terminal.WriteLine);

        public async Task<int> IngestAsync(string[] paths, CancellationToken cancellation)
        {
            var sources = paths.SelectMany(Source.Expand).ToList();
            foreach (var unusable in sources.OfType<Source.Unusable>())
            {
                _failures.Add(unusable.Name, unusable.Failure);
            }

            await using var store = await context.OpenStoreAsync(cancellation);
            var progress = new IngestProgress { Failed = _failures.Add, Noted = _failures.Note };
            try
            {
                await StoreAsync(store, [.. sources.OfType<Source.File>()], progress, cancellation);
                await IndexAsync(store, cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                context.Tell($"Đã dừng giữa chừng, đến đây đã lưu {Summary(progress.Tally)}. Chạy lại đúng lệnh này để làm tiếp từ chỗ dừng.");
                return CommandLine.Stopped;
            }

            context.Print($"{Summary(progress.Tally)}");
            return _failures.Count == 0 ? CommandLine.Done : CommandLine.NotAllDone;
        }

        private string Summary(Tally tally) => string.Create(
            CommandContext.Vietnamese,
            $"{tally.New:N0} bài mới, {tally.Revised:N0} bài có bản mới, {tally.Unchanged:N0} bài không đổi, {_failures.Count:N0} lỗi");

        private async Task StoreAsync(ArticleStore store, List<Source.File> files, IngestProgress progress, CancellationToken cancellation)
        {
            using var held = context.Archive.HoldForCommand();
            var pipeline = new IngestPipeline(store, new PageParser(), context.Clock);
            var total = files.Sum(file => file.Size);

            // Files that are refused unread count once their batch is through.
            var finished = 0L;
            await using var line = new ProgressLine(
                context, "nạp", "bài", () => (progress.Tally.Articles, total == 0 ? 1 : (double)Math.Max(progress.Bytes, Interlocked.Read(ref finished)) / total));
            foreach (var batch in files.Chunk(Claim))
            {
                var locations = await store.AddAsync([.. batch.Select(file => (file.Address, file.Stamp))], LocationState.Working, cancellation);
                await pipeline.IngestAsync(locations, progress, cancellation);
                Interlocked.Add(ref finished, batch.Sum(file => file.Size));
            }
        }

        /// <summary>Who holds the index, a server or another ingest, also indexes what this run stored, unless it is just ending.</summary>
        private async Task IndexAsync(ArticleStore store, CancellationToken cancellation)
        {
            for (var start = context.Clock.GetTimestamp(); context.Clock.GetElapsedTime(start) < LockPatience;)
            {
                await using var engine = context.OpenIndex();
                if (engine is not null)
                {
                    await Indexing.CatchUpAsync(context, store, engine, cancellation);
                    return;
                }

                if ((await store.CountAsync(cancellation)).Waiting == 0)
                {
                    return;
                }

                await Task.Delay(LockStep, context.Clock, cancellation);
            }

            context.Tell($"Một chương trình khác đang giữ chỉ mục và sẽ lập chỉ mục các bài này.");
        }
    }
}
