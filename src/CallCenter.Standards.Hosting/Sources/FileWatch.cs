using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace CallCenter.Standards.Hosting;

/// <summary>
/// Tells once files have settled after a change. The system's word of what happens in their directories wakes it, of other files too, since a file is also changed by a link beside it, as clusters change mounted files; whether the files
/// themselves differ is what counts. Every now and then they are looked at without any word: the system has none of directories that come later or are replaced, of links further up, of many network drives, and where its watches have run out.
/// </summary>
internal sealed class FileWatch : IDisposable
{
    private readonly object gate = new();
    private readonly StandardOptions options;
    private readonly Action settled;
    private readonly ILogger log;
    private readonly ITimer settling;
    private readonly ITimer checking;
    private readonly Dictionary<string, FileSystemWatcher?> watchers = new(StringComparer.Ordinal);
    private ImmutableArray<string> files;
    private ImmutableArray<FileState> read;
    private ImmutableArray<FileState> waiting;
    private bool isNamed;
    private bool isNamedSince;
    private bool isDisposed;

    /// <summary>Begins to watch.</summary>
    /// <param name="files">The files, each with its whole path.</param>
    /// <param name="options">How long files are left alone, and how often they are looked at.</param>
    /// <param name="time">Waits.</param>
    /// <param name="settled">Told after changes; may not throw.</param>
    /// <param name="log">Where it is told that the system does not watch.</param>
    public FileWatch(ImmutableArray<string> files, StandardOptions options, TimeProvider time, Action settled, ILogger log)
    {
        this.files = files;
        this.options = options;
        this.settled = settled;
        this.log = log;
        settling = time.CreateTimer(static watch => ((FileWatch)watch!).Settle(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        checking = time.CreateTimer(static watch => ((FileWatch)watch!).Check(), this, options.CheckInterval.ToTimeSpan(), options.CheckInterval.ToTimeSpan());
        lock (gate)
        {
            Watch();
            read = Look();
        }
    }

    /// <summary>Says that the files are read from now on: what changes after this is a change.</summary>
    public void BeginReading()
    {
        lock (gate)
        {
            read = Look();
        }
    }

    /// <summary>Watches more files. What changed in one between its being read and its being watched is read again.</summary>
    /// <param name="more">The files, each with its whole path.</param>
    public void Cover(ImmutableArray<string> more)
    {
        lock (gate)
        {
            string[] added = [.. more.Except(files, StringComparer.Ordinal)];
            if (added.Length > 0 && !isDisposed)
            {
                files = [.. files, .. added];
                read = [.. read, .. added.Select(FileState.Of)];
                waiting = default;
                Watch();
                isNamed = true;
                Wait();
            }
        }
    }

    public void Dispose()
    {
        FileSystemWatcher?[] ended;
        lock (gate)
        {
            isDisposed = true;
            ended = [.. watchers.Values];
            watchers.Clear();
        }

        foreach (FileSystemWatcher? watcher in ended)
        {
            watcher?.Dispose();
        }

        settling.Dispose();
        checking.Dispose();
    }

    private ImmutableArray<FileState> Look() => [.. files.Select(FileState.Of)];

    /// <summary>Something happened in a directory. Who waits already looks again by itself; a file of ours that goes on being named has not settled.</summary>
    private void Happened(params ReadOnlySpan<string?> paths)
    {
        lock (gate)
        {
            bool isOurs = false;
            foreach (string? path in paths)
            {
                isOurs |= path is not null && files.Contains(path, StringComparer.Ordinal);
            }

            isNamed |= isOurs;
            isNamedSince |= isOurs;
            if (!isDisposed && waiting.IsDefault)
            {
                Wait();
            }
        }
    }

    private void Wait()
    {
        isNamedSince = false;
        waiting = Look();
        settling.Change(options.SettlingTime.ToTimeSpan(), Timeout.InfiniteTimeSpan);
    }

    /// <summary>The settling time is over: where the files are as they were at its beginning they have settled, otherwise it begins anew.</summary>
    private void Settle()
    {
        lock (gate)
        {
            if (isDisposed || waiting.IsDefault)
            {
                return;
            }

            ImmutableArray<FileState> now = Look();
            if (isNamedSince || !now.SequenceEqual(waiting))
            {
                Wait();
                return;
            }

            bool isChanged = isNamed || !now.SequenceEqual(read);
            (waiting, isNamed) = (default, false);
            if (!isChanged)
            {
                return;
            }
        }

        settled();
    }

    /// <summary>Looks at the files without any word. Where one changed and the system did not say so, its watches are no good any more.</summary>
    private void Check()
    {
        FileSystemWatcher?[] ended = [];
        lock (gate)
        {
            if (isDisposed || !waiting.IsDefault)
            {
                return;
            }

            if (!Look().SequenceEqual(read))
            {
                ended = [.. watchers.Values];
                watchers.Clear();
                Wait();
            }

            Watch();
        }

        foreach (FileSystemWatcher? watcher in ended)
        {
            watcher?.Dispose();
        }
    }

    /// <summary>Has the system watch the directories that are there and are not watched yet.</summary>
    private void Watch()
    {
        foreach (string directory in files.Select(static file => Path.GetDirectoryName(file) ?? file).Distinct(StringComparer.Ordinal))
        {
            if (!watchers.ContainsKey(directory) && Directory.Exists(directory))
            {
                watchers.Add(directory, WatcherOf(directory));
            }
        }
    }

    /// <summary>The system's watch over a directory; null, and told once, where it has none left to give.</summary>
    private FileSystemWatcher? WatcherOf(string directory)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(directory) { NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.DirectoryName };
            watcher.Changed += (_, changed) => Happened(changed.FullPath);
            watcher.Created += (_, created) => Happened(created.FullPath);
            watcher.Deleted += (_, deleted) => Happened(deleted.FullPath);
            watcher.Renamed += (_, renamed) => Happened(renamed.FullPath, renamed.OldFullPath);
            watcher.Error += (_, lost) =>
            {
                StandardLog.WatchLost(log, lost.GetException(), directory, options.CheckInterval);
                Happened([.. files]);
            };
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception refused) when (FileContent.IsUnreadable(refused))
        {
            watcher?.Dispose();
            StandardLog.WatchLost(log, refused, directory, options.CheckInterval);
            return null;
        }
    }
}
