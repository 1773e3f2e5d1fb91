using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>How long it took from one activity to the one directly after it, to its start where the log tells that: where cases wait.</summary>
/// <param name="From">The activity before.</param>
/// <param name="To">The activity after; it may be the same.</param>
/// <param name="Times">The times; as many as <see cref="DirectlyFollows.Count"/> of the two.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record PassageTimes(string From, string To, ElapsedTimes Times);
