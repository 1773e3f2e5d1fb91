using Microsoft.Extensions.Caching.Memory;

namespace LiveDesk.Cases;

/// <summary>The newest version that was heard of each stream, of those heard of lately: what comes late, by another way or from another host, is told from what is new. Thread-safe.</summary>
internal sealed class LatestVersions : IDisposable
{
    private const int Most = 100_000;

    private readonly Lock gate = new();
    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>Whether a version is newer than all that was heard of its stream; from now on it is the newest.</summary>
    public bool IsNews(string stream, long version)
    {
        lock (gate)
        {
            if (known.TryGetValue(stream, out long newest) && newest >= version)
            {
                return false;
            }

            known.Set(stream, version, new MemoryCacheEntryOptions { Size = 1 });
            return true;
        }
    }

    /// <summary>Whether a version is not older than the newest that was heard of its stream; it is the newest then.</summary>
    public bool IsLatest(string stream, long version)
    {
        lock (gate)
        {
            if (known.TryGetValue(stream, out long newest) && newest > version)
            {
                return false;
            }

            known.Set(stream, version, new MemoryCacheEntryOptions { Size = 1 });
            return true;
        }
    }

    public void Dispose() => known.Dispose();
}
