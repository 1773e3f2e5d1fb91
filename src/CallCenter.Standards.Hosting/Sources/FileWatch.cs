using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CallCenter.Standards.Hosting;

/// <summary>
/// Watches the directories of files and tells once they have settled after a change. All of a directory counts, since a file is also changed by a link beside it, as clusters change mounted files; whether the book changed is for who reads it.
/// </summary>
internal sealed class FileWatch : IDisposable
{
    private readonly Action settled;
    private readonly TimeSpan settlingTime;
    private readonly ITimer timer;
    private readonly ILogger log;
    private ImmutableArray<FileSystemWatcher> watchers = [];

    private FileWatch(TimeSpan settlingTime, TimeProvider time, Action settled, ILogger log)
    {
        this.settled = settled;
        this.settlingTime = settlingTime;
        this.log = log;
        timer = time.CreateTimer(static watch => ((FileWatch)watch!).settled(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Begins to watch; directories that are not there are not watched.</summary>
    /// <param name="files">The files, each with its whole path.</param>
    /// <param name="settlingTime">How long nothing has to change before it is told.</param>
    /// <param name="time">Waits.</param>
    /// <param name="settled">Told after changes; may not throw.</param>
    /// <param name="log">Where it is told that watching ended.</param>
    public static FileWatch Start(ImmutableArray<string> files, Duration settlingTime, TimeProvider time, Action settled, ILogger log)
    {
        var watch = new FileWatch(settlingTime.ToTimeSpan(), time, settled, log);
        watch.watchers = [.. DirectoriesOf(files).Select(watch.Watch)];
        return watch;
    }

    /// <summary>Watches the directories of more files. What changed in one between its being read and its being watched is read again.</summary>
    /// <param name="files">The files, each with its whole path.</param>
    public void Cover(ImmutableArray<string> files)
    {
        string[] more = [.. DirectoriesOf(files).Except(watchers.Select(watcher => watcher.Path), StringComparer.Ordinal)];
        if (more.Length > 0)
        {
            watchers = [.. watchers, .. more.Select(Watch)];
            Wait();
        }
    }

    public void Dispose()
    {
        foreach (FileSystemWatcher watcher in watchers)
        {
            watcher.Dispose();
        }

        timer.Dispose();
    }

    private static IEnumerable<string> DirectoriesOf(ImmutableArray<string> files) => files.Select(file => Path.GetDirectoryName(file)!).Distinct(StringComparer.Ordinal).Where(Directory.Exists);

    private FileSystemWatcher Watch(string directory)
    {
        var watcher = new FileSystemWatcher(directory) { NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.DirectoryName };
        watcher.Changed += (_, _) => Wait();
        watcher.Created += (_, _) => Wait();
        watcher.Deleted += (_, _) => Wait();
        watcher.Renamed += (_, _) => Wait();
        watcher.Error += (_, lost) =>
        {
            StandardLog.WatchLost(log, lost.GetException(), directory);
            Wait();
        };
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    /// <summary>Each change begins the wait anew.</summary>
    private void Wait() => timer.Change(settlingTime, Timeout.InfiniteTimeSpan);
}
