using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>What is required in one interval.</summary>
/// <param name="Start">When it begins.</param>
/// <param name="Requirement">The agents, and why no fewer.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record IntervalRequirement(Instant Start, StaffingRequirement Requirement);
