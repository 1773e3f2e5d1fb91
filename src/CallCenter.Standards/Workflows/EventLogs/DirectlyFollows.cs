using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>How often one activity comes directly after another in the same case (van der Aalst, Process Mining, 2016, §6.2).</summary>
/// <param name="From">The activity before.</param>
/// <param name="To">The activity after; it may be the same.</param>
/// <param name="Count">How often; at least 1.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct DirectlyFollows(string From, string To, long Count);
