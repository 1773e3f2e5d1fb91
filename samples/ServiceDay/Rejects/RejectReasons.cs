using System.Collections.Immutable;
using ServiceDay.Reading;

namespace ServiceDay.Rejects;

/// <summary>Counts the reasons of rejects by kind: the column and what is wrong, without the value.</summary>
internal sealed class RejectReasons
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public ImmutableArray<(string Reason, int Count)> ByFrequency =>
        [.. counts.Select(c => (c.Key, c.Value)).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)];

    public void Add(RejectedRow row)
    {
        string kind = Kind(row.Reason);
        counts[kind] = counts.GetValueOrDefault(kind) + 1;
    }

    private static string Kind(string reason)
    {
        int value = reason.IndexOf(": '", StringComparison.Ordinal);
        int after = reason.LastIndexOf("' ", StringComparison.Ordinal);
        return value < 0 || after <= value ? reason : reason[..value] + reason[(after + 1)..];
    }
}
