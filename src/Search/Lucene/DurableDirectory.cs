using Lucene.Net.Store;
using Lucene.Net.Util;

namespace ArticleSearch.Search.Lucene;

/// <summary>
/// The index folder: searches read mapped files, merges read through file handles; synced to the disk file by file.
/// </summary>
/// <remarks>
/// Two faults of Lucene.Net 4.8.0-beta00017 decide this. Its memory-mapped directory can crash the process while
/// readers are swapped (apache/lucenenet#1013), hence <see cref="MappedInput"/>. And its own Sync skips a file that another
/// thread is just closing (fixed after the release by apache/lucenenet#1292), so here every file named is synced, and then the folder.
/// </remarks>
internal sealed class DurableDirectory(string folder)
    : NIOFSDirectory(System.IO.Directory.CreateDirectory(folder), new ExclusiveLockFactory { Folder = folder })
{
    /// <remarks>A merge reads everything once: mapped, it would push out what searches read.</remarks>
    public override IndexInput OpenInput(string name, IOContext context) =>
        context.Context == IOContext.UsageContext.READ && !context.ReadOnce ? MappedInput.Open(PathOf(name)) : base.OpenInput(name, context);

    public override IndexInputSlicer CreateSlicer(string name, IOContext context) =>
        context.Context == IOContext.UsageContext.READ && !context.ReadOnce ? new MappedSlicer(PathOf(name)) : base.CreateSlicer(name, context);

    public override void Sync(ICollection<string> names)
    {
        EnsureOpen();
        foreach (var name in names)
        {
            IOUtils.Fsync(PathOf(name), isDir: false);
        }

        IOUtils.Fsync(Directory.FullName, isDir: true);
    }

    private string PathOf(string name)
    {
        EnsureOpen();
        return Path.Combine(Directory.FullName, name);
    }
}
