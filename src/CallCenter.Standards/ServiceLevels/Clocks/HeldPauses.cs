using System.Collections.Immutable;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>The pauses that hold a clock, counted by reason, in the order begun. Mostly one, which costs no memory. The default value is none.</summary>
internal struct HeldPauses
{
    private string? first;
    private int count;
    private ImmutableArray<(string? Reason, int Count)> others;

    public readonly bool IsEmpty => count == 0;

    /// <summary>The reasons as one text; null where none was given.</summary>
    public readonly string? Reasons => count == 0 ? null : Others.IsEmpty ? first : Join();

    private readonly ImmutableArray<(string? Reason, int Count)> Others => others.IsDefault ? [] : others;

    public readonly bool Contains(string? reason) => count > 0 && (Same(first, reason) || IndexOf(reason) >= 0);

    /// <summary>Begins a pause; whether it is the first of its reason.</summary>
    public bool Begin(string? reason)
    {
        if (count == 0)
        {
            (first, count) = (reason, 1);
            return true;
        }

        if (Same(first, reason))
        {
            count++;
            return false;
        }

        int index = IndexOf(reason);
        others = index < 0 ? Others.Add((reason, 1)) : Others.SetItem(index, (reason, Others[index].Count + 1));
        return index < 0;
    }

    /// <summary>Ends a pause that is there; whether it is the last of its reason.</summary>
    public bool End(string? reason)
    {
        if (!Same(first, reason))
        {
            int index = IndexOf(reason);
            int left = Others[index].Count - 1;
            others = left == 0 ? Others.RemoveAt(index) : Others.SetItem(index, (reason, left));
            return left == 0;
        }

        count--;
        if (count > 0)
        {
            return false;
        }

        if (!Others.IsEmpty)
        {
            ((first, count), others) = (Others[0], Others.RemoveAt(0));
        }

        return true;
    }

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);

    private readonly int IndexOf(string? reason)
    {
        for (int i = 0; i < Others.Length; i++)
        {
            if (Same(Others[i].Reason, reason))
            {
                return i;
            }
        }

        return -1;
    }

    // Sorted, so that pauses begun at one instant read the same in any order.
    private readonly string? Join()
    {
        string[] reasons = [.. Others.Select(pause => pause.Reason).Prepend(first).OfType<string>().Order(StringComparer.Ordinal)];
        return reasons.Length == 0 ? null : string.Join(", ", reasons);
    }
}
