using System.Collections.Immutable;
using CallCenter.Standards.Logs.CallLogs.Reading;

namespace CallCenter.Standards.Logs.CallLogs.Rejects;

/// <summary>Counts the reasons of rejects by kind: the column and what is wrong, without the value.</summary>
internal sealed class RejectReasons
{
    private readonly Dictionary<RowFault, int> counts = [];

    public ImmutableArray<(RowFault Reason, int Count)> ByFrequency =>
        [.. counts.Select(c => (c.Key, c.Value)).OrderByDescending(c => c.Value).ThenBy(c => c.Key.ToString(), StringComparer.Ordinal)];

    public void Add(RejectedRow row) => counts[row.Fault.Kind] = counts.GetValueOrDefault(row.Fault.Kind) + 1;
}
