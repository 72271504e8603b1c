using Lucene.Net.Store;
using Lock = Lucene.Net.Store.Lock;

namespace ArticleSearch.Search.Lucene;

/// <summary>One writer for an index folder, across all processes of the machine; the kernel frees the lock of a process that dies.</summary>
/// <remarks>
/// Lucene.Net 4.8.0-beta00017's NativeFSLockFactory does not keep a second process out on Linux: its lock file is
/// opened so that .NET takes a shared flock on it, and any number of processes get one. A file opened with
/// FileShare.None takes an exclusive flock.
/// </remarks>
internal sealed class ExclusiveLockFactory : LockFactory
{
    public required string Folder { get; init; }

    public override Lock MakeLock(string lockName) => new FileLock(Path.Combine(Folder, lockName));

    /// <summary>Nothing to clear: a lock lives as long as its process, and its file may stay.</summary>
    public override void ClearLock(string lockName)
    {
    }

    private sealed class FileLock(string path) : Lock
    {
        private FileStream? _held;

        public override bool Obtain()
        {
            try
            {
                _held ??= new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
                return true;
            }
            catch (IOException taken)
            {
                FailureReason = taken;
                return false;
            }
        }

        public override bool IsLocked()
        {
            if (_held is not null)
            {
                return true;
            }

            var free = Obtain();
            _held?.Dispose();
            _held = null;
            return !free;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _held?.Dispose();
                _held = null;
            }
        }
    }
}
