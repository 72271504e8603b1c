using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Store;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ArticleSearch.Ingest.Tests.Store;

public sealed class LocationTests
{
    private static readonly Failure Busy = new(Stage.Read, Reason.NotReadable, "busy", MayRetry: true);
    private static readonly Failure NoArticle = new(Stage.Parse, Reason.NoArticle);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Work_that_was_cut_short_is_to_do_again_after_a_restart()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await archive.AddAsync("file:///queued.html", LocationState.Pending);
        await archive.Store.QueueDueAsync(10, Token);
        var working = await archive.AddAsync("file:///working.html", LocationState.Pending);
        await archive.Store.ClaimAsync(working.Id, Token);

        await archive.ReopenAsync();
        await archive.Store.RecoverAsync(Token);

        Assert.Equal(2, (await archive.Store.QueueDueAsync(10, Token)).Count);
    }

    [Fact]
    public async Task What_a_command_reads_is_taken_over_only_when_the_command_is_gone()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var location = await archive.AddAsync("file:///many.jsonl");

        await archive.Store.RecoverAsync(Token);
        Assert.Empty(await archive.Store.QueueDueAsync(10, Token));

        await archive.Store.RecoverCommandsAsync(Token);
        Assert.Equal([location.Id], await archive.Store.QueueDueAsync(10, Token));
    }

    [Fact]
    public async Task A_location_is_claimed_once()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var location = await archive.AddAsync("file:///a.html", LocationState.Pending);

        Assert.NotNull(await archive.Store.ClaimAsync(location.Id, Token));
        Assert.Null(await archive.Store.ClaimAsync(location.Id, Token));
    }

    [Fact]
    public async Task A_file_of_many_goes_on_behind_the_last_stored_batch()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var location = await archive.AddAsync("file:///many.jsonl", stamp: "s");
        await archive.RecordAsync(new Finding.Found(location.Id, Sample.Article("x:1"), null, Position: 1), new Finding.Failed(location.Id, NoArticle, null, Position: 2));

        Assert.Equal(2, (await archive.AddAsync("file:///many.jsonl", stamp: "s")).Position);
        Assert.Equal(0, (await archive.AddAsync("file:///many.jsonl", stamp: "changed")).Position);
    }

    [Fact]
    public async Task A_file_that_was_read_to_its_end_is_read_from_its_beginning_when_asked_again()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var location = await archive.AddAsync("file:///many.jsonl");
        await archive.RecordAsync(new Finding.Failed(location.Id, NoArticle, null, Position: 7), new Finding.End(location.Id));

        Assert.Equal(0, (await archive.AddAsync("file:///many.jsonl")).Position);
        Assert.Equal(0, await archive.Store.CountFailuresAsync(Token));
    }

    [Fact]
    public async Task Bad_content_is_refused_and_not_tried_again_by_itself()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var location = await archive.AddAsync("file:///list.html", LocationState.Pending);
        await FailAsync(archive, location.Id, NoArticle);

        archive.Clock.Now += TimeSpan.FromDays(30);

        Assert.Empty(await archive.Store.QueueDueAsync(10, Token));
        Assert.Equal(1, (await archive.Store.CountLocationsAsync(Token))[LocationState.Refused]);
    }

    [Fact]
    public async Task A_passing_trouble_is_tried_again_later_and_later_and_then_left_to_the_operator()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var location = await archive.AddAsync("file:///busy.html", LocationState.Pending);
        for (var wait = 1; wait <= 8; wait *= 2)
        {
            await FailAsync(archive, location.Id, Busy);
            Assert.Empty(await archive.Store.QueueDueAsync(10, Token));
            archive.Clock.Now += TimeSpan.FromMinutes(wait);
            Assert.Equal([location.Id], await archive.Store.QueueDueAsync(10, Token));
        }

        await FailAsync(archive, location.Id, Busy);
        archive.Clock.Now += TimeSpan.FromDays(30);

        Assert.Empty(await archive.Store.QueueDueAsync(10, Token));
        Assert.True(await archive.Store.RetryAsync(location.Id, Token));
        Assert.Equal([location.Id], await archive.Store.QueueDueAsync(10, Token));
    }

    [Fact]
    public async Task A_page_that_ended_the_program_each_time_is_left_to_the_operator()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var location = await archive.AddAsync("file:///poison.html", LocationState.Pending);
        for (var start = 0; start < ArticleStore.MaxTries; start++)
        {
            Assert.NotNull(await archive.Store.ClaimAsync(location.Id, Token));
            await archive.ReopenAsync();
            await archive.Store.RecoverAsync(Token);
        }

        Assert.Empty(await archive.Store.QueueDueAsync(10, Token));
        Assert.Equal(location.Id, Assert.Single(await archive.Store.ReadFailuresAsync(0, 10, Token)).LocationId);
        Assert.True(await archive.Store.RetryAsync(location.Id, Token));
    }

    [Fact]
    public async Task A_file_that_gets_on_is_not_given_up_however_often_the_program_ends()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var location = await archive.AddAsync("file:///many.jsonl", LocationState.Pending);
        for (var start = 1; start <= ArticleStore.MaxTries * 2; start++)
        {
            Assert.NotNull(await archive.Store.ClaimAsync(location.Id, Token));
            await archive.RecordAsync(new Finding.Found(location.Id, Sample.Article($"x:{start}"), null, Position: start));
            await archive.ReopenAsync();
            await archive.Store.RecoverAsync(Token);
        }

        Assert.Equal([location.Id], await archive.Store.QueueDueAsync(10, Token));
        Assert.Empty(await archive.Store.ReadFailuresAsync(0, 10, Token));
    }

    [Fact]
    public async Task Reading_stored_pages_again_tells_their_failures_once_and_counts_their_articles_once()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var good = await archive.AddAsync("file:///a.html");
        var bad = await archive.AddAsync("file:///b.html");
        for (var reading = 0; reading < 2; reading++)
        {
            await archive.RecordAsync(
                new Finding.Begin(good.Id), new Finding.Found(good.Id, Sample.Article(), Sample.Page()), new Finding.End(good.Id),
                new Finding.Begin(bad.Id), new Finding.Failed(bad.Id, NoArticle, Sample.Page("file:///b.html")), new Finding.End(bad.Id));
        }

        Assert.Equal(1, await archive.Store.CountFailuresAsync(Token));
        Assert.Equal(1, (await archive.Store.ReadLocationsAsync(10, Token)).Single(location => location.Id == good.Id).Articles);
    }

    [Fact]
    public async Task A_failure_without_a_line_does_not_send_a_file_of_many_back_to_its_beginning()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var location = await archive.AddAsync("file:///cut.jsonl.gz");
        await archive.RecordAsync(new Finding.Found(location.Id, Sample.Article("x:1"), null, Position: 9), new Finding.Failed(location.Id, Busy));

        Assert.Equal(9, (await archive.AddAsync("file:///cut.jsonl.gz")).Position);
    }

    [Fact]
    public async Task A_failure_is_told_with_its_place_and_vanishes_when_the_page_succeeds()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var location = await archive.AddAsync("file:///lines.jsonl", LocationState.Pending);
        await FailAsync(archive, location.Id, new Failure(Stage.Parse, Reason.BrokenJson, "byte 7", Line: 3));

        var told = Assert.Single(await archive.Store.ReadFailuresAsync(0, 10, Token));
        Assert.Equal(("file:///lines.jsonl", Reason.BrokenJson, 3, "byte 7"), (told.Address, told.Failure.Reason, told.Failure.Line!.Value, told.Failure.Detail));

        await archive.Store.RetryAsync(location.Id, Token);
        await archive.Store.ClaimAsync(location.Id, Token);
        await archive.RecordAsync(new Finding.Found(location.Id, Sample.Article(), null, 1), new Finding.End(location.Id));
        Assert.Empty(await archive.Store.ReadFailuresAsync(0, 10, Token));
        Assert.Equal(1, (await archive.Store.CountLocationsAsync(Token))[LocationState.Done]);
    }

    [Fact]
    public async Task A_page_comes_back_byte_for_byte_until_a_newer_parser_has_read_it()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        var location = await archive.AddAsync("file:///a.html");
        var page = Sample.Page(body: string.Concat(Enumerable.Repeat("Trang gốc ", 500)));
        await archive.RecordAsync(new Finding.Found(location.Id, Sample.Article(), page), new Finding.End(location.Id));

        var outdated = Assert.Single(await archive.Store.ReadOutdatedPagesAsync(parserVersion: 2, limit: 10, Token));

        Assert.Equal(page.Body.ToArray(), outdated.Page.Body.ToArray());
        Assert.Empty(await archive.Store.ReadOutdatedPagesAsync(parserVersion: 1, limit: 10, Token));
    }

    [Fact]
    public async Task A_store_of_a_newer_program_is_refused_in_words()
    {
        await using var archive = await TemporaryStore.OpenAsync();
        await using (var connection = new SqliteConnection($"Data Source={archive.Database};Pooling=False"))
        {
            await connection.ExecuteAsync("INSERT INTO migration (number, at) VALUES (99, '')");
        }

        var refused = await Assert.ThrowsAsync<InvalidDataException>(archive.ReopenAsync);
        Assert.Contains("newer version", refused.Message, StringComparison.Ordinal);
    }

    private static async Task FailAsync(TemporaryStore archive, long id, Failure failure)
    {
        Assert.NotNull(await archive.Store.ClaimAsync(id, Token));
        await archive.RecordAsync(new Finding.Failed(id, failure, null), new Finding.End(id));
    }
}
