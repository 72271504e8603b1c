using System.CommandLine;
using ArticleSearch.Ingest;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Crawl;
using ArticleSearch.Ingest.Discover;
using ArticleSearch.Ingest.Parse;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Web.Hosting;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Commands;

/// <summary><c>ingest PATH…</c>: files and folders become stored articles, and these become findable.</summary>
public static class IngestCommand
{
    /// <summary>How many addresses are claimed at a time: enough for both cores, few enough to lose nothing worth a word.</summary>
    private const int Claim = 256;

    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "tệp .html, .txt, .zip, .warc[.gz], .jsonl[.gz], .xml (RSS, sitemap), thư mục, hoặc địa chỉ bài",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Command Build()
    {
        var command = new Command("ingest", "nạp bài từ tệp, thư mục và địa chỉ") { Paths };
        command.SetAction((parsed, cancellation) =>
            new Run(CommandContext.Of(parsed)).IngestAsync(parsed.GetRequiredValue(Paths), cancellation));
        return command;
    }

    private sealed class Run(CommandContext context)
    {
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
                await FetchAsync(store, [.. sources.OfType<Source.Page>().Select(page => page.Url)], progress, cancellation);
                await Indexing.FinishAsync(context, store, cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                context.Tell($"Đã dừng giữa chừng, đến đây đã lưu {Summary(progress.Tally)}. Chạy lại đúng lệnh này để làm tiếp từ chỗ dừng.");
                return CommandLine.Stopped;
            }

            TellWhatWaits(progress.Tally);
            context.Print($"{Summary(progress.Tally)}");
            return _failures.Count + progress.Tally.TakenDown == 0 ? CommandLine.Done : CommandLine.NotAllDone;
        }

        private string Summary(Tally tally) => string.Join(", ", Counts(tally).Select(count => count.ToString(CommandContext.Vietnamese)));

        private IEnumerable<FormattableString> Counts(Tally tally)
        {
            yield return $"{tally.New:N0} bài mới, {tally.Revised:N0} bài có bản mới, {tally.Unchanged:N0} bài không đổi, {_failures.Count:N0} lỗi";
            if (tally.TakenDown > 0)
            {
                yield return $"{tally.TakenDown:N0} bài đã gỡ nên không nạp";
            }

            if (tally.Sighted > 0)
            {
                yield return $"{tally.Sighted:N0} địa chỉ mới chờ lấy";
            }

            if (tally.Lists > 0)
            {
                yield return $"{tally.Lists:N0} danh sách chờ đọc";
            }

            if (tally.PassedOver > 0)
            {
                yield return $"bỏ qua {tally.PassedOver:N0} phần";
            }
        }

        /// <summary>Single addresses, under the same rules as a crawl.</summary>
        private async Task FetchAsync(ArticleStore store, List<CanonicalUrl> pages, IngestProgress progress, CancellationToken cancellation)
        {
            if (pages.Count == 0)
            {
                return;
            }

            if (context.Archive.HasNoCommand())
            {
                await store.RecoverCommandsAsync(cancellation);
            }

            using var held = context.Archive.HoldForCommand();
            var sources = SourceList.Of(context.Settings);
            await using var services = Fetching.Open(sources, store, context.Clock);
            foreach (var url in pages)
            {
                if (sources.OfHost(url.Host) is not { } source)
                {
                    _failures.Add(url.Value, new Failure(Stage.Fetch, Reason.NotConfigured));
                }
                else if (PaperAddress.Of(url) is not { } paper)
                {
                    _failures.Add(url.Value, new Failure(Stage.Discover, PaperAddress.WhyNot(url)));
                }
                else if (await store.IsTakenDownAsync(url, cancellation))
                {
                    _failures.Add(url.Value, new Failure(Stage.Fetch, Reason.TakenDown));
                }
                else if (await store.ClaimAddressAsync(url.Value, paper.Key.Value, url.Host, source.Name, cancellation) is not { } visit)
                {
                    context.Tell($"{url.Value}: một chương trình khác đang lấy trang này.");
                }
                else
                {
                    await services.GetRequiredService<Crawler>().VisitAsync(source, visit, new CrawlOrder(ByCommand: true), progress, cancellation);
                }
            }
        }

        /// <summary>Not failures, but whoever misses a page wants to know.</summary>
        private async Task TellPassedOverAsync(ArticleStore store, IReadOnlyList<Location> locations, CancellationToken cancellation)
        {
            var passed = await store.ReadPassedOverAsync([.. locations.Select(location => location.Id)], cancellation);
            foreach (var location in locations)
            {
                foreach (var reason in passed[location.Id])
                {
                    context.Terminal.WriteLine($"{FailureReport.Place(location.Address, line: null)}: {Say.Of(reason)}");
                }
            }
        }

        /// <summary>Articles and lists that lists named wait for a fetcher; nobody should wait for one that never comes.</summary>
        private void TellWhatWaits(Tally tally)
        {
            if (tally.Sighted + tally.Lists == 0)
            {
                return;
            }

            var sources = SourceList.Of(context.Settings);
            string[] left = [.. AddressScope.PaperHosts.Where(host => sources.OfHost(host) is null)];
            if (left.Length > 0)
            {
                context.Terminal.WriteLine(Say.NotFetched(left));
            }
        }

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
                await TellPassedOverAsync(store, locations, cancellation);
                Interlocked.Add(ref finished, batch.Sum(file => file.Size));
            }
        }
    }
}
