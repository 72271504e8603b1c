using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Web.Formats;

namespace ArticleSearch.Web.Commands;

/// <summary><c>annotate</c>: JSON lines in, the same lines with what was extracted from their text out, in their order. Touches no archive.</summary>
public static class AnnotateCommand
{
    public static Command Build()
    {
        var command = new Command("annotate", "trích xuất nhân sự, phát biểu, ngày tháng, số liệu từ các dòng JSON ở đầu vào");
        command.SetAction(async (_, cancellation) =>
        {
            // One byte a character: what is no UTF-8 is told with its line instead of being repaired in silence.
            using var input = new StreamReader(Console.OpenStandardInput(), Encoding.Latin1, detectEncodingFromByteOrderMarks: false);
            await using var output = new BufferedStream(ExportCommand.OpenOutput(), 1 << 16);
            return await RunAsync(input, output, Console.Error, cancellation);
        });
        return command;
    }

    /// <summary>Reads on both cores: a line becomes a task, and the tasks are written in the order of their lines.</summary>
    private static async Task<int> RunAsync(TextReader input, Stream output, TextWriter errors, CancellationToken cancellation)
    {
        var tasks = Channel.CreateBounded<Task<Outcome>>(4 * Environment.ProcessorCount);
        var reading = ReadAsync(input, tasks.Writer, cancellation);
        var isDone = true;
        while (await tasks.Reader.WaitToReadAsync(cancellation))
        {
            while (tasks.Reader.TryRead(out var task))
            {
                var outcome = await task;
                await output.WriteAsync(outcome.Line, cancellation);
                isDone &= outcome.Problems.Count == 0;
                foreach (var problem in outcome.Problems)
                {
                    await errors.WriteLineAsync(problem);
                }
            }

            // Whoever gives a line and waits for its answer must get it.
            await output.FlushAsync(cancellation);
        }

        await reading;
        return isDone ? CommandLine.Done : CommandLine.NotAllDone;
    }

    private static async Task ReadAsync(TextReader input, ChannelWriter<Task<Outcome>> tasks, CancellationToken cancellation)
    {
        try
        {
            for (var number = 1; await input.ReadLineAsync(cancellation) is { } line; number++)
            {
                var bytes = Encoding.Latin1.GetBytes(line);
                var json = number == 1 && bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsMemory(3) : bytes;
                if (json.Span.ContainsAnyExcept(" \t"u8))
                {
                    var current = number;
                    await tasks.WriteAsync(Task.Run(() => Annotate(json, current), cancellation), cancellation);
                }
            }
        }
        finally
        {
            tasks.Complete();
        }
    }

    private static Outcome Annotate(ReadOnlyMemory<byte> line, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement is { ValueKind: JsonValueKind.Object } item
                ? Annotate(item, number)
                : Problem(number, "không phải một đối tượng JSON");
        }
        catch (JsonException broken)
        {
            return Problem(number, string.Create(CultureInfo.InvariantCulture, $"không phải một đối tượng JSON hoàn chỉnh (từ byte {broken.BytePositionInLine + 1})"));
        }
        catch (InvalidOperationException)
        {
            // Strings whose bytes are not UTF-8, or hold half a character, are only noticed when they are read.
            return Problem(number, "có chữ sai bảng mã UTF-8");
        }
#pragma warning disable CA1031 // A text that breaks a finder is that line's failure; the others go on.
        catch (Exception unexpected)
#pragma warning restore CA1031
        {
            return Problem(number, $"chương trình gặp lỗi bất ngờ ({unexpected.GetType().Name}: {unexpected.Message})");
        }
    }

    private static Outcome Annotate(JsonElement item, int number)
    {
        if (!item.TryGetProperty("text", out var value) || value.ValueKind != JsonValueKind.String)
        {
            return Problem(number, "thiếu trường \"text\" (chuỗi ký tự)");
        }

        if (!TryReadDay(item, out var published))
        {
            return Problem(number, "trường \"published\" không phải ngày giờ ISO 8601");
        }

        var text = ArticleText.Verbatim(value.GetString()!);
        var proven = ProvenAnnotations.Of(text, Extractor.Annotate(text, published));
        return new Outcome(
            AnnotationsJson.Line(item, text, proven.Kept),
            [.. proven.Failures.Select(failure => Sentence(number, $"không khớp nguyên văn, đã bỏ: {failure.Detail}"))]);
    }

    /// <summary>The Vietnamese day of publication; null when none is given.</summary>
    /// <returns>False when there is something else than a time.</returns>
    private static bool TryReadDay(JsonElement item, out DateOnly? day)
    {
        day = null;
        if (!item.TryGetProperty("published", out var at) || at.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        if (at.ValueKind != JsonValueKind.String || !VietnamTime.TryParse(at.GetString()!, out var time))
        {
            return false;
        }

        day = VietnamTime.DayOf(time);
        return true;
    }

    private static Outcome Problem(int number, string what) => new(default, [Sentence(number, what)]);

    private static string Sentence(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"Dòng {number}: {what}.");

    /// <summary>A line of the result, with its end, and what is wrong with the line that was read.</summary>
    private readonly record struct Outcome(ReadOnlyMemory<byte> Line, IReadOnlyList<string> Problems);
}
