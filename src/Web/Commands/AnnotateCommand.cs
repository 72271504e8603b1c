using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Extract;
using ArticleSearch.Web.Formats;

namespace ArticleSearch.Web.Commands;

/// <summary><c>annotate</c>: JSON lines in, the same lines with what was extracted from their text out, in their order. Touches no archive.</summary>
public static class AnnotateCommand
{
    public static Command Build()
    {
        var command = new Command("annotate", "trích xuất nhân sự, phát biểu, ngày tháng, số liệu từ các dòng JSON ở đầu vào");
        command.SetAction((_, cancellation) => RunAsync(Console.In, Console.Out, Console.Error, cancellation));
        return command;
    }

    /// <summary>Reads on both cores: a line becomes a task, and the tasks are written in the order of their lines.</summary>
    private static async Task<int> RunAsync(TextReader input, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        var tasks = Channel.CreateBounded<Task<Outcome>>(4 * Environment.ProcessorCount);
        var reading = ReadAsync(input, tasks.Writer, cancellation);
        var isDone = true;
        await foreach (var outcome in InOrderAsync(tasks.Reader, cancellation))
        {
            if (outcome.Problem is { } problem)
            {
                isDone = false;
                await errors.WriteLineAsync(problem);
            }
            else
            {
                await output.WriteLineAsync(outcome.Line);
            }
        }

        await reading;
        await output.FlushAsync(cancellation);
        return isDone ? CommandLine.Done : CommandLine.NotAllDone;
    }

    private static async Task ReadAsync(TextReader input, ChannelWriter<Task<Outcome>> tasks, CancellationToken cancellation)
    {
        try
        {
            for (var number = 1; await input.ReadLineAsync(cancellation) is { } line; number++)
            {
                if (!string.IsNullOrWhiteSpace(line))
                {
                    var current = number;
                    await tasks.WriteAsync(Task.Run(() => Annotate(line, current), cancellation), cancellation);
                }
            }
        }
        finally
        {
            tasks.Complete();
        }
    }

    private static async IAsyncEnumerable<Outcome> InOrderAsync(
        ChannelReader<Task<Outcome>> tasks, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var task in tasks.ReadAllAsync(cancellation))
        {
            yield return await task;
        }
    }

    private static Outcome Annotate(string line, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement is { ValueKind: JsonValueKind.Object } item
                && item.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String
                    ? Annotate(item, ArticleText.Verbatim(text.GetString() ?? ""), number)
                    : Problem(number, "thiếu trường \"text\" (chuỗi ký tự)");
        }
        catch (JsonException broken)
        {
            return Problem(number, $"không phải một đối tượng JSON ({broken.Message})");
        }
    }

    private static Outcome Annotate(JsonElement item, ArticleText text, int number)
    {
        DateTimeOffset? published = null;
        if (item.TryGetProperty("published", out var at) && at.ValueKind != JsonValueKind.Null)
        {
            if (at.ValueKind != JsonValueKind.String
                || !DateTimeOffset.TryParse(at.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            {
                return Problem(number, "trường \"published\" không phải ngày giờ ISO 8601");
            }

            published = time;
        }

        return new Outcome(AnnotationsJson.Line(item, text, Extractor.Annotate(text, VietnameseDay(published))), null);
    }

    private static DateOnly? VietnameseDay(DateTimeOffset? at) =>
        at is { } time ? DateOnly.FromDateTime(time.ToOffset(TimeSpan.FromHours(7)).DateTime) : null;

    private static Outcome Problem(int number, string what) =>
        new("", string.Create(CultureInfo.InvariantCulture, $"Dòng {number}: {what}."));

    /// <summary>A line of the result, or what is wrong with the line that was read.</summary>
    private readonly record struct Outcome(string Line, string? Problem);
}
