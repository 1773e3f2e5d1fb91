using System.Collections.Concurrent;

namespace LiveDesk;

/// <summary>What could not be done, and when each is tried again: after a pause that doubles with every failure, while all others go on. Thread-safe.</summary>
internal sealed class FailurePauses(TimeProvider time, TimeSpan every)
{
    private readonly ConcurrentDictionary<string, (int Times, DateTimeOffset Next)> failing = new(StringComparer.Ordinal);

    public int Count => failing.Count;

    /// <summary>Whether something may be tried now.</summary>
    public bool IsDue(string id) => !failing.TryGetValue(id, out (int Times, DateTimeOffset Next) known) || known.Next <= time.GetUtcNow();

    /// <summary>That something was not done.</summary>
    /// <returns>How often it was not, one time after the other.</returns>
    public int Failed(string id)
    {
        int times = failing.TryGetValue(id, out (int Times, DateTimeOffset Next) known) ? known.Times + 1 : 1;
        failing[id] = (times, time.GetUtcNow() + PollingService.PauseAfter(every, times));
        return times;
    }

    /// <summary>That something was done.</summary>
    public void Done(string id) => failing.TryRemove(id, out _);

    /// <summary>Forgets what is not there to be done any more: another host has done it, or it has ended.</summary>
    public void KeepOnly(IEnumerable<string> there)
    {
        if (!failing.IsEmpty)
        {
            foreach (string gone in failing.Keys.Except(there, StringComparer.Ordinal))
            {
                failing.TryRemove(gone, out _);
            }
        }
    }
}
