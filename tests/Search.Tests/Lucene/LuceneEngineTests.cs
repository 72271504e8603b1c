using ArticleSearch.Conformance;
using ArticleSearch.Search.Lucene;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace ArticleSearch.Search.Tests.Lucene;

public sealed class LuceneEngineTests : IDisposable
{
    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("article-index-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Index_keeps_its_identity_and_articles_when_it_is_opened_again()
    {
        var identity = await Fill("a:1");

        await using var again = LuceneEngine.Open(_folder.FullName);

        Assert.Equal(identity, again.Identity);
        Assert.Equal(1, await again.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Identity_survives_merging()
    {
        string identity;
        await using (var engine = LuceneEngine.Open(_folder.FullName))
        {
            identity = engine.Identity;
            for (var i = 0; i < 30; i++)
            {
                await engine.ApplyAsync([new SampleArticle($"a:{i}").Upsert()], Cancellation);
            }
        }

        await using var again = LuceneEngine.Open(_folder.FullName);
        Assert.Equal(identity, again.Identity);
        Assert.Equal(30, await again.CountAsync(Cancellation));
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_kill()
    {
        await using var killed = LuceneEngine.Open(_folder.FullName);
        await killed.ApplyAsync([new SampleArticle("a:1").Upsert()], Cancellation);

        // A killed process leaves its files, the lock file among them, but holds no lock any more.
        var left = System.IO.Directory.CreateTempSubdirectory("article-index-");
        foreach (var file in _folder.GetFiles("*", SearchOption.AllDirectories).Where(file => file.Name != IndexWriter.WRITE_LOCK_NAME))
        {
            var copy = Path.Combine(left.FullName, Path.GetRelativePath(_folder.FullName, file.FullName));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            file.CopyTo(copy);
        }

        await File.WriteAllBytesAsync(Path.Combine(left.FullName, IndexWriter.WRITE_LOCK_NAME), [], Cancellation);

        Assert.Contains(left.GetFiles(), file => file.Name == IndexWriter.WRITE_LOCK_NAME);
        await using (var engine = LuceneEngine.Open(left.FullName))
        {
            Assert.Equal(killed.Identity, engine.Identity);
            Assert.Equal(1, await engine.CountAsync(Cancellation));
        }

        left.Delete(recursive: true);
    }

    [Fact]
    public async Task Interrupted_commands_are_not_there_after_closing()
    {
        await using (var engine = LuceneEngine.Open(_folder.FullName))
        {
            var commands = new InterruptedCommands([new SampleArticle("a:1").Upsert()]);
            await Assert.ThrowsAsync<OperationCanceledException>(() => engine.ApplyAsync(commands, commands.Interruption.Token));
            commands.Interruption.Dispose();
        }

        await using var again = LuceneEngine.Open(_folder.FullName);
        Assert.Equal(0, await again.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Index_with_other_fields_is_replaced_by_an_empty_one()
    {
        using (var directory = FSDirectory.Open(_folder))
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())))
        {
            writer.AddDocument([]);
            writer.SetCommitData(new Dictionary<string, string> { ["identity"] = "old", ["fields"] = "0" });
            writer.Commit();
        }

        await using var engine = LuceneEngine.Open(_folder.FullName);

        Assert.NotEqual("old", engine.Identity);
        Assert.Equal(0, await engine.CountAsync(Cancellation));
    }

    [Theory]
    [InlineData("segments_*")]
    [InlineData("*.cfs")]
    [InlineData("*.si")]
    public async Task Broken_index_is_replaced_by_an_empty_one(string broken)
    {
        var identity = await Fill("a:1");
        foreach (var file in _folder.GetFiles(broken))
        {
            await File.WriteAllBytesAsync(file.FullName, [1, 2, 3, 4, 5, 6, 7, 8], Cancellation);
        }

        await using var engine = LuceneEngine.Open(_folder.FullName);
        Assert.NotEqual(identity, engine.Identity);
        Assert.Equal(0, await engine.CountAsync(Cancellation));
        await engine.ApplyAsync([new SampleArticle("a:2").Upsert()], Cancellation);
        Assert.Equal(1, await engine.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Without_its_facts_an_index_is_another_one()
    {
        var identity = await Fill("a:1");
        System.IO.Directory.Delete(Path.Combine(_folder.FullName, "facts"), recursive: true);

        await using var engine = LuceneEngine.Open(_folder.FullName);

        Assert.NotEqual(identity, engine.Identity);
    }

    [Fact]
    public async Task Only_one_may_write()
    {
        await using (LuceneEngine.Open(_folder.FullName))
        {
            Assert.Throws<IndexLockedException>(() => LuceneEngine.Open(_folder.FullName));
        }

        await using var freed = LuceneEngine.Open(_folder.FullName);
        Assert.Equal(0, await freed.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Reader_beside_a_writer_follows_its_commits()
    {
        await using var reader = LuceneEngine.OpenForReading(_folder.FullName);
        Assert.Empty((await reader.SearchAsync(new ArticleQuery(), Cancellation)).Hits);
        Assert.Equal("", reader.Identity);

        await using var writer = LuceneEngine.Open(_folder.FullName);
        for (var i = 1; i <= 5; i++)
        {
            await writer.ApplyAsync([new SampleArticle($"a:{i}").Upsert()], Cancellation);
            Assert.Equal(i, (await reader.SearchAsync(new ArticleQuery(), Cancellation)).Total);
        }

        Assert.Equal(writer.Identity, reader.Identity);
    }

    [Fact]
    public async Task Reader_does_not_write()
    {
        await using var reader = LuceneEngine.OpenForReading(_folder.FullName);

        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.ApplyAsync([new IndexCommand.Clear()], Cancellation));
    }

    private async Task<string> Fill(string key)
    {
        await using var engine = LuceneEngine.Open(_folder.FullName);
        await engine.ApplyAsync([new SampleArticle(key).Upsert()], Cancellation);
        return engine.Identity;
    }

    /// <summary>The caller gives up after the first command.</summary>
    private sealed class InterruptedCommands(IReadOnlyList<IndexCommand> commands) : IReadOnlyCollection<IndexCommand>
    {
        public CancellationTokenSource Interruption { get; } = new();

        public int Count => commands.Count + 1;

        public IEnumerator<IndexCommand> GetEnumerator()
        {
            foreach (var command in commands)
            {
                yield return command;
            }

            Interruption.Cancel();
            yield return new IndexCommand.Clear();
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
