namespace CallCenter.Standards.ServiceLevels;

/// <summary>The pauses that hold a clock, counted by reason, in the order begun.</summary>
internal sealed class PauseCounts
{
    private readonly List<(string? Reason, int Count)> counts;

    public PauseCounts() => counts = [];

    private PauseCounts(PauseCounts other) => counts = [.. other.counts];

    public bool IsEmpty => counts.Count == 0;

    /// <summary>The reasons as one text; null where none was given.</summary>
    public string? Reasons => counts.Count == 1 ? counts[0].Reason : Join();

    public PauseCounts Clone() => new(this);

    public bool Contains(string? reason) => IndexOf(reason) >= 0;

    /// <summary>Begins a pause; whether it is the first of its reason.</summary>
    public bool Begin(string? reason)
    {
        int index = IndexOf(reason);
        if (index < 0)
        {
            counts.Add((reason, 1));
            return true;
        }

        counts[index] = (reason, counts[index].Count + 1);
        return false;
    }

    /// <summary>Ends a pause that is there; whether it is the last of its reason.</summary>
    public bool End(string? reason)
    {
        int index = IndexOf(reason);
        int left = counts[index].Count - 1;
        if (left == 0)
        {
            counts.RemoveAt(index);
            return true;
        }

        counts[index] = (reason, left);
        return false;
    }

    public void Clear() => counts.Clear();

    private int IndexOf(string? reason)
    {
        for (int i = 0; i < counts.Count; i++)
        {
            if (string.Equals(counts[i].Reason, reason, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    // Sorted, so that pauses begun at one instant read the same in any order.
    private string? Join()
    {
        string[] reasons = [.. counts.Select(pause => pause.Reason).OfType<string>().Order(StringComparer.Ordinal)];
        return reasons.Length == 0 ? null : string.Join(", ", reasons);
    }
}
