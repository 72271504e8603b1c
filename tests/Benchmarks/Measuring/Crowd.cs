using System.Diagnostics;

namespace ArticleSearch.Benchmarks.Measuring;

/// <summary>Readers who ask for pages side by side, each for the next one as soon as the last has arrived.</summary>
internal sealed class Crowd(int readers) : IDisposable
{
    private readonly IReadOnlyList<HttpClient> _readers = [.. Enumerable.Range(0, readers).Select(_ => new HttpClient())];

    /// <summary>Bytes of each page as it is before it is packed.</summary>
    public async Task<IReadOnlyList<int>> WeighAsync(IReadOnlyList<Uri> pages, CancellationToken cancellation)
    {
        var bytes = new int[pages.Count];
        await EachAsync(pages.Count, async (reader, number) => bytes[number] = (await reader.GetByteArrayAsync(pages[number], cancellation)).Length);
        return bytes;
    }

    /// <summary>Milliseconds from asking for each page to its last byte; it comes packed, as browsers ask for it, and is not unpacked.</summary>
    public async Task<double[]> AskAsync(IReadOnlyList<Uri> pages, CancellationToken cancellation)
    {
        var milliseconds = new double[pages.Count];
        await EachAsync(pages.Count, async (reader, number) =>
        {
            using var question = new HttpRequestMessage(HttpMethod.Get, pages[number]);
            question.Headers.AcceptEncoding.ParseAdd("gzip, deflate, br");
            var start = Stopwatch.GetTimestamp();
            using var answer = await reader.SendAsync(question, cancellation);
            milliseconds[number] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            answer.EnsureSuccessStatusCode();
        });
        return milliseconds;
    }

    public void Dispose()
    {
        foreach (var reader in _readers)
        {
            reader.Dispose();
        }
    }

    private Task EachAsync(int count, Func<HttpClient, int, Task> ask)
    {
        var last = -1;
        return Task.WhenAll(_readers.Select(async reader =>
        {
            await Task.Yield();
            for (var number = Interlocked.Increment(ref last); number < count; number = Interlocked.Increment(ref last))
            {
                await ask(reader, number);
            }
        }));
    }
}
