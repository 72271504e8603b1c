using Lucene.Net.Store;
using Lucene.Net.Util;

namespace ArticleSearch.Search.Lucene;

/// <summary>
/// The index folder, read through file handles and synced to the disk file by file.
/// </summary>
/// <remarks>
/// Two faults of Lucene.Net 4.8.0-beta00017 decide this. Its memory-mapped directory can crash the process while
/// readers are swapped (apache/lucenenet#1013). And its own Sync skips a file that another thread is just closing
/// (fixed after the release by apache/lucenenet#1292), so here every file named is synced, and then the folder.
/// </remarks>
internal sealed class DurableDirectory(string folder)
    : NIOFSDirectory(System.IO.Directory.CreateDirectory(folder), new ExclusiveLockFactory { Folder = folder })
{
    public override void Sync(ICollection<string> names)
    {
        EnsureOpen();
        foreach (var name in names)
        {
            IOUtils.Fsync(Path.Combine(Directory.FullName, name), isDir: false);
        }

        IOUtils.Fsync(Directory.FullName, isDir: true);
    }
}
