namespace CallCenter.Standards.Workflows;

/// <summary>How often an activity occurs.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Count">How often; at least 1.</param>
public readonly record struct ActivityCount(string Activity, long Count);
