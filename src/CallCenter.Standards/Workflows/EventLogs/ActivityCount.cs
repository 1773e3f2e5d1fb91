using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>How often an activity occurs.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Count">How often; at least 1.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct ActivityCount(string Activity, long Count);
