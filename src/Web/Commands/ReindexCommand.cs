using System.CommandLine;
using ArticleSearch.Search;

namespace ArticleSearch.Web.Commands;

/// <summary><c>reindex</c>: throws the index away and makes it again from the store, extracting again first what older rules read.</summary>
public static class ReindexCommand
{
    public static Command Build()
    {
        var command = new Command("reindex", "lập lại toàn bộ chỉ mục từ kho bài");
        command.SetAction((parsed, cancellation) => RunAsync(CommandContext.Of(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        await using var store = await context.OpenStoreAsync(cancellation);
        await using var engine = context.OpenIndex();
        if (engine is null)
        {
            context.Tell($"Một chương trình khác đang giữ chỉ mục: hãy dừng nó, hoặc đợi nó xong, rồi chạy lại lệnh này.");
            return CommandLine.NotAllDone;
        }

        await Indexing.ReextractAsync(context, store, cancellation);
        await new IndexProjection(store, engine).StartOverAsync(cancellation);
        var indexed = await Indexing.CatchUpAsync(context, store, engine, cancellation);
        context.Print($"{indexed:N0} bài trong chỉ mục");
        return CommandLine.Done;
    }
}
