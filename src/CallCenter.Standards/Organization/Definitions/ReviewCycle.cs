using System.Text.Json.Serialization;

namespace CallCenter.Standards.Organization;

/// <summary>How often the structure itself is reviewed (D2.4: continual improvement).</summary>
/// <param name="Months">The whole months from one review to the next, 1 to 120.</param>
/// <param name="Provenance">Where the cycle comes from.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ReviewCycle(int Months, Provenance Provenance);
