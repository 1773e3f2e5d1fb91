using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>How long the work on an activity took, from its start to its end.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Times">The times of its events whose start the log tells.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ActivityTimes(string Activity, ElapsedTimes Times);
