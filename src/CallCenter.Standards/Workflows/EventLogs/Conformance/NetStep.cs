namespace CallCenter.Standards.Workflows.EventLogs.Conformance;

/// <summary>A step from node to node.</summary>
/// <param name="From">The node before.</param>
/// <param name="Activity">What a log shows of it; null for nothing.</param>
/// <param name="To">The node after.</param>
internal readonly record struct NetStep(int From, string? Activity, int To);

/// <summary>An arc of a net.</summary>
/// <param name="Label">The number of its activity.</param>
/// <param name="To">The node it leads to.</param>
internal readonly record struct NetArc(int Label, int To);
