using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Extensions.Logging;

namespace ArticleSearch.Search.Lucene;

/// <summary>Opens the one writer of an index folder, on an index that can be trusted or else on an empty one.</summary>
internal static class IndexFolder
{
    /// <summary>Of each of the two writers. More makes larger first segments and fewer merges.</summary>
    private const double BufferMegabytes = 16;

    private const int SegmentsATier = 4;

    /// <summary>
    /// What a thread has gathered it writes as a segment by itself. What is left at a commit is written by the committing
    /// thread alone, so a full batch of <see cref="IndexProjection"/> leaves nothing for it.
    /// </summary>
    private const int ArticlesASegment = IndexProjection.Batch / BatchWriter.Lanes;

    private const int LuceneComplaint = unchecked((int)0x80131620);

    /// <summary>Opens what is there; what is of another version or broken is deleted, for the store can fill it again.</summary>
    /// <exception cref="IndexLockedException">Another process has it open for writing.</exception>
    public static (IndexWriter Writer, string Identity) OpenWriter(DurableDirectory directory, ILogger log)
    {
        var identity = TrustedIdentity(directory, log);
        var isNew = identity is null;
        if (isNew)
        {
            DeleteAll(directory);
        }

        identity ??= IndexFields.NewIdentity();
        var writer = Writer(directory, isNew ? OpenMode.CREATE : OpenMode.APPEND);
        if (isNew)
        {
            Commit(writer, identity);
        }

        return (writer, identity);
    }

    public static void Commit(IndexWriter writer, string identity)
    {
        // Before every commit: a merge can lose the data of the last one (apache/lucenenet#948).
        writer.SetCommitData(IndexFields.CommitData(identity));
        writer.Commit();
    }

    /// <summary>The identity of a readable index with today's fields; null when there is none, for whatever reason.</summary>
    public static string? TrustedIdentity(DurableDirectory directory, ILogger log)
    {
        try
        {
            if (!directory.ListAll().Any(name => name.StartsWith(IndexFileNames.SEGMENTS, StringComparison.Ordinal)))
            {
                return null;
            }

            using var reader = DirectoryReader.Open(directory);
            var identity = IndexFields.IdentityIn(reader.IndexCommit.UserData);
            if (identity is null)
            {
                log.LogWarning("The index in {Folder} has other fields than version {Version}", directory.Directory, IndexFields.Version);
            }

            return identity;
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            log.LogError(broken, "The index in {Folder} cannot be read", directory.Directory);
            return null;
        }
    }

    /// <summary>
    /// What reading damaged files ends in. A full disk or a lack of file handles is no reason to delete an index: those
    /// carry the number of the system's error, where Lucene's own complaints carry the general one.
    /// </summary>
    private static bool IsBroken(Exception reading) =>
        reading is IOException { HResult: LuceneComplaint } or EndOfStreamException or FileNotFoundException
            or ArgumentException or IndexOutOfRangeException or OverflowException or InvalidOperationException;

    /// <summary>Lucene refuses to write over a broken commit, so its files go first; under the lock, or they would be somebody's.</summary>
    private static void DeleteAll(DurableDirectory directory)
    {
        using var held = directory.MakeLock(IndexWriter.WRITE_LOCK_NAME);
        if (!held.Obtain())
        {
            throw Locked(directory);
        }

        foreach (var name in directory.ListAll().Where(name => name != IndexWriter.WRITE_LOCK_NAME))
        {
            directory.DeleteFile(name);
        }
    }

    private static IndexWriter Writer(DurableDirectory directory, OpenMode mode)
    {
        try
        {
            return new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
            {
                OpenMode = mode,
                Similarity = new BM25Similarity(),
                RAMBufferSizeMB = BufferMegabytes,
                MaxBufferedDocs = ArticlesASegment,
                CheckIntegrityAtMerge = true,

                // A search looks its words up in every segment, so few are worth some more merging. The last value is for
                // OpenIndex.Scrub: a single deleted article is enough.
                MergePolicy = new TieredMergePolicy { SegmentsPerTier = SegmentsATier, MaxMergeAtOnce = SegmentsATier, ForceMergeDeletesPctAllowed = 0 },
                WriteLockTimeout = 0,
            });
        }
        catch (LockObtainFailedException locked)
        {
            throw Locked(directory, locked);
        }
    }

    private static IndexLockedException Locked(DurableDirectory directory, Exception? cause = null) =>
        new($"Another process writes to the index in {directory.Directory}", cause!);
}
