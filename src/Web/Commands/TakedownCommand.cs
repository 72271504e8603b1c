using System.CommandLine;
using System.CommandLine.Parsing;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Commands;

/// <summary><c>takedown KEY|ADDRESS… --why TEXT</c>: articles leave the archive for good, and do not come back.</summary>
public static class TakedownCommand
{
    /// <summary>How long a running server may take until its index has let go.</summary>
    private static readonly TimeSpan ServerPatience = TimeSpan.FromMinutes(2);

    private static readonly Argument<string[]> Targets = new("TARGET")
    {
        Description = "mã bài (hnm-new:731520), hoặc phần đầu chung của các địa chỉ (https://hanoimoi.vn/quang-cao/)",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Why = new("--why") { Description = "lý do, được ghi lại", HelpName = "TEXT" };
    private static readonly Option<bool> List = new("--list") { Description = "liệt kê những gì đã gỡ" };
    private static readonly Option<bool> Lift = new("--lift") { Description = "cho phép nạp lại (không khôi phục bài)" };

    public static Command Build()
    {
        var command = new Command("takedown", "gỡ hẳn bài khỏi kho, chỉ mục và gợi ý, không cho nạp lại") { Targets, Why, List, Lift };
        command.Validators.Add(Check);
        command.SetAction((parsed, cancellation) => CommandContext.ReadAsync(parsed, context => RunAsync(context, parsed, cancellation)));
        return command;
    }

    private static void Check(CommandResult command)
    {
        var targets = command.GetResult(Targets)?.Tokens.Select(token => token.Value).ToList() ?? [];
        var (list, lift, why) = (command.GetValue(List), command.GetValue(Lift), command.GetValue(Why));
        if (list ? targets.Count > 0 || lift || why is not null : targets.Count == 0 || lift == !string.IsNullOrWhiteSpace(why))
        {
            command.AddError("takedown: cần mã bài hoặc địa chỉ kèm --why “lý do”; hoặc kèm --lift; hoặc chỉ --list");
        }

        foreach (var target in targets.Where(target => !TakedownTarget.TryParse(target, out _)))
        {
            command.AddError($"takedown: '{target}' không phải mã bài hay địa chỉ");
        }
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parsed, CancellationToken cancellation)
    {
        await using var store = await context.OpenStoreAsync(cancellation);
        if (parsed.GetValue(List))
        {
            foreach (var takedown in await store.ReadTakedownsAsync(cancellation))
            {
                context.Print($"{Say.Of(takedown)}");
            }

            return CommandLine.Done;
        }

        var targets = parsed.GetValue(Targets)!.Select(typed => TakedownTarget.TryParse(typed, out var target) ? target : null).OfType<TakedownTarget>().ToList();
        return parsed.GetValue(Lift)
            ? await LiftAsync(context, store, targets, cancellation)
            : await TakeDownAsync(context, store, targets, parsed.GetValue(Why)!.Trim(), cancellation);
    }

    private static async Task<int> LiftAsync(CommandContext context, ArticleStore store, List<TakedownTarget> targets, CancellationToken cancellation)
    {
        var unknown = 0;
        foreach (var target in targets)
        {
            var lifted = await store.LiftAsync(target, cancellation);
            unknown += lifted == 0 ? 1 : 0;
            context.Print($"{target.Value}: {(lifted == 0 ? "chưa từng gỡ, hoặc đã cho nạp lại" : "từ nay được nạp lại")}");
        }

        return unknown == 0 ? CommandLine.Done : CommandLine.NotAllDone;
    }

    private static async Task<int> TakeDownAsync(
        CommandContext context, ArticleStore store, List<TakedownTarget> targets, string why, CancellationToken cancellation)
    {
        // All are hidden before the first is removed.
        var records = new HashSet<long>();
        foreach (var target in targets)
        {
            records.Add((await store.TakeDownAsync(target, why, cancellation)).Id);
        }

        await store.PurgeAsync(cancellation);
        foreach (var takedown in (await store.ReadTakedownsAsync(cancellation)).Where(takedown => records.Contains(takedown.Id)).Reverse())
        {
            context.Print($"{Say.Of(takedown)}");
        }

        for (var start = context.Clock.GetTimestamp(); context.Clock.GetElapsedTime(start) < ServerPatience;)
        {
            await Indexing.FinishAsync(context, store, cancellation);
            if ((await store.CountAsync(cancellation)).Leaving == 0)
            {
                return CommandLine.Done;
            }
        }

        context.Tell($"Bài đã ra khỏi kho nhưng chưa ra khỏi chỉ mục: máy chủ đang chạy sẽ làm tiếp, nếu không hãy chạy lệnh reindex.");
        return CommandLine.NotAllDone;
    }
}
