using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>How often cases leave a workflow in the same way: the same kind, state, activity found and step left out.</summary>
/// <param name="Deviation">The deviation, as in the commonest variant that has it.</param>
/// <param name="Cases">How many cases have it at least once.</param>
/// <param name="Occurrences">How often it occurs.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record DeviationCount(Deviation Deviation, long Cases, long Occurrences);
